import { objection, type Objection, type Span } from './guard';
import type { Interpretation } from './interpretation';
import type { Meter } from './match';
import { standingAlone, wordOfRevocation } from './mention';
import type { Reading } from './reading';
import { rules, type Language } from './rules';
import { isQuestion, matches, textOf, type Found } from './scan';

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
  const innocent = marked(reading, matches(reading, rules().innocent, meter));
  const findings: Finding[] = [];
  const takenBack: Span[] = [];
  for (const found of matches(reading, rules().claims, meter)) {
    const until = found.rule.kind === 'unsure' ? found.start + 1 : found.end;
    if (innocent.slice(found.start, until).some(Boolean)) continue;
    const finding = judged(reading, found);
    if (finding) findings.push(finding);
    else takenBack.push(found);
  }

  const certain = findings.filter((finding) => finding.certain);
  const [first] = certain;
  if (first) {
    // "ne plus recevoir" holds "plus recevoir", which its own "ne" does not take back.
    const meant = marked(reading, certain);
    const contradicted = takenBack.some(({ start, end }) => !meant.slice(start, end).some(Boolean));
    if (contradicted) return review(first, 'contradicts itself about opting out');
    return { intent: 'opt-out', via: 'sentence', matched: first.matched, language: first.language.code };
  }

  const settled = marked(reading, takenBack, innocent);
  const alone = standingAlone(reading, settled, meter);
  if (alone?.intent === 'opt-out') return alone;
  const [doubtful] = findings;
  if (doubtful) return review(doubtful, doubtful.reason ?? OBJECTIONS.doubted);
  return alone ?? wordOfRevocation(reading, settled);
}

/** For each token, whether it lies in one of the spans. */
function marked({ tokens }: Reading, spans: Iterable<Span>, before?: readonly boolean[]): boolean[] {
  const marks = before?.slice() ?? tokens.map(() => false);
  for (const { start, end } of spans) marks.fill(true, start, end);
  return marks;
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

function review({ language, matched }: Finding, reason: string): Interpretation {
  return { intent: 'review', via: 'sentence', matched, language: language.code, reason };
}
