import { recordKey } from '@nod/consent';
import type { LedgerEvent } from '@nod/solution/rows/event';
import { Direction, MessageStatus } from '@nod/solution';
import { instantOf } from '@nod/solution/rows/date';
import { customerTables, primaryId } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { type Answer, type Get, nextPage, rowsIfReadable, rowsOf } from '../dataverse/gateway';
import { ledgerFrom } from '../dataverse/ledger';
import { messageFromRow } from '../dataverse/message-row';
import { requestFromRow } from '../dataverse/request-row';
import {
  type ThreadKey,
  lastInboundGet,
  ledgerGet,
  messagesGet,
  nameOf,
  numberGet,
  requestsGet,
  sharedGets,
} from '../dataverse/thread-queries';
import type { HistoryEntry, Message, PendingRequest, SharedRecord } from './conversation';
import { mergeMessages } from './merge-messages';

/** Messages a page. */
export const pageSize = 50;

/** What was read of one conversation. It is replaced, never changed. */
export interface ThreadData {
  key: ThreadKey;
  messages: readonly Message[];
  /** The path of the page before the oldest message; absent when all are here. */
  older?: string;
  /** When the last change that is known was made, by the server; milliseconds since 1970. */
  changedOn?: number;
  /** When what has changed was last read, as the server said; milliseconds since 1970. */
  askedOn?: number;
  numberRows: readonly Row[];
  events: readonly LedgerEvent[];
  history: readonly HistoryEntry[];
  requests: readonly PendingRequest[];
  /** The ledger has grown, and could not be read yet. */
  isLedgerStale: boolean;
  lastInboundOn?: number;
  sharedWith: readonly SharedRecord[];
}

type Wording = (row: Row) => string | undefined;

/** The request that opens a conversation. */
export function threadGets(key: ThreadKey): Get[] {
  return [
    messagesGet(key, pageSize),
    lastInboundGet(key),
    numberGet(key),
    ledgerGet(key),
    requestsGet(key),
    ...sharedGets(key.number?.digits),
  ];
}

/** What it has found. @throws DataverseProblem if messages, number or ledger may not be read. */
export function threadFrom(answers: readonly Answer[], key: ThreadKey, wording: Wording): ThreadData {
  const rows = rowsOf(answers[0]);
  const numberRows = rowsOf(answers[2]);
  return {
    key,
    messages: mergeMessages(
      [],
      rows.map((row) => messageFromRow(row, wording)),
    ),
    older: nextPage(answers[0]),
    changedOn: newestChange(rows),
    numberRows,
    ...ledgerFrom(rowsOf(answers[3]), key, numberRows),
    requests: requestsFrom(answers[4]),
    isLedgerStale: false,
    lastInboundOn: instantOf(rowsOf(answers[1])[0]?.nod_occurredon),
    // That others have the number is good to know; that one may not read them is no failure.
    sharedWith: customerTables.flatMap((table, i) => sharedFrom(table, answers[5 + i], key)),
  };
}

/** Requests, newest first; none, if the person may not read them. */
export function requestsFrom(answer: Answer | undefined): PendingRequest[] {
  return rowsIfReadable(answer).flatMap((row) => requestFromRow(row) ?? []);
}

function sharedFrom(table: string, answer: Answer | undefined, { record }: ThreadKey): SharedRecord[] {
  return rowsIfReadable(answer)
    .map((row) => ({ table, id: row[primaryId(table)] as string, name: nameOf(table, row) ?? '' }))
    .filter((other) => other.table !== record.table || other.id !== record.id);
}

/**
 * A conversation that was read anew, with what was read of it before: its older pages stay, unless more has come since
 * than the first page holds.
 * @param anew they go in any case.
 */
export function continued(before: ThreadData | undefined, next: ThreadData, anew: boolean): ThreadData {
  if (before === undefined || !isSameThread(before.key, next.key)) return next;
  // The reading was later than all changes that were known before it.
  const changedOn = latest(before.changedOn, next.changedOn);
  const [oldest, newest] = [next.messages[0], before.messages.at(-1)];
  // Of the instant at which the page ends, not all need be on it.
  if (anew || oldest === undefined || newest === undefined || oldest.on >= newest.on)
    return { ...next, changedOn };
  const messages = mergeMessages(before.messages, next.messages);
  return { ...next, messages, older: before.older, changedOn };
}

function isSameThread(a: ThreadKey, b: ThreadKey): boolean {
  return (
    a.configurationId === b.configurationId &&
    a.number?.key === b.number?.key &&
    recordKey(a.record) === recordKey(b.record)
  );
}

/** An older page merged in. */
export function withOlder(data: ThreadData, answer: Answer | undefined, wording: Wording): ThreadData {
  const messages = rowsOf(answer).map((row) => messageFromRow(row, wording));
  return { ...data, messages: mergeMessages(data.messages, messages), older: nextPage(answer) };
}

/**
 * Messages that were made or changed, merged in; those of pages that have not been read are left out.
 * @returns the same data if nothing is new.
 */
export function withNews(data: ThreadData, rows: readonly Row[], wording: Wording): ThreadData {
  const oldest = data.older === undefined ? -Infinity : (data.messages[0]?.on ?? -Infinity);
  const known = new Set(data.messages.map((m) => m.id));
  const news = rows
    .map((row) => messageFromRow(row, wording))
    .filter((m) => known.has(m.id) || m.on >= oldest);
  const messages = mergeMessages(data.messages, news);
  const changedOn = latest(data.changedOn, newestChange(rows));
  const lastInboundOn = latest(data.lastInboundOn, ...rows.filter(isWord).map(wordOn));
  const same =
    messages === data.messages && changedOn === data.changedOn && lastInboundOn === data.lastInboundOn;
  return same ? data : { ...data, messages, changedOn, lastInboundOn };
}

/** Whether the row is the customer's word: only the app can write that it was received. */
function isWord(row: Row): boolean {
  return row.nod_direction === Direction.Inbound && row.nod_status === MessageStatus.Received;
}

const wordOn = (row: Row) => instantOf(row.nod_occurredon);

function newestChange(rows: readonly Row[]): number | undefined {
  return latest(...rows.map((row) => instantOf(row.modifiedon)));
}

function latest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((on) => on !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
