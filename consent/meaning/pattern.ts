import { wordsOf } from './token';
import type { Grammar } from './sentences/grammar';

/**
 * A compiled pattern. The notation, one pattern a line, slots parted by spaces:
 *
 *   word            that word, in any case, with or without accents
 *   a|b|c_d         one of these; _ joins the words of a phrase
 *   <set>           one of the grammar's named alternatives; may stand among others: <set>|it
 *   #               a number
 *   slot?           may be missing
 *   ~               up to six glue words of the grammar
 *   ..              up to three words of any kind
 *   ^  $            the head / the end of a clause, but for polite words
 *
 * Words of politeness may stand between any two slots, commas too; the end of a sentence may not.
 */
export interface Pattern {
  slots: readonly Slot[];
  reason?: string;
}

export type Slot =
  | { kind: 'head' }
  | { kind: 'end' }
  | { kind: 'glue' }
  | { kind: 'any' }
  | { kind: 'words'; optional: boolean; byFirst: ReadonlyMap<string, readonly (readonly string[])[]> };

/** The key under which a number stands in a slot. */
export const NUMBER = '#';

/**
 * Compiles lines of patterns for one grammar. What stands in many patterns (its sets above all) is compiled once.
 * @throws if a pattern names an unknown set.
 */
export function patternCompiler(grammar: Grammar): (lines: string, reason?: string) => Pattern[] {
  const slots = new Map<string, Slot>();
  const members = new Map<string, string[][]>();
  const slot = (notation: string): Slot => {
    const known = slots.get(notation) ?? slotOf(notation, alternatives);
    slots.set(notation, known);
    return known;
  };
  const alternatives: Alternatives = (notation) => notation.split('|').flatMap(alternative);
  const alternative = (one: string): string[][] => {
    if (one === NUMBER) return [[NUMBER]];
    const known = members.get(one);
    if (known) return known;
    const words = one.startsWith('<') ? inSet(one.slice(1, -1)) : [wordsOf(one.replaceAll('_', ' '))];
    members.set(one, words);
    return words;
  };
  const inSet = (name: string): string[][] => {
    const set = grammar.sets[name];
    if (set === undefined) throw new Error(`Unknown set <${name}> in the ${grammar.language} grammar`);
    return set.split(',').flatMap((member) => alternatives(member.trim()));
  };
  return (lines, reason) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ slots: line.split(/\s+/).map(slot), reason }));
}

type Alternatives = (notation: string) => string[][];

/** The words with which a match can begin: patterns are indexed by them. */
export function firstWords({ slots }: Pattern): string[] {
  const words: string[] = [];
  for (const slot of slots) {
    if (slot.kind === 'head') continue;
    if (slot.kind !== 'words') break;
    words.push(...slot.byFirst.keys());
    if (!slot.optional) return words;
  }
  throw new Error('A pattern must begin with a word');
}

function slotOf(notation: string, alternatives: Alternatives): Slot {
  if (notation === '^') return { kind: 'head' };
  if (notation === '$') return { kind: 'end' };
  if (notation === '~') return { kind: 'glue' };
  if (notation === '..') return { kind: 'any' };
  const optional = notation.endsWith('?');
  const byFirst = new Map<string, string[][]>();
  for (const [first, ...rest] of alternatives(optional ? notation.slice(0, -1) : notation)) {
    if (first === undefined) continue;
    const rests = byFirst.get(first) ?? [];
    rests.push(rest);
    byFirst.set(first, rests);
  }
  for (const rests of byFirst.values()) rests.sort((a, b) => b.length - a.length);
  return { kind: 'words', optional, byFirst };
}
