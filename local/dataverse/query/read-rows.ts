import { badQuery, noSuchProperty } from '../errors';
import type { Table } from '../metadata/model';
import type { Collection } from '../metadata/schema';
import type { Call } from '../organization';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import type { Row, SqlValue } from '../storage/store';
import type { Preferences } from '../wire/prefer';
import { RowRenderer, targetTable, type Json } from '../wire/row-to-json';
import { SqlBuilder } from './compile-filter';
import { lookupsOf, readExpand, type Expansion } from './expand';
import { linkSql } from './link-sql';
import type { QueryOptions } from './options';
import { pageOf } from './paging';
import { parseFilter } from './parse-filter';
import { projectionOf, type Projection } from './projection';

/** Dataverse answers no more than this many rows a page, and counts no further. */
export const PAGE_LIMIT = 5000;

export interface Page {
  readonly rows: Json[];
  readonly count: number | undefined;
  /** The number of the page that follows, if there is one. */
  readonly nextPage: number | undefined;
  readonly context: string;
}

/** Only rows that belong to this row: a collection-valued navigation property. */
export interface Within {
  readonly collection: Collection;
  readonly id: SqlValue;
}

/** Reads rows for a caller: privileges, filter, order, paging, expansion. */
export class RowReader {
  private readonly renderer: RowRenderer;

  constructor(
    private readonly call: Call,
    private readonly preferences: Preferences,
  ) {
    const { schema, store } = call.organization;
    this.renderer = new RowRenderer(schema, store, call.principal, preferences);
  }

  /** @throws DataverseError 400 for a query that does not fit the table, 403 without the privilege */
  page(table: Table, options: QueryOptions, within?: Within): Page {
    const { schema, store } = this.call.organization;
    const level = this.call.principal.requireTable('Read', table);
    const projection = projectionOf(schema, table, options.select);
    const expansions = readExpand(schema, table, options.expand);
    const sql = new SqlBuilder({ schema, store, principal: this.call.principal }, { alias: 't', table });
    const where: string[] = [];
    const own: SqlValue[] = [];
    if (within) {
      where.push(linkSql(within.collection, { far: 't', near: '?' }));
      own.push(within.id);
    }
    if (level !== 'Global' && table.ownership === 'user') {
      where.push('t."ownerid" = ?');
      own.push(this.call.principal.userId);
    }
    if (options.filter !== undefined) where.push(sql.condition(parseFilter(options.filter)));
    const order = orderOf(sql, table, options.orderby);
    const from = `FROM ${quoted(table.name)} t ${sql.joins.join(' ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`;
    const values = [...own, ...sql.values];
    const { limit, offset, number } = pageOf(options, this.preferences.maxPageSize, PAGE_LIMIT);
    const rows = store.all(
      `SELECT ${withLookups(projection, expansions)} ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...values,
      limit + 1,
      offset,
    );
    const more = rows.length > limit;
    if (more) rows.pop();
    const count = options.count
      ? Number(store.get(`SELECT count(*) AS n ${from}`, ...values)?.n ?? 0)
      : undefined;
    return {
      rows: rows.map((row) => this.render(table, row, { projection, expansions })),
      count: count === undefined ? undefined : Math.min(count, PAGE_LIMIT),
      nextPage: more && options.top === undefined ? number + 1 : undefined,
      context: projection.context,
    };
  }

  /** The SQL columns that `renderOne` needs. */
  plan(
    table: Table,
    options: QueryOptions,
  ): { projection: Projection; expansions: Expansion[]; sql: string } {
    const { schema } = this.call.organization;
    const projection = projectionOf(schema, table, options.select);
    const expansions = readExpand(schema, table, options.expand);
    return { projection, expansions, sql: withLookups(projection, expansions) };
  }

  /** Renders a row that was fetched with the columns of `plan`. */
  render(table: Table, row: Row, plan: { projection: Projection; expansions: readonly Expansion[] }): Json {
    const json = this.renderer.render(table, row, plan.projection);
    for (const expansion of plan.expansions)
      json[expansion.name] =
        expansion.kind === 'single' ? this.single(row, expansion) : this.collection(table, row, expansion);
    return json;
  }

  private single(row: Row, expansion: Extract<Expansion, { kind: 'single' }>): Json | null {
    const { column, targets } = expansion.navigation;
    const id = row[column.name];
    const target = targetTable(column, row);
    if (id === null || id === undefined || !targets.some((one) => one.table === target)) return null;
    const table = this.call.organization.schema.table(String(target));
    this.call.principal.requireTable('Read', table);
    const plan = this.plan(table, expansion.options);
    const found = this.call.organization.store.get(
      `SELECT ${plan.sql} FROM ${quoted(table.name)} t WHERE t.${quoted(table.primaryId)} = ?`,
      id,
    );
    return found ? this.render(table, found, plan) : null;
  }

  private collection(table: Table, row: Row, expansion: Extract<Expansion, { kind: 'collection' }>): Json[] {
    const { navigation, options } = expansion;
    return this.page(navigation.table, options, {
      collection: navigation,
      id: row[table.primaryId] ?? null,
    }).rows;
  }
}

function withLookups(projection: Projection, expansions: readonly Expansion[]): string {
  const extra = lookupsOf(expansions).filter(
    (name) => !projection.columns.some((column) => column.name === name),
  );
  const types = expansions.flatMap((one) =>
    one.kind === 'single' &&
    isPolymorphic(one.navigation.column) &&
    extra.includes(one.navigation.column.name)
      ? [typeColumn(one.navigation.column)]
      : [],
  );
  return [projection.sql, ...[...extra, ...types].map((name) => `t.${quoted(name)}`)].join(', ');
}

/** Rows that are equal in the given order come by primary key, so that pages do not overlap. */
function orderOf(sql: SqlBuilder, table: Table, orderby: string | undefined): string {
  const primary = `t.${quoted(table.primaryId)}`;
  if (orderby === undefined) return primary;
  const terms = orderby.split(',').map((text) => {
    const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/);
    if (name === '') throw noSuchProperty(name, table.name);
    if (rest.length > 0 || !/^(asc|desc)$/.test(direction))
      throw badQuery(`Syntax error in $orderby at '${text}'.`);
    return `${sql.column(name.split('/')).sql} ${direction.toUpperCase()}`;
  });
  return [...terms, primary].join(', ');
}
