import { dictionary } from './dictionary';
import { corrected } from './spelling';
import { tokenise, type Token } from './token';

/** A text as it is read: its words, misspellings corrected, with the polite ones marked. */
export interface Reading {
  tokens: readonly Token[];
  polite: readonly boolean[];
}

/** Reads a text. Linear in its length. */
export function read(text: string): Reading {
  const tokens = tokenise(text).map((token) => ({ ...token, word: corrected(token.word) }));
  const polite = tokens.map(() => false);
  for (let i = 0; i < tokens.length;) {
    const length = dictionary().polite.at(tokens, i)?.length ?? 0;
    polite.fill(true, i, i + length);
    i += Math.max(length, 1);
  }
  return { tokens, polite };
}
