import type { Metadata, Place, Row, WebApi } from '../data/types';

/** Where the solution keeps the digits of a customer's number. */
const NUMBER_COLUMNS = ['nod_whatsappnumber', 'nod_phonenumber'];

/** The digits of the record that is open; undefined when it has none, or cannot be read. */
export async function numberOfRecord(
  place: Place,
  { api, metadata }: { api: WebApi; metadata: Metadata },
): Promise<string | undefined> {
  if (place.pageType !== 'entityrecord' || place.id === undefined) return undefined;
  const table = await metadata.table(place.table);
  const column = NUMBER_COLUMNS.find((name) => table.columns.has(name));
  if (column === undefined) return undefined;
  const row = await api.get<Row>(`${table.set}(${place.id})?$select=${column}`);
  const digits = row[column];
  return typeof digits === 'string' && /^\d{7,15}$/.test(digits) ? digits : undefined;
}
