import { badQuery, notImplemented } from '../errors';
import type { Column } from '../metadata/model';
import type { SqlValue } from '../storage/store';
import type { Comparison, Literal } from './filter-syntax';
import { literalValue } from './literal-value';

/** The comparisons that SQL has as they are. */
export const OPERATORS: Readonly<Record<Exclude<Comparison, 'eq' | 'ne'>, string>> = {
  gt: '>',
  ge: '>=',
  lt: '<',
  le: '<=',
};

/**
 * SQLite folds the case of A to Z only: beyond these, a text is looked for as given, in lower and in upper case.
 * What mixes the cases of several such letters in another way is missed.
 */
export function caseVariants(value: SqlValue): SqlValue[] {
  // eslint-disable-next-line no-control-regex
  if (typeof value !== 'string' || /^[\x00-\x7f]*$/.test(value)) return [value];
  return [...new Set([value, value.toLowerCase(), value.toUpperCase()])];
}

/** `eq null` and `ne null`; nothing is greater or less than null. */
export function nullCondition(sql: string, operator: Comparison): string {
  if (operator === 'eq') return `${sql} IS NULL`;
  if (operator === 'ne') return `${sql} IS NOT NULL`;
  return '0';
}

/**
 * A LIKE pattern of SQL Server as SQLite takes it with `\` as the escape: `[%]` is a percent sign.
 * @throws DataverseError 501 for sets of characters such as `[a-f]`
 */
export function likePattern(pattern: string): string {
  return pattern.replaceAll('\\', '\\\\').replace(/\[([^\]]*)\]?/g, (whole, inside: string) => {
    if (inside.length !== 1 || !whole.endsWith(']'))
      throw notImplemented('sets of characters in a like pattern');
    return /[%_]/.test(inside) ? `\\${inside}` : inside;
  });
}

/** PropertyValues are written as strings whatever the column is. */
export function membershipValue(literal: Literal, column: Column): SqlValue {
  if (literal.type !== 'string') return literalValue(literal, column);
  switch (column.type) {
    case 'string':
    case 'memo':
      return literal.value;
    case 'uniqueidentifier':
    case 'lookup':
      return literal.value.toLowerCase();
    case 'boolean':
      return literal.value === 'true' || literal.value === '1' ? 1 : 0;
    case 'datetime':
    case 'dateonly':
      return Date.parse(literal.value) / 1000;
    default: {
      const value = Number(literal.value);
      if (!Number.isFinite(value)) throw badQuery(`'${literal.value}' is not a value of '${column.name}'.`);
      return value;
    }
  }
}
