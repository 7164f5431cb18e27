import { HowReceived } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { eventColumns, eventFromRow } from '@nod/solution/rows/event';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import type { HistoryEntry } from '../conversation/conversation';
import { formatted } from './message-row';

/** The columns that `historyFromRow` reads, and those that the rules need. */
export const historyColumns = [
  ...eventColumns,
  'nod_applied',
  'nod_newstatus',
  'nod_reason',
  'nod_response',
  'nod_howreceived',
  '_nod_actorid_value',
] as const;

/** An entry of the history of consent. @throws Error as `eventFromRow`. */
export function historyFromRow(row: Row): HistoryEntry {
  const { id, scope, action, source, occurredOn, wording } = eventFromRow(row);
  return {
    id,
    scope,
    action,
    source,
    on: occurredOn,
    applied: row.nod_applied === true,
    newStatus: textOf(row.nod_newstatus),
    reason: textOf(row.nod_reason),
    wording,
    response: textOf(row.nod_response),
    howReceived: labelOf(HowReceived, row.nod_howreceived),
    actor: formatted(row, '_nod_actorid_value'),
  };
}
