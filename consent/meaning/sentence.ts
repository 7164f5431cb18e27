import { isNegated, objection, type Objection, type Span } from './guard';
import type { Interpretation } from './interpretation';
import { matchAt, type Meter } from './match';
import type { Reading } from './reading';
import { rules, type Language, type Rule, type RuleIndex } from './rules';
import { wholeText } from './whole-text';

/** A text with more words is no command: "stop" at its head then belongs to a story. */
const LONGEST_COMMAND = 8;

const OBJECTIONS: Readonly<Record<Exclude<Objection, 'negated'>, string>> = {
  doubted: 'asks, reports or sets a condition about opting out',
  limited: 'asks for fewer messages, or for none at certain times',
};

interface Finding extends Span {
  certain: boolean;
  language: Language;
  matched: string;
  reason?: string;
}

/**
 * A revocation inside a sentence, certain ('opt-out') or not ('review'); undefined if there is none.
 * The work grows linearly with the text: each pattern is tried only where its first word stands, at a cost
 * that is bounded.
 */
export function revocation(reading: Reading, meter: Meter = { steps: 0 }): Interpretation | undefined {
  const masked = reading.tokens.map(() => false);
  for (const { start, end } of matches(reading, rules().innocent, meter)) masked.fill(true, start, end);

  const findings: Finding[] = [];
  const takenBack: Span[] = [];
  for (const found of matches(reading, rules().claims, meter)) {
    const until = found.rule.kind === 'unsure' ? found.start + 1 : found.end;
    if (masked.slice(found.start, until).some(Boolean)) continue;
    const finding = judged(reading, found);
    if (finding) findings.push(finding);
    else takenBack.push(found);
  }

  const certain = findings.filter((finding) => finding.certain);
  const first = certain[0];
  // "ne plus recevoir" holds "plus recevoir", which its own "ne" does not take back.
  if (first && takenBack.some((span) => !certain.some((finding) => overlap(span, finding)))) {
    return review(first, 'contradicts itself about opting out');
  }
  if (first)
    return { intent: 'opt-out', via: 'sentence', matched: first.matched, language: first.language.code };
  for (const { start, end } of takenBack) masked.fill(true, start, end);

  const alone = standingAlone(reading, masked, meter);
  if (alone?.intent === 'opt-out') return alone;
  const doubtful = findings[0];
  if (doubtful) return review(doubtful, doubtful.reason ?? OBJECTIONS.doubted);
  return alone ?? wordOfRevocation(reading, masked);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Found extends Span {
  rule: Rule;
}

function* matches(reading: Reading, index: RuleIndex, meter: Meter): Generator<Found> {
  for (const [start, { word }] of reading.tokens.entries()) {
    for (const rule of index.get(word) ?? []) {
      const end = matchAt({ pattern: rule.pattern, reading, language: rule.language, meter }, start);
      if (end > start) yield { start, end, rule };
    }
  }
}

/** What a match amounts to, given what stands around it; undefined if it is negated. */
function judged(reading: Reading, { rule, start, end }: Found): Finding | undefined {
  const finding = { start, end, language: rule.language, matched: textOf(reading, { start, end }) };
  const against = objection(reading, rule.language, { start, end });
  if (against === 'negated') return undefined;
  if (rule.kind === 'unsure') return { ...finding, certain: false, reason: rule.pattern.reason };
  const asked = rule.kind === 'declare' && isQuestion(reading, end);
  if (against === undefined && !asked) return { ...finding, certain: true };
  return { ...finding, certain: false, reason: OBJECTIONS[against ?? 'doubted'] };
}

/** "STOP. I never signed up for this": an opt-out word that is a clause of its own. */
function standingAlone(
  reading: Reading,
  masked: readonly boolean[],
  meter: Meter,
): Interpretation | undefined {
  for (const { start, end } of clauses(reading)) {
    if (masked[start]) continue;
    const entry = wholeText({
      tokens: reading.tokens.slice(start, end),
      polite: reading.polite.slice(start, end),
    });
    if (entry?.meaning !== 'stop' && entry?.meaning !== 'cancel') continue;
    const found = { via: 'sentence', matched: entry.phrase, language: entry.language } as const;
    const meant = entry.meaning === 'stop' && !matches(reading, rules().support, meter).next().done;
    if (meant) return { intent: 'opt-out', ...found };
    return { intent: 'review', ...found, reason: 'an opt-out word beside other text' };
  }
  return undefined;
}

/** A word that speaks of opting out, anywhere, or one that commands it at the head of a short text. */
function wordOfRevocation(reading: Reading, masked: readonly boolean[]): Interpretation | undefined {
  const { tokens, polite } = reading;
  const spoken = polite.filter((is) => !is).length;
  for (let start = 0; start < tokens.length; start++) {
    if (masked[start]) continue;
    const cue = rules().cues.at(tokens, start);
    if (cue && !isNegated(reading, cue.value, { start, end: start + cue.length })) {
      return review(cueFinding(reading, start, cue), 'mentions opting out');
    }
    const commands =
      spoken <= LONGEST_COMMAND && isHeadOfClause(reading, start) && !isQuestion(reading, start + 1);
    const command = commands && rules().commands.at(tokens, start);
    if (command && !isNegated(reading, command.value, { start, end: start + command.length })) {
      return review(cueFinding(reading, start, command), 'an opt-out word beside other text');
    }
  }
  return undefined;
}

function cueFinding(
  reading: Reading,
  start: number,
  { length, value }: { length: number; value: Language },
): Finding {
  const span = { start, end: start + length };
  return { ...span, certain: false, language: value, matched: textOf(reading, span) };
}

function isHeadOfClause({ tokens, polite }: Reading, at: number): boolean {
  let i = at;
  while (i > 0 && tokens[i]?.before === 'none' && polite[i - 1]) i--;
  return i === 0 || tokens[i]?.before !== 'none';
}

function* clauses({ tokens }: Reading): Generator<Span> {
  let start = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.before === 'none') continue;
    yield { start, end: i };
    start = i;
  }
}

function isQuestion({ tokens }: Reading, from: number): boolean {
  for (let i = from - 1; i < tokens.length; i++) {
    if (tokens[i]?.asks) return true;
    if (tokens[i + 1]?.before === 'hard' || i > from + LONGEST_COMMAND * 3) return false;
  }
  return false;
}

function review({ language, matched }: Finding, reason: string): Interpretation {
  return { intent: 'review', via: 'sentence', matched, language: language.code, reason };
}

function textOf({ tokens }: Reading, { start, end }: Span): string {
  return tokens
    .slice(start, end)
    .map((token) => token.word)
    .join(' ');
}
