import { NUMBER, type Pattern, type Slot } from './pattern';
import type { PhraseTable } from './phrase-table';
import type { Reading } from './reading';

/** What a pattern needs to know of its language. */
export interface MatchLanguage {
  glue: ReadonlySet<string>;
  /** Words that begin another clause though no comma stands before them. */
  next: ReadonlySet<string>;
  closers: PhraseTable<true>;
}

/** Counts elementary comparisons, so that a test can prove that the work grows with the text and no faster. */
export interface Meter {
  steps: number;
}

export interface Attempt {
  pattern: Pattern;
  reading: Reading;
  language: MatchLanguage;
  meter: Meter;
}

const MOST_GLUE = 6;
const MOST_ANY = 3;
const MOST_POLITE = 4;

/**
 * Matches a pattern from one token on.
 *
 * Every gap is bounded, so an attempt costs at most a constant, whatever the text.
 * @returns the index after the last token matched, or -1.
 */
export function matchAt(attempt: Attempt, start: number): number {
  return matchSlots(attempt, { slot: 0, at: start, start });
}

interface Position {
  slot: number;
  at: number;
  start: number;
}

function matchSlots(attempt: Attempt, { slot: index, at, start }: Position): number {
  attempt.meter.steps++;
  const slot = attempt.pattern.slots[index];
  if (!slot) return at;
  const go = (next: number) => matchSlots(attempt, { slot: index + 1, at: next, start });
  switch (slot.kind) {
    case 'head':
      return isHead(attempt, at) ? go(at) : -1;
    case 'end':
      return isEnd(attempt, at) ? go(at) : -1;
    case 'glue':
    case 'any':
      return overGap(attempt, { at, start, go, most: slot.kind === 'glue' ? MOST_GLUE : MOST_ANY, slot });
    case 'words':
      return overWords(attempt, { slot, at, start, go });
  }
}

interface Gap {
  at: number;
  start: number;
  go: (next: number) => number;
  most: number;
  slot: Slot;
}

function overGap(attempt: Attempt, { at, start, go, most, slot }: Gap): number {
  for (let i = 0; i <= most; i++) {
    const end = go(at + i);
    if (end >= 0) return end;
    const token = within(attempt, at + i, start);
    if (!token) return -1;
    if (slot.kind === 'glue' && !attempt.language.glue.has(token.word) && !attempt.reading.polite[at + i])
      return -1;
  }
  return -1;
}

interface Words {
  slot: Extract<Slot, { kind: 'words' }>;
  at: number;
  start: number;
  go: (next: number) => number;
}

function overWords(attempt: Attempt, { slot, at, start, go }: Words): number {
  for (let i = at; i <= at + MOST_POLITE; i++) {
    const token = within(attempt, i, start);
    if (!token) break;
    attempt.meter.steps++;
    for (const rest of alternativesFor(slot, token.word)) {
      if (!rest.every((word, k) => within(attempt, i + 1 + k, start)?.word === word)) continue;
      const end = go(i + 1 + rest.length);
      if (end >= 0) return end;
    }
    // Politeness may stand between any two slots, not before the first.
    if (i === start || !attempt.reading.polite[i]) break;
  }
  return slot.optional ? go(at) : -1;
}

function alternativesFor(slot: Words['slot'], word: string): readonly (readonly string[])[] {
  return slot.byFirst.get(word) ?? (isNumber(word) ? slot.byFirst.get(NUMBER) : undefined) ?? NONE;
}

const NONE: readonly (readonly string[])[] = [];

function isNumber(word: string): boolean {
  return word.charAt(0) >= '0' && word.charAt(0) <= '9';
}

/** The token, unless the sentence in which the match began has ended. */
function within({ reading }: Attempt, index: number, start: number) {
  const token = reading.tokens[index];
  return token && (index === start || token.before !== 'hard') ? token : undefined;
}

/** Nothing but politeness stands before this token in its clause. */
function isHead({ reading: { tokens, polite }, language }: Attempt, at: number): boolean {
  let i = at;
  while (i > 0 && at - i < MOST_POLITE && tokens[i]?.before === 'none' && polite[i - 1]) i--;
  const token = tokens[i];
  return i === 0 || token?.before !== 'none' || language.next.has(tokens[i - 1]?.word ?? '');
}

/** Nothing but politeness and words like "any more" stands from this token to the end of its clause. */
function isEnd({ reading: { tokens, polite }, language }: Attempt, at: number): boolean {
  let i = at;
  for (let skipped = 0; skipped <= MOST_POLITE * 2; skipped++) {
    const token = tokens[i];
    if (!token || token.before !== 'none') return true;
    const closer = language.closers.at(tokens, i);
    if (closer) i += closer.length;
    else if (polite[i]) i++;
    else return language.next.has(token.word);
  }
  return false;
}
