import type { Row } from '@nod/solution/rows/row';
import { type Answer, type Get, rowOf, rowsOf } from '../dataverse/gateway';
import { type Place, queryPath, recordGetOf } from '../dataverse/setup-queries';
import { mostNews, newsGet, numberGet, requestsGet } from '../dataverse/thread-queries';
import type { PendingRequest } from './conversation';
import { type Setup, relatedGet, relatedRecord, watchedColumns } from './setup';
import { type ThreadData, requestsFrom, withNews } from './thread-data';

/** Two changes made at once may be seen in the other order: so much of the time before is read again. Milliseconds. */
const overlap = 5000;

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

export function planOf(of: Pick<Plan, 'thread' | 'setup' | 'place'>, asksSetup: boolean): Plan {
  const { phone } = of.setup;
  const related = phone && phone.place.record.id !== of.place.record.id ? phone : undefined;
  return { ...of, related, waits: of.thread.requests.some((r) => r.outcome === 'waiting'), asksSetup };
}

/** The one request of a poll. */
export function getsOf({ thread, setup, place, related, waits, asksSetup }: Plan): Get[] {
  const { key, changedOn } = thread;
  const columns = watchedColumns(setup);
  return [
    newsGet(key, changedOn === undefined ? undefined : changedOn - overlap),
    recordGetOf(place, columns.length > 0 ? columns : ['modifiedon']),
    numberGet(key),
    ...(related ? [relatedGet(related.type, related.place)] : []),
    ...(waits ? [requestsGet(key)] : []),
    ...(asksSetup ? setupVersionGets(key.configurationId) : []),
  ];
}

/** What a poll has found. */
export interface Found {
  thread: ThreadData;
  setup: Setup;
  /** Anything at all is other than it was. */
  isNew: boolean;
  isLedgerStale: boolean;
  /** The record points to another record with a number than before. */
  isRelatedNew: boolean;
  /** More has changed than fits in one answer. */
  hasMore: boolean;
  /** So much has changed in one second that the next answer would be the same. */
  isStuck: boolean;
  setupVersions?: string;
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
  const versions = plan.asksSetup ? JSON.stringify(rest.map((answer) => rowsOf(answer))) : undefined;

  const merged = withNews(plan.thread, news, wording);
  const numberChanged = !isSame(numberRows, plan.thread.numberRows);
  const requestsChanged = !isSame(requests, plan.thread.requests);
  const recordChanged = row === undefined || hasChanged(plan.setup.row, row);
  const phoneChanged = related !== undefined && (phoneRow === undefined || hasChanged(related.row, phoneRow));
  const thread = numberChanged || requestsChanged ? { ...merged, numberRows, requests } : merged;
  const setup = !recordChanged && !phoneChanged ? plan.setup : withRows(plan, row, phoneRow);
  return {
    thread,
    setup,
    isNew: thread !== plan.thread || setup !== plan.setup,
    isLedgerStale: numberChanged || recordChanged,
    isRelatedNew: relatedRecord(setup)?.record.id !== relatedRecord(plan.setup)?.record.id,
    hasMore: news.length === mostNews,
    isStuck: news.length === mostNews && thread.changedOn === plan.thread.changedOn,
    setupVersions: versions,
  };
}

/** A request that was made while the answer was on its way is not in it, and waits on. */
function withMade(found: readonly PendingRequest[], known: readonly PendingRequest[]): PendingRequest[] {
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
function hasChanged(before: Row | undefined, after: Row): boolean {
  return Object.keys(after).some((column) => !column.includes('@') && after[column] !== before?.[column]);
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The versions of what a conversation is set up by. */
function setupVersionGets(configurationId: string): Get[] {
  const versions = (set: string, column: string) => ({
    path: queryPath(set, { select: 'modifiedon', filter: `${column} eq ${configurationId}` }),
  });
  return [
    versions('nod_configurations', 'nod_configurationid'),
    versions('nod_messagetemplates', '_nod_configurationid_value'),
    versions('nod_recordtypes', '_nod_configurationid_value'),
  ];
}
