import type { Table } from '../metadata/model';
import type { Call } from '../organization';
import { PAGE_LIMIT } from '../query/read-rows';
import { quoted } from '../storage/ddl';
import type { Row, SqlValue } from '../storage/store';
import { RowRenderer, type Json } from '../wire/row-to-json';
import type { Preferences } from '../wire/prefer';
import { aggregateRows } from './aggregate';
import { cellsOf, type Cell } from './cells';
import { FetchScope } from './fetch-scope';
import type { FetchQuery } from './fetch-syntax';
import { orderTerms } from './order-terms';
import { pagingCookie } from './paging-cookie';
import { renderFetchRow } from './render-fetch-row';

/** A page of what a FetchXML query finds. */
export interface FetchResult {
  readonly rows: Json[];
  /** Up to 5,000; undefined when the query does not ask for it. */
  readonly count: number | undefined;
  readonly countLimitExceeded: boolean;
  /** What leads to the next page, undefined on the last one. */
  readonly cookie: string | undefined;
  /** The columns, as the context URL lists them. */
  readonly context: string;
}

/**
 * Runs a query over a table for a caller, with the rights that $filter and $select have.
 * @throws DataverseError 400 for a query that does not fit the tables, 403 for what the caller may not read
 */
export function runFetch(
  call: Call,
  given: { table: Table; query: FetchQuery; preferences: Preferences },
): FetchResult {
  const { table, query } = given;
  call.principal.requireTable('Read', table);
  const scope = new FetchScope(call, query.root, table);
  const where = [...scope.ownRows(scope.placed[0]!.place), ...scope.filters(query.root.filters)];
  const from = `FROM ${quoted(table.name)} t ${scope.joins.join(' ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`;
  if (query.aggregate) return aggregateRows(call, { ...given, scope, from });
  const cells = cellsOf(scope, query.distinct);
  const order = orderTerms(scope, call.organization, query.rawOrder);
  const select = cells.flatMap((cell) => cell.sql).join(', ');
  const sql = query.distinct
    ? `SELECT DISTINCT ${select} ${from} ORDER BY ${[...order, ...cells.map((cell) => cell.key)].join(', ')}`
    : `SELECT ${select}, t."versionnumber" AS etag__ ${from} ORDER BY ${[...order, `t.${quoted(table.primaryId)}`].join(', ')}`;
  return pageOfRows(call, { ...given, scope, cells, sql, from });
}

function pageOfRows(
  call: Call,
  given: {
    query: FetchQuery;
    preferences: Preferences;
    scope: FetchScope;
    cells: readonly Cell[];
    sql: string;
    from: string;
  },
): FetchResult {
  const { query, cells, preferences } = given;
  const { schema, store } = call.organization;
  const { values } = given.scope.sql;
  const size = Math.min(query.top ?? query.count ?? preferences.maxPageSize ?? PAGE_LIMIT, PAGE_LIMIT);
  const found = store.all(`${given.sql} LIMIT ? OFFSET ?`, ...values, size + 1, (query.page - 1) * size);
  const more = found.length > size && query.top === undefined;
  const page = found.slice(0, size);
  const renderer = new RowRenderer(schema, store, call.principal, preferences);
  const rows = page.map((row) => renderFetchRow(row, cells, { principal: call.principal, renderer }));
  const counted = query.returnTotalCount
    ? countUpTo(call, query.distinct ? given.sql : `SELECT 1 ${given.from}`, values)
    : undefined;
  return {
    rows,
    count: counted === undefined ? undefined : Math.min(counted, PAGE_LIMIT),
    countLimitExceeded: (counted ?? 0) > PAGE_LIMIT,
    cookie: more ? pagingCookie(query.page, cookieColumns(page, cells, rows)) : undefined,
    context: cells.map((cell) => cell.name).join(','),
  };
}

/** No further than one row past what Dataverse counts. */
function countUpTo(call: Call, sql: string, values: readonly SqlValue[]): number {
  const counted = `SELECT count(*) AS n FROM (${sql} LIMIT ${PAGE_LIMIT + 1})`;
  return Number(call.organization.store.get(counted, ...values)?.n ?? 0);
}

/** The primary key of the first row and the last: what a cookie holds at the least. */
function cookieColumns(page: readonly Row[], cells: readonly Cell[], rows: readonly Json[]) {
  const primary = cells.find((cell) => cell.column.name === cell.table.primaryId && !cell.name.includes('.'));
  if (!primary || page.length === 0) return [];
  const idOf = (row: Json | undefined) => `{${String(row?.[primary.name]).toUpperCase()}}`;
  return [{ name: primary.column.name, first: idOf(rows[0]), last: idOf(rows.at(-1)) }];
}
