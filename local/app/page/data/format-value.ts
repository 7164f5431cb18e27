import type { Column, Row } from './types';
import { formatDay, formatNumber, formatTime } from './formats';
import { say } from '../words/say';

const FORMATTED = 'OData.Community.Display.V1.FormattedValue';
const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';

/** A row that a lookup points to. */
export type Reference = { table: string; id: string; name: string };

/** The key under which a row carries a column: lookups have one of their own. */
export function keyOf(column: Pick<Column, 'name' | 'type'>): string {
  return isLookup(column) ? `_${column.name}_value` : column.name;
}

export function isLookup({ type }: Pick<Column, 'type'>): boolean {
  return type === 'Lookup' || type === 'Customer' || type === 'Owner';
}

/** The row that a lookup column points to, if any. */
export function referenceIn(
  row: Row,
  column: Pick<Column, 'name' | 'type' | 'targets'>,
): Reference | undefined {
  const key = keyOf(column);
  const id = row[key];
  if (typeof id !== 'string' || !isLookup(column)) return undefined;
  const table = row[`${key}@${LOOKUP_TABLE}`] ?? column.targets[0];
  if (typeof table !== 'string') return undefined;
  const name = row[`${key}@${FORMATTED}`];
  return { table, id, name: typeof name === 'string' && name !== '' ? name : say('(no name)') };
}

/** What a person reads for the value of a column; an empty text for none. Times are the browser's own. */
export function formatValue(
  row: Row,
  column: Pick<Column, 'name' | 'type' | 'targets' | 'options' | 'format'>,
): string {
  const key = keyOf(column);
  const value = row[key];
  if (value === null || value === undefined) return '';
  const formatted = row[`${key}@${FORMATTED}`];
  switch (column.type) {
    case 'DateTime':
      return formatDate(value, column.format);
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      return referenceIn(row, column)?.name ?? '';
    case 'Picklist':
    case 'State':
    case 'Status':
    case 'Boolean': {
      // Metadata has the labels in the language of the page, the annotation in that of the person's settings.
      const known = column.options.find((option) => option.value === Number(value))?.label;
      return known ?? (typeof formatted === 'string' ? formatted : textOf(value));
    }
    case 'Integer':
    case 'BigInt':
    case 'Decimal':
    case 'Double':
      return typeof value === 'number' ? formatNumber(value) : textOf(value);
    case 'Money':
    case 'Virtual':
    case 'EntityName':
      return typeof formatted === 'string' ? formatted : textOf(value);
    case 'String':
    case 'Memo':
    case 'Uniqueidentifier':
      return textOf(value);
  }
}

function formatDate(value: unknown, format: string | undefined): string {
  const time = new Date(textOf(value));
  if (Number.isNaN(time.getTime())) return textOf(value);
  // A day is the same day everywhere.
  return format === 'DateOnly' ? formatDay(time) : formatTime(time);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
