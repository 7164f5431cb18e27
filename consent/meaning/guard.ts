import type { Language } from './rules';
import type { Reading } from './reading';

/** A stretch of a text: from the first token to the one before `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What stands around a revocation and takes it back or puts it in doubt. */
export type Objection = 'negated' | 'doubted' | 'limited';

/** How far around a match its sentence is looked at: it bounds the work for texts without punctuation. */
const WINDOW = 24;
const NEAR = 8;

/** "Don't remove me", "if I unsubscribe", "stop texting me at night": undefined if nothing speaks against it. */
export function objection(reading: Reading, language: Language, span: Span): Objection | undefined {
  if (isNegated(reading, language, span)) return 'negated';
  if (isDoubted(reading, language, span)) return 'doubted';
  if (isLimited(reading, language, span)) return 'limited';
  return undefined;
}

export function isNegated({ tokens, polite }: Reading, language: Language, { start, end }: Span): boolean {
  for (let i = start - 1; i >= Math.max(0, start - NEAR) && tokens[i + 1]?.before === 'none'; i--) {
    const word = tokens[i]?.word ?? '';
    const negations = language.negation.get(word) ?? [];
    if (negations.some((words) => words.every((part, k) => tokens[i - words.length + 1 + k]?.word === part)))
      return true;
    // "no gracias elimine mi número": the refusal is a sentence of its own.
    if (polite[i] || !language.bridge.has(word)) break;
  }
  for (let i = end; i < end + NEAR && tokens[i]?.before === 'none'; i++) {
    if (language.negationAfter.at(tokens, i)) return true;
    if (!language.bridge.has(tokens[i]?.word ?? '')) break;
  }
  return false;
}

function isDoubted({ tokens }: Reading, language: Language, { start }: Span): boolean {
  for (let i = start; i >= Math.max(0, start - WINDOW); i--) {
    if (i < start && language.doubt.at(tokens, i)) return true;
    if (tokens[i]?.before === 'hard') break;
  }
  return false;
}

function isLimited({ tokens }: Reading, language: Language, { end }: Span): boolean {
  for (let i = end; i < end + WINDOW && i < tokens.length && tokens[i]?.before !== 'hard'; i++) {
    if (language.limit.at(tokens, i)) return true;
  }
  return false;
}
