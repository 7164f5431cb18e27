import { parsePhone } from '@nod/consent/phone';
import type { Query, Row } from '../ports/dataverse';
import type { Configuration, RecordType } from './configuration';

/** The Record Type of a table under a configuration. */
export function recordTypeOf(
  configuration: Configuration | undefined,
  table: string,
): RecordType | undefined {
  return configuration?.recordTypes.find((t) => t.table === table);
}

/** Reads one record of a registered table with the columns that its Record Type and a template need. */
export function recordQuery(type: RecordType, id: string, variables: readonly string[] = []): Query {
  const own = type.relatedTable === undefined ? type.phoneColumns : [relatedLookup(type).column];
  const select = [
    ...new Set([...own, ...(type.complianceColumn ? [type.complianceColumn] : []), ...variables]),
  ];
  return { table: type.table, select, where: [{ column: primaryId(type.table), is: id }] };
}

/** The primary id column: Dataverse names it after the table. */
export function primaryId(table: string): string {
  return `${table}id`;
}

/**
 * The lookup through which a record without a number of its own is reached: `contact` means `parentcontactid`,
 * as on Opportunity; another column is written behind a colon, `contact:nod_patientid`.
 */
export function relatedLookup(type: RecordType): { table: string; column: string } {
  const [table = '', column] = (type.relatedTable ?? '').split(':');
  return { table, column: `_${column ?? `parent${table}id`}_value` };
}

/** The canonical digits of a record, in the order of preference of its Record Type; numbers that are none are left out. */
export function digitsOfRecord(row: Row, type: RecordType, configuration: Configuration): string[] {
  const country = type.defaultCountry ?? configuration.defaultCountry;
  const numbers = type.phoneColumns
    .map((column) => row[column])
    .filter((value) => typeof value === 'string')
    .map((value) => parsePhone(value, country))
    .filter((digits) => digits !== undefined);
  return [...new Set(numbers)];
}
