import type { Condition, Value } from '../../ports/dataverse';
import { isIdColumn } from './table-names';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The `$filter` of conditions that must all hold: undefined when no row can match (an empty list of values),
 * empty when every row does.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows
 */
export function toFilter(conditions: readonly Condition[], primaryId: string): string | undefined {
  const parts: string[] = [];
  for (const condition of conditions) {
    const part = toCondition(condition, primaryId);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(' and ');
}

function toCondition(condition: Condition, primaryId: string): string | undefined {
  if ('anyOf' in condition) {
    const parts = condition.anyOf.flatMap((part) => toCondition(part, primaryId) ?? []);
    return parts.length === 0 ? undefined : `(${parts.join(' or ')})`;
  }
  const { column } = condition;
  const literal = (value: Value): string => toLiteral(value, isIdColumn(column, primaryId));
  if ('isIn' in condition) return toIn(column, condition.isIn, literal);
  if ('is' in condition) return `${column} eq ${literal(condition.is)}`;
  if ('isNot' in condition) return `${column} ne ${literal(condition.isNot)}`;
  if ('isBefore' in condition) return `${column} lt ${condition.isBefore.toISOString()}`;
  return `${column} gt ${condition.isAfter.toISOString()}`;
}

/**
 * `In` takes the logical name of a column of the table itself and a list of texts, whatever the column's type:
 * for a lookup, whose property has another name (`_name_value`), and through a lookup the values are
 * alternatives instead. Dataverse takes 500 conditions in a query.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/in
 */
function toIn(
  column: string,
  values: readonly (string | number)[],
  literal: (value: Value) => string,
): string | undefined {
  if (values.length === 0) return undefined;
  if (values.length === 1) return `${column} eq ${literal(values[0])}`;
  if (/\/|^_\w+_value$/.test(column)) {
    return `(${values.map((value) => `${column} eq ${literal(value)}`).join(' or ')})`;
  }
  const list = values.map((value) => quote(String(value))).join(',');
  return `Microsoft.Dynamics.CRM.In(PropertyName=${quote(column)},PropertyValues=[${list}])`;
}

function toLiteral(value: Value, isId: boolean): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'string') return String(value);
  return isId && guid.test(value) ? value : quote(value);
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
