import type { Row } from './row';
import { listOf, textOf } from './text';

/** A table that is registered under a configuration: where its rows have their numbers and their Compliance Field. */
export interface RecordType {
  id: string;
  table: string;
  /** A table that a lookup of this one points to and whose number is used. */
  relatedTable?: string;
  /** In order of preference. */
  phoneColumns: string[];
  /** ISO 3166 alpha-2, for numbers written without a country. */
  defaultCountry?: string;
  complianceColumn?: string;
}

/** The columns that `recordTypeFromRow` reads, and the configuration that it is under. */
export const recordTypeColumns = [
  'nod_tablename',
  'nod_relatedtablename',
  'nod_phonecolumns',
  'nod_defaultcountry',
  'nod_compliancecolumn',
  '_nod_configurationid_value',
] as const;

/** A Record Type as it is read. */
export function recordTypeFromRow(row: Row): RecordType {
  return {
    id: row.nod_recordtypeid as string,
    // One that was saved before a table was chosen is of none.
    table: textOf(row.nod_tablename) ?? '',
    relatedTable: textOf(row.nod_relatedtablename),
    phoneColumns: listOf(row.nod_phonecolumns, ','),
    defaultCountry: textOf(row.nod_defaultcountry),
    complianceColumn: textOf(row.nod_compliancecolumn),
  };
}

/**
 * The lookup through which a record without a number of its own is reached: `contact` means `parentcontactid`,
 * as on Opportunity; another column is written behind a colon, `contact:nod_patientid`.
 */
export function relatedLookup(type: RecordType): { table: string; column: string } {
  const [table = '', column] = (type.relatedTable ?? '').split(':');
  return { table, column: `_${column ?? `parent${table}id`}_value` };
}
