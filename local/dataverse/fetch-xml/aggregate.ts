import type { Column, Table } from '../metadata/model';
import type { Call } from '../organization';
import { PAGE_LIMIT } from '../query/read-rows';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import { RowRenderer } from '../wire/row-to-json';
import type { Preferences } from '../wire/prefer';
import type { Cell } from './cells';
import { aggregateLimit, invalidFetchXml } from './fetch-errors';
import type { FetchScope } from './fetch-scope';
import type { DateGrouping, FetchAttribute, FetchQuery } from './fetch-syntax';
import { sortable } from './order-terms';
import { renderFetchRow } from './render-fetch-row';
import type { FetchResult } from './run-fetch';

/** [V] Dataverse aggregates no more rows than this. */
const AGGREGATE_LIMIT = 50_000;

interface Grouped extends Cell {
  /** What the rows are grouped by; empty for an aggregate. */
  readonly group: readonly string[];
  readonly order: string;
}

/**
 * Runs a query with aggregate='true': one row a group, under the aliases of its attributes.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data
 * @throws DataverseError 400 without aliases or over more than 50,000 rows, 403 for columns that are closed
 */
export function aggregateRows(
  call: Call,
  given: { table: Table; query: FetchQuery; preferences: Preferences; scope: FetchScope; from: string },
): FetchResult {
  const { scope, query } = given;
  const { schema, store } = call.organization;
  const { values } = scope.sql;
  const cells = scope.placed
    .flatMap(({ fetch, prefix }) =>
      fetch.attributes.map((attribute) => groupedCell(call, scope, { attribute, prefix })),
    )
    .map((cell, number) => numbered(cell, number));
  if (cells.length === 0) throw invalidFetchXml('An aggregate needs an attribute.');
  const total = store.get(
    `SELECT count(*) AS n FROM (SELECT 1 ${given.from} LIMIT ${AGGREGATE_LIMIT + 1})`,
    ...values,
  )?.n;
  if (Number(total) > AGGREGATE_LIMIT) throw aggregateLimit();
  const groups = cells.flatMap((cell) => cell.group);
  const order = [...orderOf(scope, cells), ...groups];
  const sql = [
    `SELECT ${cells.flatMap((cell) => cell.sql).join(', ')} ${given.from}`,
    groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : '',
    order.length > 0 ? `ORDER BY ${order.join(', ')}` : '',
  ].join(' ');
  const size = Math.min(query.top ?? query.count ?? PAGE_LIMIT, PAGE_LIMIT);
  const found = store.all(`${sql} LIMIT ? OFFSET ?`, ...values, size, (query.page - 1) * size);
  const renderer = new RowRenderer(schema, store, call.principal, given.preferences);
  return {
    rows: found.map((row) => renderFetchRow(row, cells, { principal: call.principal, renderer })),
    count: query.returnTotalCount ? found.length : undefined,
    countLimitExceeded: false,
    cookie: undefined,
    context: cells.map((cell) => cell.name).join(','),
  };
}

type Unnumbered = Omit<Grouped, 'key' | 'sql'> & { readonly select: readonly string[] };

const numbered = ({ select, ...cell }: Unnumbered, number: number): Grouped => ({
  ...cell,
  key: `c${number}`,
  sql: select.map((one, index) => `${one} AS c${number}${index === 0 ? '' : 't'}`),
});

function groupedCell(
  call: Call,
  scope: FetchScope,
  given: { attribute: FetchAttribute; prefix: string | undefined },
): Unnumbered {
  const { attribute, prefix } = given;
  if (attribute.alias === undefined) throw invalidFetchXml('Every attribute of an aggregate needs an alias.');
  const { sql, column, place } = scope.column(prefix, attribute.name);
  const base = { name: attribute.alias, aliased: true, table: place.table };
  if (attribute.aggregate !== undefined) {
    const select = aggregateSql(attribute, sql);
    return { ...base, column: resultColumn(attribute, column), select: [select], group: [], order: select };
  }
  if (!attribute.groupBy) throw invalidFetchXml(`'${attribute.name}' is neither aggregated nor grouped by.`);
  if (attribute.dateGrouping !== undefined) {
    const part = datePart(attribute.dateGrouping, sql);
    return { ...base, column: asNumber(column), select: [part], group: [part], order: part };
  }
  if (column.type === 'datetime' || column.type === 'dateonly')
    throw invalidFetchXml(`'${attribute.name}' is a date: it needs a dategrouping.`);
  const select = isPolymorphic(column) ? [sql, `${place.alias}.${quoted(typeColumn(column))}`] : [sql];
  const order = sortable(call.organization.schema, { sql, column, alias: place.alias }, false);
  return { ...base, column, select, group: select, order };
}

function aggregateSql(attribute: FetchAttribute, sql: string): string {
  switch (attribute.aggregate) {
    case 'count':
      return 'count(*)';
    case 'countcolumn':
      return `count(${attribute.distinct ? 'DISTINCT ' : ''}${sql})`;
    case 'sum':
    case 'min':
    case 'max':
    case 'avg':
      return `${attribute.aggregate}(${sql})`;
    case undefined:
      throw new Error('No aggregate.');
  }
}

const asNumber = (column: Column): Column => ({
  ...column,
  type: 'integer',
  choice: undefined,
  targets: [],
});

/** Counts are whole numbers; what is left of the rest keeps the type of its column. */
function resultColumn(attribute: FetchAttribute, column: Column): Column {
  return attribute.aggregate === 'count' || attribute.aggregate === 'countcolumn' ? asNumber(column) : column;
}

/** [V] Groups by the number of the day, week, month, quarter or year. [R] Weeks begin on Sunday, the first on 1 January. */
function datePart(grouping: DateGrouping, sql: string): string {
  const part = (format: string, modifier = '') =>
    `CAST(strftime('${format}', ${sql}, 'unixepoch'${modifier}) AS INTEGER)`;
  switch (grouping) {
    case 'day':
      return part('%d');
    case 'week':
      return `((${part('%j')} + ${part('%w', ", 'start of year'")} - 1) / 7 + 1)`;
    case 'month':
      return part('%m');
    case 'quarter':
      return `((${part('%m')} + 2) / 3)`;
    case 'year':
      return part('%Y');
  }
}

function orderOf(scope: FetchScope, cells: readonly Grouped[]): string[] {
  return scope.placed.flatMap(({ fetch }) =>
    fetch.orders.map((order) => {
      const cell = cells.find((one) => one.name === order.alias);
      if (!cell) throw invalidFetchXml('An order of an aggregate needs the alias of an attribute.');
      return `${cell.order} ${order.descending ? 'DESC' : 'ASC'}`;
    }),
  );
}
