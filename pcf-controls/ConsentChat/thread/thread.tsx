import * as React from 'react';
import type { Scope } from '@nod/consent';
import type { Strings } from '../chat-props';
import type { ConversationActions, ConversationState, Message } from '../conversation/conversation';
import { createTimes } from './day-label';
import { MessageView } from './message-view';
import { nextFocus } from './next-focus';
import { threadStyles } from './thread-styles';
import { useNews } from './use-news';
import { useOlder } from './use-older';
import { useOnScreen } from './use-on-screen';
import { useWindow } from './use-window';

/** What the thread shows. */
export interface ThreadProps {
  state: Pick<ConversationState, 'messages' | 'hasOlder' | 'loadingOlder' | 'selected'>;
  actions: Pick<ConversationActions, 'now' | 'loadOlder' | 'seen'>;
  strings: Strings;
  locale: string;
  isRtl: boolean;
  /** Shows the messages of one session alone. */
  session?: Scope;
  /** Whether the person may write here: an empty thread says where to begin. */
  maySend?: boolean;
  /** Begins an answer to a message; absent while nothing can be written. */
  onReply?: (message: Message) => void;
  /** Takes the text of a message that did not leave into the box again; absent while nothing can be written. */
  onReuse?: (message: Message) => void;
  /** The session that the box is for, if it is empty: of another, no text is taken into it. */
  reusable?: Scope;
}

/** The messages of a conversation, oldest first, drawn only where one looks. */
export function Thread(props: ThreadProps): React.ReactElement {
  const { state, actions, strings, locale, isRtl, session, maySend, onReply, onReuse, reusable } = props;
  const times = React.useMemo(() => createTimes(locale, strings), [locale, strings]);
  const items = React.useMemo(
    () => (session === undefined ? state.messages : state.messages.filter((m) => m.session === session)),
    [state.messages, session],
  );
  const startsDay = React.useCallback(
    (i: number) => i === 0 || times.dayKey(items[i]!.on) !== times.dayKey(items[i - 1]!.on),
    [items, times],
  );
  const window = useWindow(items, startsDay);
  const { scroller, range } = window;
  const [focused, setFocused] = React.useState<string>();
  const onScreen = useOnScreen(scroller);
  const news = useNews({ items, window, thread: state.selected?.key, strings });
  const older = useOlder({ state, actions, items, window });

  // The newest message is seen once the end of the thread is on the screen.
  const newest = state.messages[state.messages.length - 1];
  React.useEffect(() => {
    if (onScreen && window.isAtEnd && newest !== undefined) actions.seen().catch(() => undefined);
  }, [onScreen, window.isAtEnd, newest, actions]);

  // A message that is scrolled away loses the focus; the thread keeps it, so that the keys go on working.
  const focusedIndex = items.findIndex((m) => m.id === focused);
  const wantsFocus = React.useRef(false);
  React.useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || focused === undefined) return;
    const drawn = box.querySelector<HTMLElement>(`[data-id="${focused}"] article`);
    if (wantsFocus.current && drawn !== null) {
      wantsFocus.current = false;
      drawn.focus({ preventScroll: true });
    } else if (drawn === null && !wantsFocus.current) {
      setFocused(undefined);
      if (document.activeElement === document.body || document.activeElement === null)
        box.focus({ preventScroll: true });
    }
  }, [scroller, focused, range.from, range.to, items]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, range.to - range.from - 8);
    const next = nextFocus(event.key, { from: focusedIndex, count: items.length, page, last: range.to - 1 });
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setFocused(items[next]!.id);
    window.reveal(next);
    if (next === 0) older.load();
  };

  const now = actions.now();
  return (
    <div className="nodt" dir={isRtl ? 'rtl' : 'ltr'}>
      <style>{threadStyles}</style>
      {/* What is scrolled into view is no news: only the line below speaks. */}
      <div
        className="nodt-scroller"
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={strings('Thread_Label')}
        aria-busy={state.loadingOlder}
        tabIndex={0}
        onScroll={() => {
          window.onScroll();
          older.onScroll();
        }}
        onKeyDown={onKeyDown}
      >
        {items.length > 0 && (
          <div className="nodt-edge">
            {state.loadingOlder ? (
              strings('Thread_LoadingOlder')
            ) : state.hasOlder ? (
              <button type="button" onClick={older.load}>
                {strings('Thread_Older')}
              </button>
            ) : (
              strings('Thread_Beginning')
            )}
          </div>
        )}
        <div ref={window.content} style={{ paddingTop: window.before, paddingBottom: window.after }}>
          {items.slice(range.from, range.to).map((message, i) => {
            const index = range.from + i;
            return (
              <MessageView
                key={message.id}
                message={message}
                day={startsDay(index) ? times.dayLabel(message.on, now) : undefined}
                strings={strings}
                times={times}
                isFocusable={focused === message.id}
                onFocus={setFocused}
                onReply={onReply}
                onReuse={onReuse}
                mayReuse={message.session === reusable}
              />
            );
          })}
        </div>
        {items.length === 0 && (
          <p className="nodt-empty">
            <span>{strings(session === undefined ? 'Thread_Empty' : 'Thread_EmptySession')}</span>
            {maySend && <span>{strings('Thread_Begin')}</span>}
          </p>
        )}
      </div>
      {!window.isAtEnd && items.length > 0 && (
        <button type="button" className="nodt-jump" onClick={window.toEnd}>
          {news.count === 0
            ? strings('Thread_ToNewest')
            : news.count === 1
              ? strings('Thread_OneNew')
              : strings('Thread_New', news.count)}
        </button>
      )}
      <div className="nodt-sr" aria-live="polite" data-thread-news="">
        {news.said}
      </div>
    </div>
  );
}
