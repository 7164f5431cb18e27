import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter, PrimaryButton, TextField } from '@fluentui/react';
import { type RequestedAction, objectionTo } from '@nod/consent';
import { HowReceived, type HowReceivedLabel } from '@nod/solution';
import { problemOf } from '../compose/problem-of';
import type { ConversationActions, ConversationState, Problem } from '../conversation/conversation';
import { newId } from '../conversation/new-id';
import { ProblemNotice } from './problem-notice';
import { useColours } from './colours';
import { useWords } from './words';

const longestReason = 1000;

/** Has a consent changed on the customer's word, or a number blocked. The app enters it; this only asks for it. */
export function RequestDialog(props: {
  action: RequestedAction;
  state: ConversationState;
  userId: string;
  request: ConversationActions['request'];
  onClose: () => void;
}): React.ReactElement {
  const { action, state, userId, request, onClose } = props;
  const { t, name } = useWords();
  const colours = useColours();
  const [reason, setReason] = React.useState('');
  const [how, setHow] = React.useState<HowReceivedLabel | ''>('');
  const [sending, setSending] = React.useState(false);
  const [problem, setProblem] = React.useState<Problem>();

  const onWord = action !== 'Block' && action !== 'Unblock';
  const objection = (given: string) =>
    objectionTo({ action, reason: given, actorId: userId || undefined }, state.consent.state);
  // What no reason can mend.
  const never = objection('.');
  const reasonNeeded = !never && objection('') !== undefined;
  // More consent on somebody's word is evidence only with the way in which it came.
  const howMissing = reasonNeeded && onWord && how === '';

  const ids = React.useRef<Record<string, string>>({});

  const submit = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      const wish = { action, reason: reason.trim(), howReceived: how === '' ? undefined : how };
      // The same asked for again after a failure is the same request.
      await request(wish, (ids.current[JSON.stringify(wish)] ??= newId()));
    } catch (error) {
      setProblem(problemOf(error));
      setSending(false);
      return;
    }
    onClose();
  };
  return (
    <Dialog
      hidden={false}
      onDismiss={sending ? undefined : onClose}
      minWidth={300}
      maxWidth={480}
      dialogContentProps={{
        title: name('Do', action),
        subText: t(`Dialog_${action.replace('-', '')}`),
        showCloseButton: false,
      }}
      modalProps={{ isBlocking: reason !== '' }}
    >
      <div className="nodc-form" style={colours}>
        {never && <p role="alert">{name('Never', never)}</p>}
        {onWord && (
          <label>
            <span>
              {t('History_HowReceived')}
              {reasonNeeded && <span aria-hidden="true"> *</span>}
            </span>
            <select
              className="nodc-select"
              required={reasonNeeded}
              disabled={sending || never !== undefined}
              value={how}
              onChange={(event) => setHow(event.target.value as HowReceivedLabel | '')}
            >
              <option value="">{t('Dialog_HowUnstated')}</option>
              {(Object.keys(HowReceived) as HowReceivedLabel[]).map((label) => (
                <option key={label} value={label}>
                  {name('How', label)}
                </option>
              ))}
            </select>
          </label>
        )}
        <TextField
          label={t('History_Reason')}
          description={
            reasonNeeded ? t(onWord ? 'Dialog_ReasonNeeded' : 'Dialog_ReasonForUnblock') : undefined
          }
          required={reasonNeeded}
          multiline
          rows={3}
          maxLength={longestReason}
          disabled={sending || never !== undefined}
          value={reason}
          onChange={(_, value = '') => setReason(value)}
        />
        {problem && <ProblemNotice problem={problem} about="Request" />}
      </div>
      <DialogFooter>
        <PrimaryButton
          text={t(sending ? 'Chat_Sending' : 'Dialog_Enter')}
          disabled={sending || objection(reason) !== undefined || howMissing}
          onClick={() => void submit()}
        />
        <DefaultButton text={t('Chat_Cancel')} disabled={sending} onClick={onClose} />
      </DialogFooter>
    </Dialog>
  );
}
