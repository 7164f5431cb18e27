import type { Column } from '../metadata/model';
import type { SqlValue } from '../storage/store';

/** A stored value as JSON has it. Times are stored as whole seconds since 1970. */
export function toJsonValue(column: Column, value: SqlValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'boolean':
      return value === 1;
    case 'datetime':
      return toIsoTime(Number(value));
    case 'dateonly':
      return toIsoTime(Number(value)).slice(0, 10);
    default:
      return value;
  }
}

/** `2026-01-31T09:00:00Z`: Dataverse answers whole seconds. */
export function toIsoTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * A stored value as an en-US user in UTC sees it, `undefined` when the value stands for itself; labels are in the
 * language of the user's pages, where the solution has it. Lookups are not resolved here: that takes the other row.
 */
export function formatted(column: Column, value: SqlValue, language = 1033): string | undefined {
  if (value === null || value === undefined) return undefined;
  switch (column.type) {
    case 'boolean':
    case 'picklist':
    case 'state':
    case 'status':
      return optionLabel(column, value, language) ?? booleanLabel(column, value);
    case 'datetime':
      return shown(DATE_AND_TIME, Number(value));
    case 'dateonly':
      return shown(DATE, Number(value));
    case 'integer':
    case 'bigint':
      return Number(value).toLocaleString('en-US');
    case 'decimal':
    case 'double':
    case 'money':
      return `${column.type === 'money' ? '$' : ''}${Number(value).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
    case 'string':
    case 'memo':
    case 'lookup':
    case 'uniqueidentifier':
      return undefined;
  }
}

function optionLabel(column: Column, value: SqlValue, language: number): string | undefined {
  const option = column.choice?.options.find((one) => one.value === value);
  return option?.labels?.[language] ?? option?.label;
}

function booleanLabel(column: Column, value: SqlValue): string | undefined {
  return column.type === 'boolean' ? (value === 1 ? 'Yes' : 'No') : undefined;
}

const DAY = { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const DATE = new Intl.DateTimeFormat('en-US', DAY);
const DATE_AND_TIME = new Intl.DateTimeFormat('en-US', { ...DAY, hour: 'numeric', minute: '2-digit' });

function shown(format: Intl.DateTimeFormat, seconds: number): string {
  return format
    .format(new Date(seconds * 1000))
    .replace(',', '')
    .replace('\u202F', ' ');
}
