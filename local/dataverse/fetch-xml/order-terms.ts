import type { Column } from '../metadata/model';
import type { OrganizationState } from '../organization';
import type { Schema } from '../metadata/schema';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import { invalidFetchXml } from './fetch-errors';
import type { FetchScope } from './fetch-scope';
import type { FetchOrder } from './fetch-syntax';

/**
 * The ORDER BY of a query: its own orders, then those of links.
 * [V] Lookups are ordered by name, choices by label unless the query wants raw values:
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows
 * @throws DataverseError 400 for a column that is not there, 403 for one that the caller may not read
 */
export function orderTerms(
  scope: FetchScope,
  { schema, store }: Pick<OrganizationState, 'schema' | 'store'>,
  rawOrder: boolean,
): string[] {
  let isFirst = true;
  return scope.placed.flatMap(({ fetch, prefix }) =>
    fetch.orders.map((order) => {
      const name = order.entityName === undefined ? prefix : scope.nameOf(order.entityName);
      const { sql, column, place } = scope.column(name, attributeOfOrder(order));
      const sorted = sortable(schema, { sql, column, alias: place.alias }, rawOrder);
      if (isFirst && sorted === sql && column.type !== 'memo')
        store.ensureOrder(place.table.name, column.name);
      isFirst = false;
      return `${sorted} ${order.descending ? 'DESC' : 'ASC'}`;
    }),
  );
}

function attributeOfOrder(order: FetchOrder): string {
  if (order.attribute === undefined) throw invalidFetchXml('An order needs an attribute.');
  return order.attribute;
}

/** What a column is ordered by. */
export function sortable(
  schema: Schema,
  given: { sql: string; column: Column; alias: string },
  rawOrder: boolean,
): string {
  const { sql, column } = given;
  switch (column.type) {
    case 'picklist':
    case 'state':
    case 'status':
      return rawOrder || !column.choice ? sql : byLabel(sql, column.choice.options);
    case 'lookup':
      return byName(schema, given);
    default:
      return sql;
  }
}

function byLabel(sql: string, options: readonly { value: number; label: string }[]): string {
  const sorted = [...options].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  if (sorted.length === 0) return sql;
  return `CASE ${sql} ${sorted.map(({ value }, rank) => `WHEN ${value} THEN ${rank}`).join(' ')} END`;
}

function byName(schema: Schema, given: { sql: string; column: Column; alias: string }): string {
  const { sql, column } = given;
  const names = [...new Set(column.targets.map((target) => target.table))].flatMap((name) => {
    const table = schema.table(name);
    if (!table.primaryName) return [];
    const found = `(SELECT n.${quoted(table.primaryName)} FROM ${quoted(name)} n WHERE n.${quoted(table.primaryId)} = ${sql})`;
    return [{ name, found }];
  });
  if (names.length === 0) return sql;
  if (!isPolymorphic(column)) return names[0]!.found;
  const type = `${given.alias}.${quoted(typeColumn(column))}`;
  return `CASE ${type} ${names.map(({ name, found }) => `WHEN '${name}' THEN ${found}`).join(' ')} END`;
}
