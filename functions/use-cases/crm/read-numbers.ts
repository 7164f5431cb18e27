import type { RecordRef } from '@nod/consent';
import type { Dataverse } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { digitsOfRecord, recordQuery, recordTypeOf } from '../../rows/record';
import { relatedLookup } from '@nod/solution/rows/record-type';
import { readOne } from '../../workspace/read-rows';

/**
 * Reads the numbers of a record: its own, or those of the record which it points to.
 * @returns canonical digits, in order of preference; none if the record is gone, is not registered, or has no number.
 * @throws as `Dataverse.read`.
 */
export async function readNumbers(
  dataverse: Dataverse,
  configuration: Configuration,
  record: RecordRef,
): Promise<string[]> {
  const type = recordTypeOf(configuration, record.table);
  if (type === undefined) return [];
  const row = await readOne(dataverse, recordQuery(type, record.id));
  if (row === undefined) return [];
  if (type.relatedTable === undefined) return digitsOfRecord(row, type, configuration);
  const { table, column } = relatedLookup(type);
  const id = row[column];
  return typeof id === 'string' && table !== type.table
    ? readNumbers(dataverse, configuration, { table, id })
    : [];
}
