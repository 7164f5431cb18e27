import { keyOf, referenceIn } from '../data/format-value';
import type { Column, Row } from '../data/types';
import { bareGuid, bracedGuid } from '../xrm/guid';

/** A row that a lookup holds, as forms and scripts have it: the id in braces. */
export interface LookupValue {
  id: string;
  name?: string;
  entityType: string;
}

/** A column's value as form scripts have it. */
export type FieldValue = string | number | boolean | Date | LookupValue[] | null;

export function isLookupValue(value: FieldValue): value is LookupValue[] {
  return Array.isArray(value);
}

/** The value of a column in a row of the Web API. */
export function valueIn(row: Row, column: Column): FieldValue {
  const reference = referenceIn(row, column);
  if (reference) return [{ id: bracedGuid(reference.id), name: reference.name, entityType: reference.table }];
  const value = row[keyOf(column)];
  switch (typeof value) {
    case 'string':
      return column.type === 'DateTime' ? toDate(value) : value;
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}

/** A day without a time is that day wherever it is looked at: noon is safe from every zone's midnight. */
function toDate(text: string): Date | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T12:00:00`) : new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** What a create or update says about a column, by property name. */
export function payloadOf(column: Column, value: FieldValue, setOf: (table: string) => string): Row {
  if (isLookupValue(value) || ['Lookup', 'Customer', 'Owner'].includes(column.type)) {
    const target = isLookupValue(value) ? value[0] : undefined;
    const navigation =
      (target && column.navigation[target.entityType]) ?? Object.values(column.navigation)[0] ?? column.name;
    return {
      [`${navigation}@odata.bind`]: target ? `/${setOf(target.entityType)}(${bareGuid(target.id)})` : null,
    };
  }
  if (value instanceof Date)
    return { [column.name]: column.format === 'DateOnly' ? dayOf(value) : value.toISOString() };
  return { [column.name]: value };
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function sameValue(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(value: FieldValue): unknown {
  if (value === '') return null;
  return isLookupValue(value) ? value.map(({ id, entityType }) => [bareGuid(id), entityType]) : value;
}
