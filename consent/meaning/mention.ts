import { isNegated } from './guard';
import type { Interpretation } from './interpretation';
import type { Meter } from './match';
import type { Reading } from './reading';
import { rules, type Language } from './rules';
import { clauses, isQuestion, matches, textOf } from './scan';
import { isWordInQuestion, wholeText } from './whole-text';

/** A text with more words is no command: "stop" at its head then belongs to a story. */
const LONGEST_COMMAND = 8;

/** So many polite words may stand before a command. */
const MOST_POLITE = 8;

const BESIDE = 'an opt-out word beside other text';

/** "STOP. I never signed up for this": an opt-out word that is a clause of its own. */
export function standingAlone(
  reading: Reading,
  masked: readonly boolean[],
  meter: Meter,
): Interpretation | undefined {
  // Looked for once, whatever the number of clauses, so that the work stays linear.
  let supported: boolean | undefined;
  let beside: Interpretation | undefined;
  for (const { start, end } of clauses(reading)) {
    if (masked[start]) continue;
    const clause = { tokens: reading.tokens.slice(start, end), polite: reading.polite.slice(start, end) };
    const entry = wholeText(clause);
    if (entry?.meaning !== 'stop' && entry?.meaning !== 'cancel') continue;
    const found = { via: 'sentence', matched: entry.phrase, language: entry.language } as const;
    if (entry.meaning === 'stop' && !isWordInQuestion(clause)) {
      supported ??= !matches(reading, rules().support, meter).next().done;
      if (supported) return { intent: 'opt-out', ...found };
    }
    beside ??= { intent: 'review', ...found, reason: BESIDE };
  }
  return beside;
}

/** A word that speaks of opting out, anywhere, or one that commands it at the head of a short text. */
export function wordOfRevocation(reading: Reading, masked: readonly boolean[]): Interpretation | undefined {
  const { tokens, polite } = reading;
  const spoken = polite.filter((is) => !is).length;
  for (let start = 0; start < tokens.length; start++) {
    if (masked[start]) continue;
    const cue = rules().cues.at(tokens, start);
    if (cue && !isNegated(reading, cue.value, { start, end: start + cue.length })) {
      return review(reading, { start, cue, reason: 'mentions opting out' });
    }
    const commands =
      spoken <= LONGEST_COMMAND && isHeadOfClause(reading, start) && !isQuestion(reading, start + 1);
    const command = commands && rules().commands.at(tokens, start);
    if (command && !isNegated(reading, command.value, { start, end: start + command.length })) {
      return review(reading, { start, cue: command, reason: BESIDE });
    }
  }
  return undefined;
}

interface Mention {
  start: number;
  cue: { length: number; value: Language };
  reason: string;
}

function review(reading: Reading, { start, cue, reason }: Mention): Interpretation {
  const matched = textOf(reading, { start, end: start + cue.length });
  return { intent: 'review', via: 'sentence', matched, language: cue.value.code, reason };
}

function isHeadOfClause({ tokens, polite }: Reading, at: number): boolean {
  let i = at;
  while (i > 0 && at - i < MOST_POLITE && tokens[i]?.before === 'none' && polite[i - 1]) i--;
  return i === 0 || tokens[i]?.before !== 'none';
}
