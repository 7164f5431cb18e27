import * as React from 'react';
import { type Scope, serviceWindow } from '@nod/consent';
import type { DraftStorage } from '../chat-props';
import { type Choice, ask } from '../compose/ask';
import { type Unsent, draftKey, readDraft, writeDraft } from '../compose/draft';
import { givenOf, previewOf } from '../compose/fill';
import { offeredTemplates } from '../compose/offer';
import { type Outbox, withoutSent } from '../compose/outbox';
import type { ConversationActions, ConversationState, Draft } from '../conversation/conversation';
import { focus } from './composer-focus';
import { Notice } from './notice';
import { ProblemNotice } from './problem-notice';
import { ReplyLine } from './reply-line';
import { Segmented } from './segmented';
import { TemplatePicker } from './template-picker';
import { TemplatePreview } from './template-preview';
import { TextComposer } from './text-composer';
import { TimeLeft } from './time-left';
import { useKeptFocus } from './use-kept-focus';
import { useNextFocus } from './use-next-focus';
import { useNow } from './use-now';
import { WhyButton } from './why-button';
import { refusalWords, useWords } from './words';

export interface ComposerProps {
  state: ConversationState;
  actions: ConversationActions;
  drafts: DraftStorage;
  userId: string;
  outbox: Outbox;
  session: Scope;
  /** The message that was just chosen to be answered; each choice is another object. */
  answering?: { id: string };
  /** The message whose text was just chosen to be used again; each choice is another object. */
  reusing?: { text: string };
  /** Told whenever the box becomes empty, or is so no more. */
  onEmpty: (isEmpty: boolean) => void;
  onSession: (session: Scope) => void;
  announce: (text: string) => void;
}

/** What is written under a key, and whether the templates lie open there. */
interface Desk {
  key: string;
  unsent: Unsent;
  pickerOpen: boolean;
}

/** Where messages are made. What may be sent is asked of `decide`, for free text and for each template. */
export function Composer(props: ComposerProps): React.ReactElement {
  const { state, actions, drafts, outbox, session, answering, reusing, onSession, onEmpty, announce } = props;
  const key = draftKey(state, props.userId, session);
  const words = useWords();
  const { t, name } = words;
  const { facts } = state;
  const { table } = state.record;
  const closesOn = facts.lastInboundOn === undefined ? undefined : facts.lastInboundOn + serviceWindow;
  const now = useNow(() => actions.now(), closesOn);

  // Another record, number or session has another draft.
  const [kept, setKept] = React.useState<Desk>();
  const desk = kept?.key === key ? kept : { key, unsent: readDraft(drafts, key), pickerOpen: false };
  if (desk !== kept) setKept(desk);
  const { unsent, pickerOpen } = desk;
  const setPickerOpen = (open: boolean) => {
    setKept({ ...desk, pickerOpen: open });
    focusNext(open ? focus.picker : focus.toggle);
  };
  const region = React.useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(region);
  const focusNext = useNextFocus(region);
  const alive = React.useRef(true);
  React.useEffect(() => () => void (alive.current = false), []);

  const change = (next: Unsent) => {
    setKept({ key, unsent: next, pickerOpen });
    writeDraft(drafts, key, next);
  };
  const answered = React.useRef(answering);
  React.useEffect(() => {
    // Each choice counts once, for the draft that is open then.
    if (answering && answering !== answered.current) change({ ...unsent, replyTo: answering.id });
    answered.current = answering;
  });
  const isEmpty = unsent.text === '' && unsent.templateId === undefined;
  const reused = React.useRef(reusing);
  React.useEffect(() => {
    if (reusing && reusing !== reused.current && isEmpty) change({ ...unsent, text: reusing.text });
    reused.current = reusing;
  });
  React.useEffect(() => onEmpty(isEmpty), [isEmpty, onEmpty, key]);
  const back = (templateId: string) => {
    change({ ...unsent, templateId: undefined, parameters: {} });
    focusNext(focus.item(templateId));
  };
  const sending = outbox.of(key) === 'sending';
  const problem = outbox.of(key);

  const freely = ask({ table, session }, facts, now);
  const replyTo = freely.allowed ? state.messages.find(({ id }) => id === unsent.replyTo) : undefined;
  const offered = offeredTemplates(state.templates, { table, session, facts, now });
  const template = offered.find((one) => one.template.id === unsent.templateId)?.template;
  const preview = template && previewOf(template, state.values, unsent.parameters);
  const choice: Choice = { table, session, template, missing: preview?.missing };
  const decision = template ? ask(choice, facts, now) : freely;

  const written: Draft | undefined = template
    ? { session, template, parameters: givenOf(unsent.parameters) }
    : unsent.text.trim() === ''
      ? undefined
      : { session, text: unsent.text.trim(), ...(replyTo && { replyTo }) };
  // The answer to it was lost, and now it is in the thread. What is written later is another message.
  React.useEffect(() => {
    if (outbox.isTaken(key, written, state.messages))
      setKept({ ...desk, unsent: withoutSent(unsent, written!) });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, sending, state.messages]);
  const send = (draft?: Draft) => {
    if (!draft) return;
    // Asked again at this very instant: the screen may be some seconds old.
    if (sending || !ask(choice, facts, actions.now()).allowed) return;
    void outbox.send(key, draft).then((result) => {
      if (!alive.current || result === 'busy') return;
      if (result === 'taken') {
        setKept((now) =>
          now?.key === key
            ? {
                ...now,
                unsent: withoutSent(now.unsent, draft),
                pickerOpen: now.pickerOpen && 'text' in draft,
              }
            : now,
        );
      }
      const isUnknown = result !== 'taken' && result.isUnknown;
      announce(t(result === 'taken' ? 'Say_Sent' : isUnknown ? 'Problem_SendUnknown' : 'Say_NotSent'));
    });
  };

  if (!state.may.send) {
    return (
      // Where it is low and narrow this is scrolled, which takes something that the keyboard reaches.
      <section className="nodc-composer" aria-label={t('Chat_Composer')} tabIndex={0}>
        <Notice
          tone="info"
          icon="lock"
          title={t('Composer_MayNotSend')}
          text={t('Composer_MayNotSend_Next')}
        />
      </section>
    );
  }
  const leave = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || sending) return;
    if (template) back(template.id);
    else if (pickerOpen && freely.allowed) setPickerOpen(false);
  };
  const why = freely.allowed ? undefined : refusalWords(words, freely);
  return (
    <footer
      className="nodc-composer"
      ref={region}
      aria-label={t('Chat_Composer')}
      onKeyDown={leave}
      {...keptFocus}
    >
      <div className="nodc-composer-top">
        <Segmented<Scope>
          label={t('Chat_Session')}
          options={[
            { key: 'Utility', text: name('Session', 'Utility') },
            { key: 'Marketing', text: name('Session', 'Marketing') },
          ]}
          selected={session}
          onSelect={onSession}
        />
        {freely.allowed && closesOn !== undefined && <TimeLeft closesOn={closesOn} now={now} />}
      </div>
      {why && !freely.allowed && !template && (
        <Notice
          tone={freely.code === 'blocked' ? 'error' : 'warning'}
          icon={freely.code === 'blocked' ? 'block' : freely.code === 'window-closed' ? 'clock' : 'lock'}
          title={why.message}
          text={why.remedy}
          takesFocus
        >
          <WhyButton choice={choice} facts={{ ...facts, now }} />
        </Notice>
      )}
      {problem !== undefined && problem !== 'sending' && <ProblemNotice problem={problem} about="Send" />}
      {template && preview ? (
        <TemplatePreview
          template={template}
          preview={preview}
          parameters={unsent.parameters}
          decision={decision}
          sending={sending}
          onBack={() => back(template.id)}
          onParameter={(variable, value) =>
            change({ ...unsent, parameters: { ...unsent.parameters, [variable]: value } })
          }
          onSend={() => send(written)}
        >
          {!decision.allowed && <WhyButton choice={choice} facts={{ ...facts, now }} />}
        </TemplatePreview>
      ) : (
        <>
          {(pickerOpen || !freely.allowed) && (offered.length > 0 || freely.allowed) && (
            <TemplatePicker
              offered={offered}
              onChoose={(templateId) => {
                change({ ...unsent, templateId, parameters: {} });
                focusNext(focus.preview);
              }}
            />
          )}
          {replyTo && (
            <ReplyLine message={replyTo} onDismiss={() => change({ ...unsent, replyTo: undefined })} />
          )}
          {freely.allowed ? (
            <TextComposer
              text={unsent.text}
              sending={sending}
              maySend
              pickerOpen={pickerOpen}
              onText={(text) => {
                if (outbox.of(key) !== undefined) outbox.dismiss(key);
                change({ ...unsent, text });
              }}
              onSend={() => send(written)}
              onPicker={() => setPickerOpen(!pickerOpen)}
            />
          ) : (
            unsent.text !== '' && (
              <p className="nodc-kept">
                {t('Chat_DraftKept')} <q dir="auto">{unsent.text}</q>
              </p>
            )
          )}
        </>
      )}
    </footer>
  );
}
