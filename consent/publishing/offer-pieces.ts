import { normalise } from '../meaning/normalise';
import { VERBS } from './offer-language';

/** A part of a text: a word; what quotation marks or WhatsApp's formatting set apart; or what parts clauses. */
export type Piece =
  | { kind: 'word'; text: string; key: string; isCapitals: boolean }
  | { kind: 'set'; text: string }
  | { kind: 'colon' }
  | { kind: 'comma' }
  | { kind: 'end' };

/** Bold, italic, strikethrough and monospace. https://faq.whatsapp.com/539178204879377 */
const formatted = /(?<![\p{L}\p{N}])[*_~`]+(?=\S)([^*_~`\n]{1,60})(?<=\S)[*_~`]+(?![\p{L}\p{N}])/gu;
const quoted =
  /["“„”«‚‘‹]([^"“”„«»‚‘’‹›\n]{1,60})["”“»’‘›]|(?<![\p{L}\p{N}])'([^'\n]{1,60})'(?![\p{L}\p{N}])/gu;
const parts = new RegExp(
  [
    '(?<set>\uE000[^\uE001]*\uE001)',
    "(?<word>\\{\\{[^}]*\\}\\}|[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’\\p{Join_Control}-]*)",
    '(?<colon>[:：]\\s*)',
    '(?<comma>[,،、–—/()\\[\\]])',
    '(?<end>[.!?;\\n…؟؛।|])',
  ].join('|'),
  'gu',
);

/** The parts of a text, in their order. */
export function piecesOf(text: string): Piece[] {
  const marked = [formatted, quoted].reduce(
    (before, pattern) =>
      before.replace(pattern, (_, first?: string, second?: string) => setApart(first ?? second ?? '')),
    text.replace(/[\uE000\uE001]/gu, ''),
  );
  return [...marked.matchAll(parts)].map(({ groups = {} }): Piece => {
    if (groups['set'] !== undefined) return { kind: 'set', text: groups['set'].slice(1, -1) };
    if (groups['word'] !== undefined) return wordPiece(groups['word']);
    if (groups['colon'] !== undefined) return { kind: 'colon' };
    return groups['comma'] === undefined ? { kind: 'end' } : { kind: 'comma' };
  });
}

/** A sentence that is set apart as a whole ("*Reply STOP to end*") is read as it stands. */
function setApart(inner: string): string {
  const plain = inner.replace(/[\uE000\uE001]/gu, '');
  const isSentence = (plain.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => VERBS.has(normalise(word)));
  return isSentence ? ` ${inner} ` : `\uE000${plain}\uE001`;
}

function wordPiece(text: string): Piece {
  const isCapitals = [...text].length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  return { kind: 'word', text, key: normalise(text), isCapitals };
}
