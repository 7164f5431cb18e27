import { normalise, squeeze } from './normalise';

/** How a word is parted from the one before it: not at all, by a comma or dash, or by the end of a sentence. */
export type Break = 'none' | 'soft' | 'hard';

export interface Token {
  /** Normalised and squeezed. */
  word: string;
  before: Break;
  /** The sentence that it ends is a question. */
  asks: boolean;
}

/** Words, ends of sentences and commas. Addresses are one piece: an "unsubscribe" in a link is not said. */
const PIECES = /https?:\/\/\S+|[\p{L}\p{M}\p{N}]+|[.!?;:…\n\r؟؛।|¿¡]|[,،、–—()[\]"“”«»]/gu;
const HARD = /^[.!?;:…\n\r؟؛।|¿¡]$/u;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The words of a text with their boundaries. Linear: each character is read once. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Break = 'none';
  for (const [piece] of normalise(text).matchAll(PIECES)) {
    const last = tokens[tokens.length - 1];
    if (piece.startsWith('http') && piece.includes('://')) {
      tokens.push({ word: 'http', before, asks: false });
      before = 'none';
    } else if (WORD.test(piece)) {
      // "don't" comes in two pieces, and people also type "don t".
      if (piece === 't' && last?.word.endsWith('n') && before === 'none') last.word += 't';
      else tokens.push({ word: squeeze(piece), before, asks: false });
      before = 'none';
    } else if (HARD.test(piece)) {
      if (last && (piece === '?' || piece === '؟')) last.asks = true;
      before = 'hard';
    } else if (before === 'none') before = 'soft';
  }
  return joinSpelledOut(tokens);
}

/** The words of a piece of data: a keyword, a phrase, an alternative in a pattern. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

/** "S T O P" and "s.t.o.p" spell one word: three or more letters in a row that stand alone. */
function joinSpelledOut(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && isLetter(tokens[end])) end++;
    const run = tokens.slice(i, Math.max(end, i + 1));
    if (run.length < 3) joined.push(...run);
    else {
      const word = squeeze(run.map((token) => token.word).join(''));
      joined.push({ word, before: run[0]?.before ?? 'none', asks: run[run.length - 1]?.asks ?? false });
    }
    i += run.length;
  }
  return joined;
}

function isLetter(token: Token | undefined): boolean {
  return token !== undefined && token.word.length === 1 && /\p{L}/u.test(token.word);
}
