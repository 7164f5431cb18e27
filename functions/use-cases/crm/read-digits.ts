import type { Dataverse, Row } from '../../ports/dataverse';
import type { Configuration } from '../../rows/configuration';
import { digitsOfRecord, recordQuery, recordTypeOf, relatedLookup } from '../../rows/record';

/**
 * Reads the first number of a record: its own, or that of the record which it points to.
 * @returns canonical digits; `undefined` if the record is gone, is not registered, or has no number.
 */
export async function readDigits(
  dataverse: Dataverse,
  configuration: Configuration,
  record: { table: string; id: string },
): Promise<string | undefined> {
  const type = recordTypeOf(configuration, record.table);
  if (type === undefined) return undefined;
  const row = await readOne(dataverse, recordQuery(type, record.id));
  if (row === undefined) return undefined;
  if (type.relatedTable === undefined) return digitsOfRecord(row, type, configuration)[0];
  const { table, column } = relatedLookup(type);
  const id = row[column];
  return typeof id === 'string' && table !== type.table
    ? readDigits(dataverse, configuration, { table, id })
    : undefined;
}

async function readOne(
  dataverse: Dataverse,
  query: ReturnType<typeof recordQuery>,
): Promise<Row | undefined> {
  return (await dataverse.read([query]))[0]?.[0];
}
