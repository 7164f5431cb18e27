import { badQuery } from '../errors';
import type { Literal } from './filter-syntax';

export type Token =
  | { readonly kind: 'literal'; readonly literal: Literal; readonly at: number }
  | { readonly kind: 'name' | 'mark' | 'end'; readonly text: string; readonly at: number };

/** In order of preference: a GUID may start like a number or a name, an enum literal like a name. */
const PATTERN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-]))`,
    String.raw`(?:[A-Za-z_][\w.]*)?'(?<string>(?:[^']|'')*)'`,
    String.raw`(?<datetime>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)`,
    String.raw`(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>[A-Za-z_][\w.]*(?:/[A-Za-z_][\w.]*)*)`,
    String.raw`(?<mark>[()[\],=:])`,
  ].join('|'),
  'y',
);

/** @throws DataverseError 400 at the first character that begins no token */
export function tokenizeFilter(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(text)?.groups;
    if (!groups)
      throw badQuery(
        `Syntax error: character '${text[at] ?? ''}' is not valid at position ${at} in '${text}'.`,
      );
    const token = tokenOf(groups, at);
    if (token) tokens.push(token);
  }
  tokens.push({ kind: 'end', text: 'the end', at: text.length });
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>, at: number): Token | undefined {
  const literal = (value: Literal): Token => ({ kind: 'literal', literal: value, at });
  if (groups.name !== undefined) return nameToken(groups.name, at);
  if (groups.mark !== undefined) return { kind: 'mark', text: groups.mark, at };
  if (groups.string !== undefined)
    return literal({ type: 'string', value: groups.string.replaceAll("''", "'") });
  if (groups.guid !== undefined) return literal({ type: 'guid', value: groups.guid.toLowerCase() });
  if (groups.number !== undefined) return literal({ type: 'number', value: Number(groups.number) });
  if (groups.datetime !== undefined) return literal({ type: 'datetime', value: groups.datetime });
  return undefined;
}

function nameToken(name: string, at: number): Token {
  switch (name) {
    case 'true':
    case 'false':
      return { kind: 'literal', literal: { type: 'boolean', value: name === 'true' }, at };
    case 'null':
      return { kind: 'literal', literal: { type: 'null', value: null }, at };
    default:
      return { kind: 'name', text: name, at };
  }
}
