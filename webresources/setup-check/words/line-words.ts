import type { FindingOf, SetupLine } from '@nod/solution/rows/setup-request';
import type { Words } from '../../kit/words';

/** A detail of a finding by its name; empty for one that it does not have. */
export type Detail = (name: string) => string;

export type Say = (about: Detail) => Words;

type CodeOf<L extends SetupLine, S extends 'ok' | 'broken'> = Extract<FindingOf<L>, { state: S }>['code'];

/** What the page says of a line: what was found if it holds; what is wrong, and the one step that mends it, if not. */
export interface LineWords<L extends SetupLine> {
  title: Words;
  ok: Readonly<Record<CodeOf<L, 'ok'>, Say>>;
  broken: Readonly<Record<CodeOf<L, 'broken'>, { wrong: Say; mend: Say }>>;
}

export type WordsOf<L extends SetupLine> = { readonly [K in L]: LineWords<K> };

/** A number with what is counted. */
export function counted(count: string, one: string, several: string): string {
  return `${count} ${count === '1' ? one : several}`;
}

/** Details that are there, each after its own words, as one sentence. */
export function listed(about: Detail, parts: Readonly<Record<string, Words>>): Words {
  const sentence = (language: keyof Words) =>
    Object.entries(parts)
      .filter(([name]) => about(name) !== '')
      .map(([name, words]) => `${words[language]} ${about(name)}.`)
      .join(' ');
  return { en: sentence('en'), de: sentence('de') };
}
