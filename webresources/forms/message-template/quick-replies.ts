import type { TemplateComponentDefinition, TemplateType } from '@nod/consent';
import { quickReplies } from '@nod/consent/publishing/quick-replies';

/** Words by which people agree or decline, in the languages of the screens. */
const YES =
  /\b(yes|agree|accept|ok(ay)?|sure|ja|gerne?|einverstanden|zustimm\w*|oui|accepte|s[ií]|sim|acepto|aceito)\b|نعم/i;
const NO =
  /\b(no|not|don'?t|decline|stop|unsubscribe|nein|nicht|ablehn\w*|abmelden|non|refuse|não|nao|recus\w*|rechaz\w*)\b|لا/i;

/** The labels of the quick replies of a message, from its components in JSON. */
export function quickRepliesIn(json: string | undefined): string[] {
  if (json === undefined) return [];
  try {
    return quickReplies({ components: JSON.parse(json) as TemplateComponentDefinition[] });
  } catch {
    // What cannot be read offers nothing to propose; publishing says what is wrong with it.
    return [];
  }
}

/**
 * The quick replies that are proposed as the customer's response: those that sound like it, else, of two, the first to
 * agree and the last to decline.
 * @param taken by other answers to the same Consent Template.
 */
export function proposedResponses(
  replies: readonly string[],
  type: TemplateType | undefined,
  taken: readonly string[] = [],
): string[] {
  if (type !== 'Opt-In' && type !== 'Opt-Out') return [];
  const others = new Set(taken.map((word) => word.toLowerCase()));
  const free = replies.filter((reply) => !others.has(reply.toLowerCase()));
  const wanted =
    type === 'Opt-In' ? (text: string) => YES.test(text) && !NO.test(text) : (text: string) => NO.test(text);
  const found = free.filter(wanted);
  if (found.length > 0) return found;
  const opposite = free.filter(type === 'Opt-In' ? (text) => NO.test(text) : (text) => YES.test(text));
  const open = free.filter((reply) => !opposite.includes(reply));
  return type === 'Opt-In' ? open.slice(0, 1) : open.slice(-1);
}
