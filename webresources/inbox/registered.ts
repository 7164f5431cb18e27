import { recordTypeColumns, recordTypeFromRow } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';

/**
 * The phone columns of a table, in order of preference, as its Record Type under a configuration names them.
 * @returns none where the table is not registered there, or has its numbers in another table.
 * @throws as Xrm.WebApi.
 */
export async function phoneColumnsOf(table: string, configurationId: string): Promise<string[]> {
  const filter = `nod_tablename eq '${table}' and _nod_configurationid_value eq ${configurationId} and statecode eq 0`;
  const query = `?$select=${recordTypeColumns.join(',')}&$filter=${encodeURIComponent(filter)}`;
  const found = await Xrm.WebApi.retrieveMultipleRecords('nod_recordtype', query);
  const row = found.entities[0] as Row | undefined;
  return row === undefined ? [] : recordTypeFromRow(row).phoneColumns;
}
