import { primaryId } from '@nod/solution/rows/lookup';
import { textOf } from '@nod/solution/rows/text';
import { bare } from './guid';
import { readByIds } from './read-rows';

/** Rows of a table by their ids, with their names; one that has none, or cannot be read, is called by its id. */
export async function named(table: string, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const wanted = ids.map(bare);
  const id = primaryId(table);
  // A name is only for the report: what was asked for is done without it.
  const rows = await readByIds(table, { id, ids: wanted, select: ['nod_name'] }).catch(() => []);
  return wanted.map((one) => ({
    id: one,
    name: textOf(rows.find((row) => row[id] === one)?.['nod_name']) ?? one,
  }));
}
