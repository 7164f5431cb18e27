import { badQuery, noSuchProperty } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { Principal } from '../security/principal';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import type { SqlValue, Store } from '../storage/store';
import type { Filter } from './filter-syntax';
import { caseVariants, likePattern, membershipValue, nullCondition, OPERATORS } from './conditions';
import { linkSql } from './link-sql';
import { literalValue } from './literal-value';

export interface Scope {
  readonly schema: Schema;
  readonly principal: Principal;
  readonly store: Store;
}

/** A table under its name in the SQL. */
export interface Place {
  readonly alias: string;
  readonly table: Table;
}

/** Turns the parts of a query about one table into SQL: joins, conditions and their values. */
export class SqlBuilder {
  readonly joins: string[] = [];
  readonly values: SqlValue[] = [];
  private readonly joined = new Map<string, Place>();
  private aliases = 0;

  constructor(
    private readonly scope: Scope,
    readonly root: Place,
    private readonly prefix = '',
  ) {}

  /**
   * The SQL of a property path; joins what it passes through.
   * @throws DataverseError 400 for an unknown property, 403 when the caller may not read a table on the way
   */
  column(
    path: readonly string[],
    variables?: ReadonlyMap<string, Place>,
  ): { sql: string; column: Column; place: Place } {
    const names = [...path];
    const bound = variables?.get(names[0] ?? '');
    let place = bound ?? this.root;
    if (bound) names.shift();
    while (names.length > 1) place = this.join(place, names.shift()!);
    const name = names[0] ?? '';
    const column = this.scope.schema.queryColumn(place.table, name);
    if (!column) throw noSuchProperty(name, place.table.name);
    this.scope.principal.requireFilterable(place.table, column);
    return { sql: `${place.alias}.${quoted(column.name)}`, column, place };
  }

  private join(from: Place, navigation: string): Place {
    const key = `${from.alias}/${navigation}`;
    const known = this.joined.get(key);
    if (known) return known;
    const single = this.scope.schema.navigation(from.table, navigation);
    const target = single?.targets[0];
    if (!single || !target) throw noSuchProperty(navigation, from.table.name);
    const table = this.scope.schema.table(target.table);
    this.scope.principal.requireTable('Read', table);
    const place = { alias: `${this.prefix}j${++this.aliases}`, table };
    const lookup = `${from.alias}.${quoted(single.column.name)}`;
    const only = isPolymorphic(single.column)
      ? ` AND ${from.alias}.${quoted(typeColumn(single.column))} = '${table.name}'`
      : '';
    this.joins.push(
      `LEFT JOIN ${quoted(table.name)} ${place.alias} ON ${place.alias}.${quoted(table.primaryId)} = ${lookup}${only}`,
    );
    this.joined.set(key, place);
    return place;
  }

  condition(filter: Filter, variables?: ReadonlyMap<string, Place>): string {
    switch (filter.kind) {
      case 'and':
      case 'or':
        return `(${filter.terms.map((term) => this.condition(term, variables)).join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
      case 'not':
        // Two-valued, so that rows without a value are among those that do not match.
        return `NOT ifnull(${this.condition(filter.term, variables)}, 0)`;
      case 'compare':
        return this.compare(filter, variables);
      case 'text':
        return this.text(filter, variables);
      case 'like':
        return this.like(filter, variables);
      case 'in':
        return this.membership(filter, variables);
      case 'any':
      case 'all':
        return this.lambda(filter, variables);
    }
  }

  private compare(
    filter: Extract<Filter, { kind: 'compare' }>,
    variables?: ReadonlyMap<string, Place>,
  ): string {
    const { sql, column, place } = this.column(filter.path, variables);
    const value = literalValue(filter.value, column);
    if (value === null) return nullCondition(sql, filter.operator);
    if (filter.operator === 'eq' || filter.operator === 'ne') {
      this.searchable(place.table, column);
      const list = this.bind(caseVariants(value));
      // [R] A condition "not equal" matches rows without a value too.
      return filter.operator === 'eq' ? `${sql} IN ${list}` : `(${sql} NOT IN ${list} OR ${sql} IS NULL)`;
    }
    this.values.push(value);
    return `${sql} ${OPERATORS[filter.operator]} ?`;
  }

  private text(filter: Extract<Filter, { kind: 'text' }>, variables?: ReadonlyMap<string, Place>): string {
    const { sql, column } = this.column(filter.path, variables);
    if (filter.value.type !== 'string' || (column.type !== 'string' && column.type !== 'memo'))
      throw badQuery(
        `No function signature for the function with name '${filter.call}' matches the specified arguments.`,
      );
    const escaped = filter.value.value.replace(/[\\%_]/g, (mark) => `\\${mark}`);
    const before = filter.call === 'startswith' ? '' : '%';
    const after = filter.call === 'endswith' ? '' : '%';
    return this.pattern(sql, `${before}${escaped}${after}`);
  }

  private like(filter: Extract<Filter, { kind: 'like' }>, variables?: ReadonlyMap<string, Place>): string {
    const { sql, column } = this.column(filter.path, variables);
    if (column.type !== 'string' && column.type !== 'memo')
      throw badQuery(`The like operator is for text; '${column.name}' is ${column.type}.`);
    return this.pattern(sql, likePattern(filter.pattern));
  }

  /** @param pattern with `\` before what stands for itself */
  private pattern(sql: string, pattern: string): string {
    const variants = caseVariants(pattern);
    this.values.push(...variants);
    return `(${variants.map(() => `${sql} LIKE ? ESCAPE '\\'`).join(' OR ')})`;
  }

  private membership(
    filter: Extract<Filter, { kind: 'in' }>,
    variables?: ReadonlyMap<string, Place>,
  ): string {
    const { sql, column, place } = this.column(filter.path, variables);
    if (filter.values.length === 0) throw badQuery('PropertyValues must not be empty.');
    this.searchable(place.table, column);
    const list = this.bind(
      filter.values.flatMap((literal) => caseVariants(membershipValue(literal, column))),
    );
    return filter.negated ? `(${sql} NOT IN ${list} OR ${sql} IS NULL)` : `${sql} IN ${list}`;
  }

  private lambda(
    filter: Extract<Filter, { kind: 'any' | 'all' }>,
    variables?: ReadonlyMap<string, Place>,
  ): string {
    const [name = '', ...rest] = filter.path;
    const collection = this.scope.schema.collection(this.root.table, name);
    if (!collection || rest.length > 0) throw noSuchProperty(filter.path.join('/'), this.root.table.name);
    this.scope.principal.requireTable('Read', collection.table);
    const place = { alias: `${this.prefix}l${++this.aliases}`, table: collection.table };
    const inner = new SqlBuilder(this.scope, place, `${place.alias}_`);
    const bound = new Map([...(variables ?? []), [filter.variable, place] as const]);
    const term = filter.term ? inner.condition(filter.term, bound) : '1';
    this.values.push(...inner.values);
    const near = `${this.root.alias}.${quoted(this.root.table.primaryId)}`;
    const link = linkSql(collection, { far: place.alias, near });
    const from = `SELECT 1 FROM ${quoted(collection.table.name)} ${place.alias} ${inner.joins.join(' ')} WHERE ${link}`;
    return filter.kind === 'any'
      ? `EXISTS (${from} AND ${term})`
      : `NOT EXISTS (${from} AND NOT ifnull(${term}, 0))`;
  }

  private bind(values: readonly SqlValue[]): string {
    this.values.push(...values);
    return `(${values.map(() => '?').join(', ')})`;
  }

  /** Rows are looked for by this column: give it an index before the first search. */
  private searchable(table: Table, column: Column): void {
    if (column.type === 'string') this.scope.store.ensureIndex(table.name, column.name);
  }
}
