import { bind, customerLookup } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';

/** Binds a row of Nod's to a record: by the lookup to its table, or by table and id where there is none. */
export function regarding({ table, id }: { table: string; id: string }): Row {
  const lookup = customerLookup(table);
  return lookup === undefined ? { nod_recordtable: table, nod_recordid: id } : bind(lookup, table, id);
}
