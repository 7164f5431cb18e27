import * as React from 'react';
import type { ConversationActions, ConversationState, Message } from '../conversation/conversation';
import type { Window } from './use-window';

/** Whoever is this near to the beginning of what is there is about to want more; pixels. */
const nearBeginning = 400;

/** Loads older messages as one nears the oldest, and until what is there fills the view. */
export function useOlder(of: {
  state: Pick<ConversationState, 'hasOlder' | 'loadingOlder'>;
  actions: Pick<ConversationActions, 'loadOlder'>;
  items: readonly Message[];
  window: Window;
}): { onScroll: () => void; load: () => void } {
  const { state, actions, items, window } = of;
  const load = () => {
    // Why it failed is shown by the chat; the button stays.
    if (state.hasOlder && !state.loadingOlder) actions.loadOlder().catch(() => undefined);
  };
  const current = React.useRef(load);
  current.current = load;
  const isShort = () => {
    const box = window.scroller.current;
    return box !== null && box.clientHeight > 0 && box.scrollHeight <= box.clientHeight + nearBeginning;
  };
  React.useEffect(() => {
    if (isShort()) current.current();
  }, [items, state.hasOlder]);
  return {
    load,
    onScroll: () => {
      const box = window.scroller.current;
      if (box !== null && box.scrollTop < nearBeginning && box.scrollHeight > box.clientHeight) load();
    },
  };
}
