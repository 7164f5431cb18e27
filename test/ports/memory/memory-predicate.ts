import type { Condition, Row, Value } from '../../../functions/ports/dataverse';

export type Predicate = (row: Row) => boolean;
/** The value of a column or path in a row. */
export type ReadValue = (row: Row, path: string) => Value;

/** Compiles conditions that must all hold. Text is compared as Dataverse does: without regard to case. */
export function toPredicate(conditions: readonly Condition[], read: ReadValue): Predicate {
  const parts = conditions.map((condition) => one(condition, read));
  return (row) => parts.every((part) => part(row));
}

function one(condition: Condition, read: ReadValue): Predicate {
  if ('anyOf' in condition) {
    const parts = condition.anyOf.map((part) => one(part, read));
    return (row) => parts.some((part) => part(row));
  }
  const { column } = condition;
  const value = column.includes('/')
    ? (row: Row) => fold(read(row, column))
    : (row: Row) => fold(row[column]);
  if ('isIn' in condition) {
    const wanted = new Set(condition.isIn.map(fold));
    return (row) => wanted.has(value(row));
  }
  if ('isBefore' in condition) return dated(value, (at) => at < condition.isBefore.getTime());
  if ('isAfter' in condition) return dated(value, (at) => at > condition.isAfter.getTime());
  if ('is' in condition) {
    const wanted = fold(condition.is);
    return (row) => value(row) === wanted;
  }
  const unwanted = fold(condition.isNot);
  return (row) => value(row) !== unwanted;
}

function dated(value: (row: Row) => Value, holds: (at: number) => boolean): Predicate {
  return (row) => {
    const at = value(row);
    return typeof at === 'string' && holds(Date.parse(at));
  };
}

/** What a value is compared by: missing and null are one, text has no case. */
export function fold(value: Value): Exclude<Value, undefined> {
  if (value === undefined) return null;
  return typeof value === 'string' ? value.toLowerCase() : value;
}
