import type { Row } from '@nod/solution/rows/row';
import { createOnce } from './create-once';
import { followRows } from './follow-rows';
import { forEach } from './in-parts';
import type { Pause } from './pause';
import type { Result } from './results';
import type { Words } from './words';

/** How far it is, for whoever shows it. */
export interface Listener {
  /** So many rows are saved; told after each. */
  onSaved?: (count: number) => unknown;
  /** So many are answered. */
  onAnswered?: (count: number) => unknown;
}

/** Longest wait for the answers, in milliseconds. */
const PATIENCE_MS = 90_000;

/**
 * Creates one row for each, which asks the app for something, and waits for what it makes of them.
 * @param of.outcomeOf what a row says that came of it; `undefined` while the app has not answered.
 * @param of.unknown said of a row of which it is not known whether it was saved.
 * @returns the results in the order of the rows.
 */
export async function askForEach(
  wanted: readonly { name: string; row: Row }[],
  of: {
    table: 'nod_message' | 'nod_consentrequest';
    select: readonly string[];
    outcomeOf: (row: Row) => Omit<Result, 'name'> | undefined;
    unknown: Words;
    listener?: Listener;
  },
  wait?: Pause,
): Promise<Result[]> {
  const { table, select, outcomeOf, listener } = of;
  let saved = 0;
  const asked = await forEach(wanted, async ({ name, row }) => {
    const id = crypto.randomUUID();
    const made = await createOnce(table, id, row);
    if (made.state === 'made') listener?.onSaved?.((saved += 1));
    return { name, id, made };
  });
  const { answered, seen } = await followRows(
    {
      table,
      id: `${table}id`,
      ids: asked.flatMap(({ id, made }) => (made.state === 'refused' ? [] : [id])),
      select,
      isDone: (row) => outcomeOf(row) !== undefined,
      upTo: PATIENCE_MS,
      onProgress: listener?.onAnswered,
    },
    wait,
  );
  return asked.map(({ name, id, made }): Result => {
    const row = answered.get(id);
    if (made.state === 'refused') return { name, state: 'not-saved', reason: made.reason };
    if (made.state === 'unknown' && !seen.has(id)) return { name, state: 'unknown', reason: of.unknown };
    return { name, ...((row && outcomeOf(row)) ?? { state: 'late' }) };
  });
}
