import { SqlBuilder, type Place } from '../query/compile-filter';
import type { Filter } from '../query/filter-syntax';
import type { Column, Table } from '../metadata/model';
import { wireName } from '../metadata/schema';
import type { Call } from '../organization';
import { quoted } from '../storage/ddl';
import { invalidFetchXml, noSuchAttribute, noSuchEntity } from './fetch-errors';
import type { FetchFilter, FetchLink, FetchTable } from './fetch-syntax';
import { conditionFilter } from './to-filter';

/** A table of the query that has its place in the SQL. */
export interface Placed {
  readonly fetch: FetchTable;
  readonly place: Place;
  /** What stands before the dot in the names of its columns; undefined for the table of the query itself. */
  readonly prefix: string | undefined;
}

const ROOT = '';

/**
 * Gives the tables of a query their places: joins, rights, and the filters of links.
 * The SQL's values stand in `sql.values` in the order of its text: joins first.
 */
export class FetchScope {
  readonly sql: SqlBuilder;
  readonly joins: string[] = [];
  /** The root first, then links in the order of the text. */
  readonly placed: Placed[] = [];
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly call: Call,
    root: FetchTable,
    table: Table,
  ) {
    const { schema, store } = call.organization;
    const place = { alias: 't', table };
    this.sql = new SqlBuilder({ schema, store, principal: call.principal }, place);
    this.places.set(ROOT, place);
    this.placed.push({ fetch: root, place, prefix: undefined });
    const pending: [FetchLink, string][] = [];
    this.place(root, ROOT, pending);
    for (const [link, parent] of pending) this.joins.push(this.join(link, parent));
  }

  /** First every table gets a name, so that a filter may speak of any link. */
  private place(fetch: FetchTable, parent: string, pending: [FetchLink, string][]): void {
    for (const link of fetch.links) {
      const number = this.placed.length;
      const table = this.call.organization.schema.tables.get(link.name);
      if (!table) throw noSuchEntity(link.name);
      this.call.principal.requireTable('Read', table);
      // [V] Without an alias a link is called by its table and its number in the query.
      const name = link.alias ?? `${link.name}${number}`;
      if (this.places.has(name)) throw invalidFetchXml(`The alias '${name}' is not unique.`);
      const place = { alias: `e${number}`, table };
      this.places.set(name, place);
      this.placed.push({ fetch: link, place, prefix: name });
      pending.push([link, parent]);
      this.place(link, name, pending);
    }
  }

  private join(link: FetchLink, parent: string): string {
    const { fetch: _, place, prefix = '' } = this.placed.find((one) => one.fetch === link)!;
    const on = [`${this.column(prefix, link.from).sql} = ${this.column(parent, link.to).sql}`];
    on.push(...this.ownRows(place), ...this.filters(link.filters, prefix));
    const kind = link.type === 'outer' ? 'LEFT JOIN' : 'JOIN';
    return `${kind} ${quoted(place.table.name)} ${place.alias} ON ${on.join(' AND ')}`;
  }

  /** What limits the rows of a table to the caller's own, when the Read privilege goes no further. */
  ownRows(place: Place): string[] {
    const level = this.call.principal.requireTable('Read', place.table);
    if (level === 'Global' || place.table.ownership !== 'user') return [];
    this.sql.values.push(this.call.principal.userId);
    return [`${place.alias}."ownerid" = ?`];
  }

  /** The SQL of filters that stand in the table of this name. @throws DataverseError 400, 403, 501 */
  filters(filters: readonly FetchFilter[], within = ROOT): string[] {
    return filters.flatMap((filter) => {
      const translated = this.translate(filter, within);
      return translated ? [this.sql.condition(translated, this.places)] : [];
    });
  }

  private translate(filter: FetchFilter, within: string): Filter | undefined {
    const conditions = filter.conditions.map((condition): Filter => {
      const name = condition.entityName === undefined ? within : this.nameOf(condition.entityName);
      const { column } = this.find(name, condition.attribute);
      return conditionFilter(condition, {
        path: [name, wireName(column)],
        column,
        userId: this.call.principal.userId,
        now: this.call.organization.clock.now(),
      });
    });
    const nested = filter.filters.flatMap((one) => this.translate(one, within) ?? []);
    const terms = [...conditions, ...nested];
    return terms.length === 0 ? undefined : { kind: filter.type, terms };
  }

  /** A column as SQL. @param name of its table: an alias, or empty for the root. @throws DataverseError 400, 403 */
  column(name: string | undefined, attribute: string): { sql: string; column: Column; place: Place } {
    const { column } = this.find(name ?? ROOT, attribute);
    return this.sql.column([name ?? ROOT, wireName(column)], this.places);
  }

  /** The table that `entityname` means: an alias, or the name of a link that has none. @throws DataverseError 400 */
  nameOf(entityName: string): string {
    if (entityName !== ROOT && this.places.has(entityName)) return entityName;
    const unnamed = this.placed.find(
      (one) =>
        one.prefix !== undefined &&
        one.fetch.name === entityName &&
        !('alias' in one.fetch && one.fetch.alias),
    );
    if (unnamed?.prefix !== undefined) return unnamed.prefix;
    throw invalidFetchXml(`No link-entity is called '${entityName}'.`);
  }

  /** A column that can be read at all; whether this caller may is asked when it is used. */
  find(name: string, attribute: string): { column: Column; place: Place } {
    const place = this.places.get(name)!;
    const column = place.table.columns.get(attribute);
    if (!column?.canRead) throw noSuchAttribute(attribute, place.table.name);
    return { column, place };
  }
}
