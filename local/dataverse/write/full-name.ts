import type { Table } from '../metadata/model';
import type { Row, SqlValue } from '../storage/store';

const PARTS = ['firstname', 'lastname'] as const;

/** Tables of people whose full name the server puts together, in the default order "first last". */
export const hasFullName = (table: Table) =>
  table.columns.has('fullname') && PARTS.every((part) => table.columns.has(part));

/** Sets fullname from what is written and, on an update, from what is stored. */
export function setFullName(table: Table, values: Record<string, SqlValue>, stored?: Row): void {
  if (!hasFullName(table) || !PARTS.some((part) => part in values)) return;
  const names = PARTS.map((part) => (part in values ? values[part] : stored?.[part]));
  const text = names.filter((name) => typeof name === 'string' && name !== '').join(' ');
  values.fullname = text === '' ? null : text;
}
