import { GRAMMARS, LEXICONS } from './languages';
import { squeeze } from './normalise';
import { wordsOf } from './token';

/**
 * Long words of revocation that people mistype. Shorter ones ("stop") have their misspellings listed, since
 * one wrong letter makes "shop" of them.
 */
const TARGETS =
  'unsubscribe desabonner desabonnez desinscrire desinscrivez desinscription abmelden abbestellen abbestelle ' +
  'disiscrivimi disiscrivetemi disiscrivi cancellatemi uitschrijven afmelden descadastrar descadastre ' +
  'desinscrever desuscribir desuscribirme desuscribanme suscripcion cancelamento desuscribir cancelacion';

interface Targets {
  byStart: ReadonlyMap<string, string[]>;
  known: ReadonlySet<string>;
}

let built: Targets | undefined;

/**
 * The word of revocation that this (normalised) word misspells: "unsuscribe" → "unsubscribe"; else the word.
 * One letter wrong, missing, too many, or two swapped; the first two letters must be right, since "anmelden"
 * and "subscribe" are the opposite of "abmelden" and "unsubscribe".
 */
export function corrected(word: string): string {
  if (word.length < 7 || word.length > 17) return word;
  built ??= build();
  if (built.known.has(word)) return word;
  return built.byStart.get(word.slice(0, 2))?.find((target) => isOneSlip(word, target)) ?? word;
}

function build(): Targets {
  const targets = TARGETS.split(' ').map(squeeze);
  const byStart = new Map<string, string[]>();
  for (const target of targets) {
    const start = target.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), target]);
  }
  return { byStart, known: new Set([...targets, ...vocabulary()]) };
}

/** Every word of the data is spelled right: "disiscrivo" is no slip for "disiscrivi". */
function vocabulary(): string[] {
  const data = [LEXICONS, GRAMMARS].map((languages) => JSON.stringify(languages));
  return data.flatMap((text) => wordsOf(text.replaceAll('\\n', ' ').replaceAll('_', ' ')));
}

/** At most one insertion, omission, substitution or swap of neighbours between the two. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
