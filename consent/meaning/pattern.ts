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

/** Compiles the lines of a grammar. @throws if a pattern names an unknown set or has nothing firm to start with. */
export function patternsOf(lines: string, grammar: Grammar, reason?: string): Pattern[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ slots: line.split(/\s+/).map((slot) => slotOf(slot, grammar)), reason }));
}

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

function slotOf(notation: string, grammar: Grammar): Slot {
  if (notation === '^') return { kind: 'head' };
  if (notation === '$') return { kind: 'end' };
  if (notation === '~') return { kind: 'glue' };
  if (notation === '..') return { kind: 'any' };
  const optional = notation.endsWith('?');
  const byFirst = new Map<string, string[][]>();
  for (const words of alternatives(optional ? notation.slice(0, -1) : notation, grammar)) {
    const [first, ...rest] = words;
    if (first === undefined) continue;
    const rests = byFirst.get(first) ?? [];
    rests.push(rest);
    byFirst.set(
      first,
      rests.sort((a, b) => b.length - a.length),
    );
  }
  return { kind: 'words', optional, byFirst };
}

function alternatives(notation: string, grammar: Grammar): string[][] {
  return notation.split('|').flatMap((alternative) => {
    if (alternative === NUMBER) return [[NUMBER]];
    if (!alternative.startsWith('<')) return [wordsOf(alternative.replaceAll('_', ' '))];
    const set = grammar.sets[alternative.slice(1, -1)];
    if (set === undefined) throw new Error(`Unknown set ${alternative} in the ${grammar.language} grammar`);
    return set.split(',').flatMap((member) => alternatives(member.trim(), grammar));
  });
}
