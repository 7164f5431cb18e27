import type { Row } from '@nod/solution/rows/row';

/** Whether a row meets an OData filter of `eq` and `ne` with `and`, `or` and parentheses. */
export function matches(row: Row, filter: string): boolean {
  const text = filter.trim();
  if (text === '') return true;
  for (const [word, all] of [
    [' or ', false],
    [' and ', true],
  ] as const) {
    const parts = split(text, word);
    if (parts.length > 1)
      return all ? parts.every((part) => matches(row, part)) : parts.some((part) => matches(row, part));
  }
  if (text.startsWith('(')) return matches(row, text.slice(1, -1));
  const [, column = '', operator, value = ''] = /^(\S+) (eq|ne) (.*)$/s.exec(text) ?? [];
  if (operator === undefined) throw new Error(`The tests know no filter like ${text}.`);
  const wanted = value === 'null' ? undefined : value.replace(/^'|'$/g, '').replaceAll("''", "'");
  return (String(row[column] ?? undefined) === String(wanted)) === (operator === 'eq');
}

/** The parts of a condition outside of parentheses and quotes. */
function split(text: string, word: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    if (!quoted && sign === '(') depth += 1;
    if (!quoted && sign === ')') depth -= 1;
    if (depth === 0 && !quoted && text.startsWith(word, at)) {
      parts.push(text.slice(from, at));
      from = at + word.length;
    }
  }
  return [...parts, text.slice(from)];
}
