import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import type { RequestedAction, Scope } from '@nod/consent';
import { customProperties, fluentTheme } from '../shared/theme';
import type { ChatProps } from './chat-props';
import { Announcer } from './components/announcer';
import { BlankState } from './components/blank-state';
import { ColoursProvider } from './components/colours';
import { Composer } from './components/composer';
import { Details } from './components/details';
import { Header } from './components/header';
import { ProblemNotice } from './components/problem-notice';
import { RequestDialog } from './components/request-dialog';
import { RequestNotices } from './components/request-notices';
import type { SessionFilter } from './components/session-filter';
import { styles } from './components/styles';
import { useNow } from './components/use-now';
import { useWide } from './components/use-wide';
import { WordsProvider, createWords } from './components/words';
import { ask } from './compose/ask';
import { useOutbox } from './compose/outbox';
import { problemOf } from './compose/problem-of';
import type { Message, Problem } from './conversation/conversation';
import { Thread } from './thread/thread';

/** The screen of the chat: whom one speaks with, what was said, and what may be said now. */
export function Chat(props: ChatProps): React.ReactElement {
  const { state, actions, strings, locale, isRtl, theme, drafts, userId } = props;
  const words = React.useMemo(() => createWords(strings, locale, isRtl), [strings, locale, isRtl]);
  const colours = React.useMemo(() => customProperties(theme), [theme]);
  const fluent = React.useMemo(() => fluentTheme(theme, isRtl), [theme, isRtl]);

  const root = React.useRef<HTMLDivElement>(null);
  const wide = useWide(root);
  const now = useNow(() => actions.now());
  const outbox = useOutbox(actions, drafts, state.problem);
  const [filter, setFilter] = React.useState<SessionFilter>('All');
  const [session, setSession] = React.useState<Scope>('Utility');
  const [detailsOpen, setDetailsOpen] = React.useState(false);
  const [asking, setAsking] = React.useState<RequestedAction>();
  const [failed, setFailed] = React.useState<Problem>();
  const [answering, setAnswering] = React.useState<{ id: string }>();
  const [reusing, setReusing] = React.useState<Message>();
  const [isEmpty, setIsEmpty] = React.useState(true);
  const [said, setSaid] = React.useState({ text: '' });

  const attempt = (action: () => Promise<void>) => {
    setFailed(undefined);
    action().catch((error: unknown) => setFailed(problemOf(error)));
  };
  const refresh = () => attempt(() => actions.refresh());
  const closeDetails = () => {
    setDetailsOpen(false);
    root.current?.querySelector<HTMLElement>('.nodc-details-toggle')?.focus();
  };
  const problem = state.problem ?? failed;
  const ready = state.phase === 'ready';
  const mayWrite =
    ready &&
    state.may.send &&
    ask({ table: state.record.table, session }, state.facts, actions.now()).allowed;
  const reply = React.useCallback(({ id }: Message) => {
    setAnswering({ id });
    root.current?.querySelector<HTMLElement>('.nodc-text textarea')?.focus();
  }, []);

  const reuse = React.useCallback((message: Message) => {
    setReusing({ ...message });
    root.current?.querySelector<HTMLElement>('.nodc-text textarea')?.focus();
  }, []);

  return (
    <ThemeProvider theme={fluent} applyTo="none">
      <WordsProvider value={words}>
        <ColoursProvider value={colours}>
          <style>{styles}</style>
          <div className="nodc" style={colours} dir={isRtl ? 'rtl' : 'ltr'} lang={locale} ref={root}>
            <Announcer state={state} said={said} />
            <div className="nodc-main">
              {(ready || state.record.name !== undefined) && (
                <Header
                  state={state}
                  actions={actions}
                  filter={filter}
                  onFilter={(next) => {
                    setFilter(next);
                    // Who looks at one session goes on in it.
                    if (next !== 'All') setSession(next);
                  }}
                  detailsOpen={detailsOpen}
                  onDetails={() => setDetailsOpen(!detailsOpen)}
                  onExport={() => attempt(() => actions.exportConversation())}
                  onRefresh={refresh}
                  onRequest={setAsking}
                  onNumber={(key) => attempt(() => actions.selectNumber(key))}
                  onBusiness={(id) => attempt(() => actions.selectBusiness(id))}
                />
              )}
              {ready ? (
                <>
                  {problem && <ProblemNotice problem={problem} about="Read" onRetry={refresh} />}
                  <RequestNotices requests={state.requests} openedOn={state.openedOn} now={state.facts.now} />
                  <div className="nodc-thread">
                    <Thread
                      state={state}
                      actions={actions}
                      strings={strings}
                      locale={locale}
                      isRtl={isRtl}
                      session={filter === 'All' ? undefined : filter}
                      maySend={state.may.send}
                      onReply={mayWrite ? reply : undefined}
                      onReuse={mayWrite ? reuse : undefined}
                      reusable={isEmpty ? session : undefined}
                    />
                  </div>
                  <Composer
                    state={state}
                    actions={actions}
                    drafts={drafts}
                    userId={userId}
                    outbox={outbox}
                    session={session}
                    answering={answering}
                    reusing={reusing}
                    onEmpty={setIsEmpty}
                    onSession={(next) => {
                      setSession(next);
                      // What is sent shall be seen.
                      if (filter !== 'All') setFilter(next);
                    }}
                    announce={(text) => setSaid({ text })}
                  />
                </>
              ) : (
                <BlankState state={state} onRetry={refresh} />
              )}
            </div>
            {ready && detailsOpen && <Details state={state} now={now} over={!wide} onClose={closeDetails} />}
            {ready && asking && (
              <RequestDialog
                action={asking}
                state={state}
                userId={userId}
                request={(of, id) => actions.request(of, id)}
                onClose={() => setAsking(undefined)}
              />
            )}
          </div>
        </ColoursProvider>
      </WordsProvider>
    </ThemeProvider>
  );
}
