import { readSource, textOf } from '@nod/solution/source';
import { parseXml, type Element } from '@nod/solution/xml-tree';

/** The unpacked solution's documents whose path fits a pattern. */
export function documents(pattern: RegExp): { path: string; text: string; root: Element }[] {
  return readSource()
    .filter(({ path }) => pattern.test(path))
    .map((file) => ({ path: file.path, text: textOf(file), root: parseXml(textOf(file)) }));
}
