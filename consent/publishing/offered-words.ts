import type { TemplateComponentDefinition } from '../render';

const sentences = /[.!?:;\n。؟।]+/u;
const words = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;
const quoted = /["“„«‘']([^"”“»’']{1,40})["”“»’']/gu;
/** As many words in a row may be one answer: "Keine Werbung mehr". */
const mostWords = 3;

/**
 * What a text offers as something to say: what stands in quotation marks, in capital letters, or capitalised within a
 * sentence ("Reply Stop", "Tap Unsubscribe"); in a script without capitals any word. "Stop by our shop" offers nothing.
 */
export function offeredWords(components: readonly TemplateComponentDefinition[]): string[] {
  return components
    .filter(({ type }) => type.toUpperCase() !== 'BUTTONS')
    .flatMap(({ text = '' }) => [
      ...[...text.matchAll(quoted)].map((match) => match[1]!),
      ...text.split(sentences).flatMap(inSentence),
    ]);
}

function inSentence(sentence: string): string[] {
  const found = [...sentence.matchAll(words)].map(([word]) => word);
  const stands = found.map((word, index) => isSetApart(word, index));
  return found.flatMap((_, start) => {
    const runs: string[] = [];
    for (let end = start; end < found.length && end < start + mostWords && stands[end]; end++)
      runs.push(found.slice(start, end + 1).join(' '));
    return runs;
  });
}

function isSetApart(word: string, index: number): boolean {
  const hasCase = word.toLowerCase() !== word.toUpperCase();
  if (!hasCase) return true;
  const isAllCapitals = word.length > 1 && word === word.toUpperCase();
  return isAllCapitals || (index > 0 && /^\p{Lu}/u.test(word));
}
