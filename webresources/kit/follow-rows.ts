import type { Row } from '@nod/solution/rows/row';
import { type Pause, pause, waits } from './pause';
import { readByIds } from './read-rows';

/**
 * Looks at rows until the app has answered each, or time is up.
 * @param of.upTo milliseconds.
 * @returns the rows that were answered, by id, as they were read.
 */
export async function followRows(
  of: {
    table: string;
    id: string;
    ids: readonly string[];
    select: readonly string[];
    isDone: (row: Row) => boolean;
    upTo: number;
    onProgress?: (done: number) => void;
  },
  wait: Pause = pause,
): Promise<Map<string, Row>> {
  const done = new Map<string, Row>();
  for (const ms of waits(of.upTo)) {
    const open = of.ids.filter((id) => !done.has(id));
    if (open.length === 0) break;
    await wait(ms);
    // The rows are saved. A reading that fails is no answer; the next one may be.
    const rows = await readByIds(of.table, { id: of.id, ids: open, select: of.select }).catch(() => []);
    for (const row of rows) if (of.isDone(row)) done.set(String(row[of.id]), row);
    of.onProgress?.(done.size);
  }
  return done;
}
