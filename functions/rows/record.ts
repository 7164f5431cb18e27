import { parsePhone } from '@nod/consent/phone';
import type { Query, Row } from '../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { ownNumberColumns } from './own-numbers';
import { primaryId } from '@nod/solution/rows/lookup';
import { type RecordType, relatedLookup } from '@nod/solution/rows/record-type';

/** The Record Type of a table under a configuration; `undefined` if the table is not registered there. */
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

/**
 * The canonical digits of a record: the first three different numbers of its phone columns, in the order of preference
 * of its Record Type; numbers that are none are left out. It has no further numbers, neither to send to nor to be
 * known by.
 */
export function digitsOfRecord(row: Row, type: RecordType, configuration: Configuration): string[] {
  const country = type.defaultCountry ?? configuration.defaultCountry;
  const numbers = type.phoneColumns
    .map((column) => row[column])
    .filter((value) => typeof value === 'string')
    .map((value) => parsePhone(value, country))
    .filter((digits) => digits !== undefined);
  return [...new Set(numbers)].slice(0, ownNumberColumns.length);
}
