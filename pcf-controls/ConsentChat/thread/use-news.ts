import * as React from 'react';
import type { Strings } from '../chat-props';
import type { Message } from '../conversation/conversation';
import { troubleOf } from './message-view';
import type { Window } from './use-window';

/** How much of a message is read out unasked. */
const spoken = 300;

/**
 * What came since one last was at the end: how many messages, and what is to be said aloud. A message that one sends
 * oneself leads to the end.
 */
export function useNews(of: {
  items: readonly Message[];
  window: Window;
  /** Another one is another thread, whose messages are no news. */
  thread: string | undefined;
  strings: Strings;
}): { count: number; said: string } {
  const { items, window, thread, strings } = of;
  const before = React.useRef<{ thread: string | undefined; items: readonly Message[] }>({
    thread,
    items: [],
  });
  const [count, setCount] = React.useState(0);
  const [said, setSaid] = React.useState('');
  const { isAtEnd, toEnd } = window;

  React.useEffect(() => {
    const was = before.current;
    before.current = { thread, items };
    if (was.thread !== thread) {
      setCount(0);
      setSaid('');
      toEnd();
      return;
    }
    if (was.items.length === 0 || was.items === items) return;
    const known = new Map(was.items.map((m) => [m.id, m]));
    // Older pages stand before what was there. What stands behind is news even if it bears an earlier time than the last
    // message: WhatsApp counts in seconds, and what comes late comes in between.
    const begin = items.findIndex((m) => known.has(m.id));
    const fresh = begin < 0 ? [] : items.slice(begin).filter((m) => !known.has(m.id));
    const troubled = items.filter((m) => isTrouble(m) && known.has(m.id) && !isTrouble(known.get(m.id)!));
    const words = [
      ...fresh
        .filter((m) => m.inbound)
        .map((m) => strings('Thread_Say', (m.text || m.type).slice(0, spoken))),
      ...troubled.flatMap((m) => troubleOf(m, strings) ?? []),
    ];
    if (words.length > 0) setSaid(words.join(' '));
    const inbound = fresh.filter((m) => m.inbound).length;
    if (inbound > 0) setCount((n) => n + inbound);
    if (fresh.some((m) => !m.inbound && m.status === 'Queued')) toEnd();
  }, [items, thread, strings, toEnd]);

  React.useEffect(() => {
    if (isAtEnd) setCount(0);
  }, [isAtEnd, items]);
  return { count, said };
}

const isTrouble = ({ status }: Message) =>
  status === 'Refused' || status === 'Failed' || status === 'Unknown';
