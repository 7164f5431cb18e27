import type { Condition, Dataverse, Query, Row } from '../ports/dataverse';

/** A query by several conditions, of which one must hold; those that can find nothing are left out. */
export function query(table: string, select: readonly string[], anyOf: Condition[]): Query {
  const real = anyOf.filter((c) => !('isIn' in c) || c.isIn.length > 0);
  return { table, select, where: real.length === 1 ? real : [{ anyOf: real }] };
}

/** Reads the queries that can find anything; the others find nothing. */
export async function readSome(dataverse: Dataverse, queries: readonly Query[]): Promise<Row[][]> {
  const useful = queries.filter((q) => !q.where.some(findsNothing));
  const rows = useful.length === 0 ? [] : await dataverse.read(useful);
  return queries.map((q) => rows[useful.indexOf(q)] ?? []);
}

function findsNothing(condition: Condition): boolean {
  if ('isIn' in condition) return condition.isIn.length === 0;
  return 'anyOf' in condition && condition.anyOf.every(findsNothing);
}

export function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((v) => v !== undefined))];
}
