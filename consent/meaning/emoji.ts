import { NOTHING, type Interpretation } from './interpretation';

/** What a text of signs alone says, with the reservation that few people mean the same by one sign. */
const STOPPING = '🛑✋🤚🖐🚫⛔🙅📵🔕🚷❌❎✖⏹🖕🤫🙊';
const AGREEING = '👍✅✔👌🆗☑';
const REFUSING = '👎';
const MODIFIERS = /[\u{1f3fb}-\u{1f3ff}]|\ufe0e|\ufe0f|\u200d|[\u2640\u2642\s\p{P}]/gu;

/**
 * The meaning of a text without words.
 *
 * A hand or a stop sign may be a revocation and may be a high five or a joke: a person reads it. 👍 and ✅ are
 * an affirmative act when they answer a question, so they are 'yes', which counts only while a prompt is
 * pending; 👎 is 'no' likewise. A mixture of them is read by a person only if one of them may be a revocation.
 */
export function emojiMeaning(text: string): Interpretation {
  const signs = [...text.replace(MODIFIERS, '')];
  const some = (set: string) => signs.some((sign) => [...set].includes(sign));
  const all = (set: string) => signs.length > 0 && signs.every((sign) => [...set].includes(sign));
  if (some(STOPPING)) return { intent: 'review', via: 'word', reason: 'a sign alone that may mean stop' };
  if (all(AGREEING)) return { intent: 'yes', via: 'word', matched: signs[0] };
  if (all(REFUSING)) return { intent: 'no', via: 'word', matched: signs[0] };
  return NOTHING;
}
