import { recordKey } from '@nod/consent';
import type { ConversationState } from './conversation';

/**
 * Whether the customer has a question of consent before them, so that the answer may come at any moment.
 * @param now milliseconds since 1970.
 */
export function isQuestionOpen(
  { consent, record, messages, templates }: ConversationState,
  now: number,
): boolean {
  const { records, marketing } = consent.state;
  const awaited = [records.get(recordKey(record)), marketing].some((asked) => {
    const last = asked?.prompts.at(-1);
    // Whoever has said something since has answered, in whatever way.
    return last && !last.answered && now < last.until && (asked?.changedOn ?? 0) <= last.askedOn;
  });
  // The ledger says so only once the question has left.
  const newest = messages.at(-1)?.templateName;
  const asks = templates.some(({ name, type }) => type === 'Consent' && name === newest);
  return awaited || (asks && consent.granted !== true);
}
