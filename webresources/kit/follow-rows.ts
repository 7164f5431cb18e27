import type { Row } from '@nod/solution/rows/row';
import { type Pause, pause, waits } from './pause';
import { readByIds } from './read-rows';

/**
 * Looks at rows until the app has answered each, or time is up.
 * @param of.upTo milliseconds.
 * @returns the rows that were answered, by id, as they were read; and the ids of all that were there.
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
): Promise<{ answered: Map<string, Row>; seen: Set<string> }> {
  const answered = new Map<string, Row>();
  const seen = new Set<string>();
  for (const ms of waits(of.upTo)) {
    const open = of.ids.filter((id) => !answered.has(id));
    if (open.length === 0) break;
    await wait(ms);
    // A reading that fails is no answer; the next one may be.
    const rows = await readByIds(of.table, { id: of.id, ids: open, select: of.select }).catch(() => []);
    for (const row of rows) {
      const id = String(row[of.id]);
      seen.add(id);
      if (of.isDone(row)) answered.set(id, row);
    }
    of.onProgress?.(answered.size);
  }
  return { answered, seen };
}
