import { wordsOf, type Token } from './token';

/** Phrases found by their first word, the longest first. */
export class PhraseTable<Value> {
  private readonly byFirst = new Map<string, { words: readonly string[]; value: Value }[]>();

  add(words: readonly string[], value: Value): void {
    const first = words[0];
    if (first === undefined) return;
    const phrases = this.byFirst.get(first) ?? [];
    phrases.push({ words, value });
    phrases.sort((a, b) => b.words.length - a.words.length);
    this.byFirst.set(first, phrases);
  }

  /** The longest phrase that begins at this token and does not run over the end of a sentence. */
  at(tokens: readonly Token[], start: number): { length: number; value: Value } | undefined {
    const first = tokens[start];
    if (!first) return undefined;
    for (const { words, value } of this.byFirst.get(first.word) ?? []) {
      if (words.every((word, i) => continues(tokens, start + i, start, word)))
        return { length: words.length, value };
    }
    return undefined;
  }
}

/** Phrases written with commas between them, each as its words. */
export function phrasesOf(list: string): string[][] {
  return list
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

function continues(tokens: readonly Token[], index: number, start: number, word: string): boolean {
  const token = tokens[index];
  return token?.word === word && (index === start || token.before !== 'hard');
}
