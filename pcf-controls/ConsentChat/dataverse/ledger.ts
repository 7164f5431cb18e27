import { type RecordRef, recordKey } from '@nod/consent';
import { type LedgerEvent, eventFromRow } from '@nod/solution/rows/event';
import type { Row } from '@nod/solution/rows/row';
import type { HistoryEntry } from '../conversation/conversation';
import { historyFromRow } from './event-row';
import type { ThreadKey } from './thread-queries';

/** What the ledger says of a person and a record. */
export interface Ledger {
  events: LedgerEvent[];
  /** Newest first. */
  history: HistoryEntry[];
}

/**
 * The row that stands for the person, of those that have their number or user id: not one that has become one with
 * another, and one with a number before one without.
 */
export function numberRowOf(rows: readonly Row[]): Row | undefined {
  const own = rows.filter((row) => row._nod_mergedintoid_value == null);
  return own.find((row) => row.nod_phonenumber != null) ?? own[0] ?? rows[0];
}

/**
 * The ledger of the number, and what others say of the record: the same that the app judges by. Numbers under other
 * configurations, and those that have become one with another, say nothing of their own.
 * @throws Error as `eventFromRow`.
 */
export function ledgerFrom(rows: readonly Row[], key: ThreadKey, numberRows: readonly Row[]): Ledger {
  const own = numberRowOf(numberRows)?.nod_optinoutnumberid;
  const counted = rows.filter((row) => {
    if (own !== undefined && row._nod_numberid_value === own) return true;
    return counts(row, key.configurationId) && isAbout(row, key.record);
  });
  return { events: counted.map(eventFromRow), history: counted.map(historyFromRow) };
}

function counts(row: Row, configurationId: string): boolean {
  const number = row.nod_numberid as unknown as Row | null | undefined;
  if (number == null) return row._nod_numberid_value == null;
  return number._nod_configurationid_value === configurationId && number._nod_mergedintoid_value == null;
}

function isAbout(row: Row, record: RecordRef): boolean {
  const { scope, record: about } = eventFromRow(row);
  return scope === 'Utility' && about !== undefined && recordKey(about) === recordKey(record);
}
