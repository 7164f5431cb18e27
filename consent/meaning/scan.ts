import type { Span } from './guard';
import { matchAt, type Meter } from './match';
import type { Reading } from './reading';
import type { Rule, RuleIndex } from './rules';

export interface Found extends Span {
  rule: Rule;
}

/** Every match of these rules. A pattern is tried only where a word stands with which it can begin. */
export function* matches(reading: Reading, index: RuleIndex, meter: Meter): Generator<Found> {
  for (const [start, { word }] of reading.tokens.entries()) {
    for (const rule of index.get(word) ?? []) {
      const end = matchAt({ pattern: rule.pattern, reading, language: rule.language, meter }, start);
      if (end > start) yield { start, end, rule };
    }
  }
}

/** The clauses of a text: what stands between commas, dashes and ends of sentences. */
export function* clauses({ tokens }: Reading): Generator<Span> {
  let start = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.before === 'none') continue;
    yield { start, end: i };
    start = i;
  }
}

/** No sentence is looked through further than this, so that the work stays linear without punctuation. */
const LONGEST_SENTENCE = 24;

/** Whether the sentence ends as a question in which the token before `from` stands. */
export function isQuestion({ tokens }: Reading, from: number): boolean {
  for (let i = from - 1; i < Math.min(tokens.length, from + LONGEST_SENTENCE); i++) {
    if (tokens[i]?.asks) return true;
    if (tokens[i + 1]?.before === 'hard') return false;
  }
  return false;
}

/** The words of a span, for the record. */
export function textOf({ tokens }: Reading, { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map((token) => token.word)
    .join(' ');
}
