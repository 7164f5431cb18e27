import type { RecordRef } from '@nod/consent';
import type { Row } from './row';
import { textOf } from './text';

/** The lookups to customers that a message, an event, a request and a number have; other tables have none. */
const customerLookups: Readonly<Record<string, string>> = {
  contact: 'nod_contactid',
  lead: 'nod_leadid',
  account: 'nod_accountid',
};

/** Tables whose rows are customers: Nod's rows have lookups to them, and they have `nod_whatsappnumber`. */
export const customerTables: readonly string[] = Object.keys(customerLookups);

/**
 * The lookup through which a row of Nod's points to a row of this table.
 * @returns `undefined` for a table that there is no lookup to.
 */
export function customerLookup(table: string): string | undefined {
  return customerLookups[table];
}

/** The primary id column: Dataverse names it after the table. */
export function primaryId(table: string): string {
  return `${table}id`;
}

/**
 * Binds a lookup to a row of a table that Nod itself refers to, all of which have plain plurals.
 * @returns the columns to write; none for no id, so that the lookup stays as it is.
 */
export function bind(lookup: string, table: string, id: string | undefined): Row {
  return id === undefined ? {} : { [`${lookup}@odata.bind`]: `/${table}s(${id})` };
}

/** The columns that `recordOf` reads. */
export const recordColumns = [
  'nod_recordtable',
  'nod_recordid',
  '_nod_contactid_value',
  '_nod_leadid_value',
  '_nod_accountid_value',
] as const;

/** The record that a row points to: by one of its lookups, else by table and id as texts; `undefined` if by neither. */
export function recordOf(row: Row): RecordRef | undefined {
  for (const table of customerTables) {
    const id = textOf(row[`_${customerLookups[table]}_value`]);
    if (id !== undefined) return { table, id };
  }
  const table = textOf(row.nod_recordtable);
  const id = textOf(row.nod_recordid);
  return table !== undefined && id !== undefined ? { table, id } : undefined;
}
