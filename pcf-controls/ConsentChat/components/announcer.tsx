import * as React from 'react';
import type { ConversationState } from '../conversation/conversation';
import { marketingWords } from './consent-badges';
import { type Words, useWords } from './words';

/** What changed in consent between two states, in words to be spoken; the most important first. */
function changesOf(words: Words, before: ConversationState, after: ConversationState): string[] {
  const { t } = words;
  if (before.phase !== 'ready' || after.phase !== 'ready') return [];
  if (before.selected?.key !== after.selected?.key) return [];
  if (before.configuration?.id !== after.configuration?.id) return [];
  const granted = (state: ConversationState) => state.facts.record?.granted === true;
  const blocked = (state: ConversationState) => state.facts.number?.blocked === true;
  const said: string[] = [];
  if (blocked(before) !== blocked(after)) said.push(t(blocked(after) ? 'Say_Blocked' : 'Say_Unblocked'));
  if (granted(before) !== granted(after)) said.push(t(granted(after) ? 'Say_Granted' : 'Say_Denied'));
  if (before.consent.status !== after.consent.status)
    said.push(t('Chat_MarketingIs', marketingWords(words, after.consent.status)));
  if (before.problem !== undefined && after.problem === undefined) said.push(t('Say_BackAgain'));
  return said;
}

/** Speaks what changes on the screen without being asked for. */
export function Announcer(props: { state: ConversationState; said: { text: string } }): React.ReactElement {
  const { state, said } = props;
  const words = useWords();
  const [text, setText] = React.useState('');
  const before = React.useRef(state);
  React.useEffect(() => {
    const changes = changesOf(words, before.current, state);
    before.current = state;
    if (changes.length > 0) setText(changes.join(' '));
  }, [state, words]);
  React.useEffect(() => setText(said.text), [said]);
  return (
    <div className="nodc-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
