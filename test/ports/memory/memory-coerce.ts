import { RefusedError } from '../../../functions/errors';
import type { Row, Value } from '../../../functions/ports/dataverse';
import { type Column, propertyOf, type Table, tableOfSet } from './memory-schema';

export interface Reference {
  property: string;
  table: string;
  id: string;
}

/** Refuses as Dataverse does: with its code, and a message without values. */
export function refuse(vendorCode: string, message: string, status = 400): RefusedError {
  return new RefusedError('dataverse-refused', `Dataverse answered ${status} ${vendorCode}: ${message}`, {
    status,
    vendorCode,
  });
}

/**
 * Takes written values to stored ones: lookups to ids, times to whole seconds, and refuses what the columns
 * of the solution do not take.
 */
export function coerce(table: Table, values: Row, kind: 'create' | 'update') {
  const row: Row = {};
  const references: Reference[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (name.endsWith('@odata.bind')) {
      const property = bound(table, name.slice(0, -'@odata.bind'.length));
      const reference = value === null ? undefined : toReference(property, String(value));
      if (reference) references.push(reference);
      row[property] = reference?.id ?? null;
      continue;
    }
    const column = table.properties.get(name);
    if (!column) {
      if (table.closed) throw refuse('0x80048d19', `undeclared property ${name} of ${table.name}`);
      row[name] = value;
      continue;
    }
    if (!column[kind]) throw refuse('0x80040216', `${name} of ${table.name} takes no ${kind}`);
    row[name] = typed(table, column, value);
  }
  return { row, references };
}

function bound(table: Table, name: string): string {
  const column = table.columns.get(name);
  if (column) return propertyOf(column);
  if (table.closed) throw refuse('0x80048d19', `undeclared property ${name} of ${table.name}`);
  return `_${name}_value`;
}

function toReference(property: string, target: string): Reference {
  const match = /^\/?(\w+)\(([0-9a-f-]{36})\)$/i.exec(target);
  const table = match && tableOfSet(match[1]!);
  if (!match || !table) throw refuse('0x8006088a', `resource not found for ${property}`, 404);
  return { property, table: table.name, id: match[2]!.toLowerCase() };
}

function typed(table: Table, column: Column, value: Exclude<Value, undefined>): Value {
  if (value === null) return null;
  const wrong = () => refuse('0x80048d19', `wrong type for ${column.logicalName} of ${table.name}`);
  switch (column.type) {
    case 'nvarchar':
    case 'ntext':
      if (typeof value !== 'string') throw wrong();
      if (value.length > (column.maxLength ?? Infinity)) {
        throw refuse(
          '0x80044331',
          `${column.logicalName} of ${table.name} is longer than ${column.maxLength}`,
        );
      }
      return value;
    case 'int':
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong();
      if (value < (column.min ?? -Infinity) || value > (column.max ?? Infinity)) {
        throw refuse('0x8004432e', `${column.logicalName} of ${table.name} is out of range`);
      }
      return value;
    case 'picklist':
    case 'state':
    case 'status':
      if (typeof value !== 'number') throw wrong();
      return value;
    case 'bit':
      if (typeof value !== 'boolean') throw wrong();
      return value;
    case 'datetime': {
      const at = typeof value === 'string' && value.includes('T') ? Date.parse(value) : NaN;
      if (Number.isNaN(at)) throw wrong();
      return `${new Date(at).toISOString().slice(0, 19)}Z`;
    }
    case 'primarykey':
      return String(value).toLowerCase();
    case 'lookup':
    case 'owner':
      throw refuse('0x80048d19', `${column.logicalName} of ${table.name} is bound with @odata.bind`);
  }
}
