import { instantOf } from '@nod/solution/rows/date';
import type { Row } from '@nod/solution/rows/row';
import { type Answer, type Get, rowOf, rowsOf } from '../dataverse/gateway';
import { type Place, linkGet, recordGetOf, versionGets, versionOf } from '../dataverse/setup-queries';
import { mostNews, newsGet, numberGet, requestsGet } from '../dataverse/thread-queries';
import type { PendingRequest } from './conversation';
import { type Setup, relatedGet, relatedRecord, watchedColumns } from './setup';
import { type ThreadData, requestsFrom, withNews } from './thread-data';

/**
 * A change is seen when its transaction ends, and dated by when it was made: one that took long comes after others that
 * are dated later. So much of the time before is read again. Milliseconds.
 */
const overlap = 60_000;

/** What one poll asks about. */
export interface Plan {
  thread: ThreadData;
  setup: Setup;
  place: Place;
  /** The record that has the number, where the record has none of its own. */
  related?: NonNullable<Setup['phone']>;
  /** A request of a person waits for its outcome. */
  waits: boolean;
  /** Asks too whether configuration, templates and record types are as they were. */
  asksSetup: boolean;
}

/** What is to be asked of a thread, with what is known of it now. */
export function planOf(of: Pick<Plan, 'thread' | 'setup' | 'place'>, asksSetup: boolean): Plan {
  const { phone } = of.setup;
  const related = phone && phone.place.record.id !== of.place.record.id ? phone : undefined;
  return { ...of, related, waits: of.thread.requests.some((r) => r.outcome === 'waiting'), asksSetup };
}

/** The one request of a poll. */
export function getsOf({ thread, setup, place, related, waits, asksSetup }: Plan): Get[] {
  const { key } = thread;
  const withheld = withheldOf(thread);
  const columns = watchedColumns(setup);
  return [
    newsGet(key, since(thread)),
    recordGetOf(place, columns.length > 0 ? columns : ['modifiedon']),
    numberGet(key),
    ...(related ? [relatedGet(related.type, related.place)] : []),
    ...(waits ? [requestsGet(key)] : []),
    ...(withheld === undefined ? [] : [linkGet(withheld)]),
    ...(asksSetup ? versionGets(key.configurationId) : []),
  ];
}

/** The user id of a person whose number is not known. */
function withheldOf({ key: { number } }: ThreadData): string | undefined {
  return number?.digits === undefined ? number?.userId : undefined;
}

/**
 * From when on changes are read. Of a quiet thread only what is dated since the last poll, so that what came at once
 * is not read again and again; by another overlap earlier, for the clock of the server is known from its answers alone.
 */
function since({ changedOn, askedOn }: ThreadData): number | undefined {
  if (changedOn === undefined) return undefined;
  return Math.max(changedOn, (askedOn ?? -Infinity) - overlap) - overlap;
}

/** What a poll has found. */
export interface Found {
  thread: ThreadData;
  setup: Setup;
  /** Anything at all is other than it was. */
  isNew: boolean;
  /**
   * Something by which it is set up has changed, or the record points to another record with a number than before, or
   * a number has come to be known that WhatsApp withheld.
   */
  isSetupNew: boolean;
  /** So much has changed that it may not all be in the answer; or the record was gone, and is there again. */
  isIncomplete: boolean;
  /** The record does not exist any more. */
  isGone: boolean;
}

/** @throws DataverseProblem if anything could not be read. */
export function foundBy(
  plan: Plan,
  answers: readonly Answer[],
  wording: (row: Row) => string | undefined,
): Found {
  const { related } = plan;
  const rest = answers.slice(3);
  const news = rowsOf(answers[0]);
  const row = rowOf(answers[1]);
  const numberRows = rowsOf(answers[2]);
  const phoneRow = related && rowOf(rest.shift());
  const requests = plan.waits
    ? withMade(requestsFrom(rest.shift()), plan.thread.requests)
    : plan.thread.requests;
  const isLinked = withheldOf(plan.thread) !== undefined && rowsOf(rest.shift()).length > 0;
  const version = plan.asksSetup ? versionOf(rest.map(rowsOf)) : plan.setup.version;

  const merged = withNews(plan.thread, news, wording);
  const numberChanged = !isSame(numberRows, plan.thread.numberRows);
  const requestsChanged = !isSame(requests, plan.thread.requests);
  const recordChanged = hasChanged(plan.setup.row, row);
  const phoneChanged = related !== undefined && hasChanged(related.row, phoneRow);
  const isLedgerStale = merged.isLedgerStale || numberChanged || recordChanged;
  const isMore = numberChanged || requestsChanged || recordChanged;
  const thread = isMore ? { ...merged, numberRows, requests, isLedgerStale } : merged;
  const setup = !recordChanged && !phoneChanged ? plan.setup : withRows(plan, row, phoneRow);
  return {
    thread,
    setup,
    isNew: thread !== plan.thread || setup !== plan.setup,
    isSetupNew:
      version !== plan.setup.version ||
      isLinked ||
      relatedRecord(setup)?.record.id !== relatedRecord(plan.setup)?.record.id,
    isIncomplete:
      (news.length === mostNews && isAfter(news, plan.thread.changedOn)) ||
      (plan.setup.row === undefined && row !== undefined),
    isGone: row === undefined,
  };
}

/** A request that was made while the answer was on its way is not in it, and waits on. */
export function withMade(
  found: readonly PendingRequest[],
  known: readonly PendingRequest[],
): PendingRequest[] {
  const made = known.filter((r) => r.outcome === 'waiting' && !found.some((f) => f.id === r.id));
  return [...made, ...found];
}

function withRows({ setup, related }: Plan, row: Row | undefined, phoneRow: Row | undefined): Setup {
  const merged = row && { ...setup.row, ...row };
  const phone =
    setup.phone &&
    (related ? phoneRow && { ...related, row: phoneRow } : merged && { ...setup.phone, row: merged });
  return { ...setup, row: merged, phone };
}

/** Whether any column that was read again has another value. */
function hasChanged(before: Row | undefined, after: Row | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return Object.keys(after).some((column) => !column.includes('@') && after[column] !== before[column]);
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether all of these were changed later. @param rows newest change first. */
function isAfter(rows: readonly Row[], on: number | undefined): boolean {
  return (instantOf(rows.at(-1)?.modifiedon) ?? 0) > (on ?? -1);
}
