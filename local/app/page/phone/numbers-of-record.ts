import type { Metadata, Place, Row, WebApi } from '../data/types';

/** Where the solution keeps the digits of a customer's numbers: on a record in order of preference, else on the row itself. */
const RECORD_COLUMNS = ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'];
const OWN_COLUMN = 'nod_phonenumber';

/** The digits of the record that is open, the preferred first; none when it has none, or cannot be read. */
export async function numbersOfRecord(
  place: Place,
  { api, metadata }: { api: WebApi; metadata: Metadata },
): Promise<string[]> {
  if (place.pageType !== 'entityrecord' || place.id === undefined) return [];
  const table = await metadata.table(place.table);
  const columns = [...RECORD_COLUMNS, OWN_COLUMN].filter((name) => table.columns.has(name));
  if (columns.length === 0) return [];
  const row = await api.get<Row>(`${table.set}(${place.id})?$select=${columns.join()}`);
  const numbers = columns.map((column) => row[column]);
  return [
    ...new Set(
      numbers.filter((digits): digits is string => typeof digits === 'string' && /^\d{7,15}$/.test(digits)),
    ),
  ];
}
