import { keyOf, keywordMeaning, type KeywordContext } from './keywords';
import type { Intent, Interpretation } from './interpretation';
import { read } from './reading';
import { revocation } from './sentence';

/** Fields of a flow that carry the answer itself. */
const ANSWER_FIELDS: readonly string[] = ['nod_consent', 'consent'];

const ANSWERS: Readonly<Record<string, Intent>> = {
  yes: 'yes',
  true: 'yes',
  no: 'no',
  false: 'no',
  optin: 'opt-in',
  optout: 'opt-out',
};

const RESTRICTIVE_FIRST: readonly Intent[] = ['opt-out', 'no', 'opt-in', 'yes'];

/**
 * What a flow reply says: its consent field first, then any field that is exactly a published keyword.
 * Other free text changes nothing, but a revocation in it is put before a person.
 */
export function flowMeaning(
  flow: Record<string, unknown>,
  context: KeywordContext,
): Interpretation | undefined {
  return answered(flow) ?? keyword(flow, context) ?? commented(flow);
}

function answered(flow: Record<string, unknown>): Interpretation | undefined {
  const found = Object.entries(flow)
    .filter(([field]) => ANSWER_FIELDS.includes(field.toLowerCase()))
    .flatMap(([field, value]) => [value].flat().map((one) => ({ field, answer: answerOf(one) })))
    .sort((a, b) => rank(a.answer) - rank(b.answer))[0];
  return found?.answer && { intent: found.answer, via: 'button', matched: found.field };
}

function answerOf(value: unknown): Intent | undefined {
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  const key = keyOf(String(value));
  return Object.hasOwn(ANSWERS, key) ? ANSWERS[key] : undefined;
}

function rank(answer: Intent | undefined): number {
  return answer === undefined ? RESTRICTIVE_FIRST.length : RESTRICTIVE_FIRST.indexOf(answer);
}

function keyword(flow: Record<string, unknown>, context: KeywordContext): Interpretation | undefined {
  const keys = new Set(
    textsOf(flow)
      .map(keyOf)
      .filter((key) => key !== ''),
  );
  const found = keywordMeaning(keys, context);
  return found && { ...found, via: 'button' };
}

function commented(flow: Record<string, unknown>): Interpretation | undefined {
  for (const text of textsOf(flow)) {
    const found = revocation(read(text));
    if (found?.intent === 'opt-out')
      return { ...found, intent: 'review', reason: 'free text in a form asks to stop' };
  }
  return undefined;
}

function textsOf(flow: Record<string, unknown>): string[] {
  return Object.entries(flow)
    .filter(([field]) => field !== 'flow_token')
    .map(([, value]) => value)
    .filter((value): value is string => typeof value === 'string');
}
