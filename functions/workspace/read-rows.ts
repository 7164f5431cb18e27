import type { Condition, Dataverse, Query, Row } from '../ports/dataverse';

/** A query by several conditions, of which one must hold; those that can find nothing are left out. */
export function query(table: string, select: readonly string[], anyOf: Condition[]): Query {
  const real = anyOf.filter((c) => !('isIn' in c) || c.isIn.length > 0);
  return { table, select, where: real.length === 1 ? real : [{ anyOf: real }] };
}

/**
 * Reads the queries that can find anything, in one request; the others find nothing.
 * @throws as `Dataverse.read`.
 */
export async function readSome(dataverse: Dataverse, queries: readonly Query[]): Promise<Row[][]> {
  const useful = queries.filter((q) => !q.where.some(findsNothing));
  const rows = useful.length === 0 ? [] : await dataverse.read(useful);
  return queries.map((q) => rows[useful.indexOf(q)] ?? []);
}

/**
 * Reads the first row of each query, in one request; none where there is no query.
 * @throws as `Dataverse.read`.
 */
export async function readFirst(
  dataverse: Dataverse,
  queries: readonly (Query | undefined)[],
): Promise<(Row | undefined)[]> {
  const real = queries.filter((q) => q !== undefined);
  const rows = real.length === 0 ? [] : await dataverse.read(real);
  let next = 0;
  return queries.map((q) => (q === undefined ? undefined : rows[next++]?.[0]));
}

/**
 * Reads the first row of one query.
 * @throws as `Dataverse.read`.
 */
export async function readOne(dataverse: Dataverse, query: Query): Promise<Row | undefined> {
  return (await readFirst(dataverse, [query]))[0];
}

function findsNothing(condition: Condition): boolean {
  if ('isIn' in condition) return condition.isIn.length === 0;
  return 'anyOf' in condition && condition.anyOf.every(findsNothing);
}

/** The values that there are, each once. */
export function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((v) => v !== undefined))];
}
