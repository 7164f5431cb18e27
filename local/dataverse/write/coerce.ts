import { badPayload, notAnOption, outOfRange, tooLong } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { SqlValue } from '../storage/store';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ISO_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
/** [V] The earliest time that a DateTime column holds: 1753-01-01. */
const EARLIEST = -6_847_804_800;
const INTEGER = { min: -2_147_483_648, max: 2_147_483_647 };

/**
 * A JSON value as the column stores it.
 * @throws DataverseError 400 for a wrong type, a text too long, a number out of range, a choice that is none
 */
export function coerce(table: Table, column: Column, value: unknown): SqlValue {
  if (value === null) return null;
  switch (column.type) {
    case 'string':
    case 'memo':
      return text(table, column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Edm.Boolean');
      return value ? 1 : 0;
    case 'integer':
      return integer(table, column, value);
    case 'bigint':
      if (!Number.isSafeInteger(value)) throw wrongType(value, 'Edm.Int64');
      return value as number;
    case 'decimal':
    case 'double':
    case 'money':
      return decimal(table, column, value);
    case 'picklist':
    case 'state':
    case 'status':
      return option(table, column, value);
    case 'datetime':
    case 'dateonly':
      return time(table, column, value);
    case 'uniqueidentifier':
      if (typeof value !== 'string' || !GUID.test(value)) throw wrongType(value, 'Edm.Guid');
      return value.toLowerCase();
    case 'lookup':
      throw badPayload(
        `Microsoft.Crm.CrmException: CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. (${column.name})`,
      );
  }
}

function text(table: Table, column: Column, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(value, 'Edm.String');
  if (column.maxLength !== undefined && value.length > column.maxLength)
    throw tooLong(column.name, table.name, column.maxLength);
  return value;
}

function integer(table: Table, column: Column, value: unknown): number {
  if (!Number.isInteger(value)) throw wrongType(value, 'Edm.Int32');
  const number = value as number;
  if (number < (column.min ?? INTEGER.min) || number > (column.max ?? INTEGER.max))
    throw outOfRange(column.name, table.name);
  return number;
}

function decimal(table: Table, column: Column, value: unknown): number {
  if (typeof value !== 'number')
    throw wrongType(value, column.type === 'double' ? 'Edm.Double' : 'Edm.Decimal');
  if (value < (column.min ?? -Infinity) || value > (column.max ?? Infinity))
    throw outOfRange(column.name, table.name);
  return value;
}

function option(table: Table, column: Column, value: unknown): number {
  if (!Number.isInteger(value)) throw wrongType(value, 'Edm.Int32');
  const accepted = (column.choice?.options ?? []).map((one) => one.value);
  if (!accepted.includes(value as number))
    throw notAnOption({ column: column.name, logicalName: table.name, value, accepted });
  return value as number;
}

/** [R] Dataverse keeps whole seconds of a DateTime. */
function time(table: Table, column: Column, value: unknown): number {
  if (typeof value !== 'string' || !ISO_TIME.test(value)) throw wrongType(value, 'Edm.DateTimeOffset');
  const zoned = /Z|[+-]\d\d:\d\d$/.test(value) || !value.includes('T') ? value : `${value}Z`;
  const seconds = Math.floor(Date.parse(zoned) / 1000);
  if (Number.isNaN(seconds)) throw wrongType(value, 'Edm.DateTimeOffset');
  if (seconds < EARLIEST) throw outOfRange(column.name, table.name);
  return seconds;
}

function wrongType(value: unknown, expected: string) {
  const shown = typeof value === 'object' ? 'object' : typeof value;
  return badPayload(
    `Microsoft.OData.ODataException: Cannot convert a value of JSON type '${shown}' to the expected type '${expected}'.`,
  );
}
