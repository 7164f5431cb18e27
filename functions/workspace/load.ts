import { Direction } from '@nod/solution';
import { instantOf } from '../rows/choice';
import type { Condition, Dataverse, Query, Row } from '../ports/dataverse';
import {
  configurationColumns,
  configurationFromRow,
  recordTypeColumns,
  templateColumns,
} from '../rows/configuration';
import { eventColumns, eventFromRow, movedTo } from '../rows/event';
import { numberId } from '../rows/ids';
import { messageColumns } from '../rows/message';
import { numberColumns } from '../rows/number';
import { type Facts, type RecordInHand, Workspace, digitsOf } from './workspace';

/** What a use case needs to know before it can do anything. */
export interface Wants {
  phoneNumberIds: ReadonlySet<string>;
  /** WhatsApp Business Accounts: all their configurations. */
  wabaIds: ReadonlySet<string>;
  configurationIds: ReadonlySet<string>;
  people: readonly { phoneNumberId?: string; waId?: string; userId?: string }[];
  messageIds: ReadonlySet<string>;
  wamids: ReadonlySet<string>;
  noticeIds: ReadonlySet<string>;
  /** Numbers by the ids of their rows. */
  numberIds: ReadonlySet<string>;
}

const noWants: Wants = {
  phoneNumberIds: new Set(),
  wabaIds: new Set(),
  configurationIds: new Set(),
  people: [],
  messageIds: new Set(),
  wamids: new Set(),
  noticeIds: new Set(),
  numberIds: new Set(),
};

/** Tables whose rows have `nod_whatsappnumber`. Rows of other Record Types are found through these. */
const peopleTables = [
  { table: 'contact', id: 'contactid' },
  { table: 'lead', id: 'leadid' },
  { table: 'account', id: 'accountid' },
] as const;

/**
 * Reads all that the wants ask for in one request; in two, if a number turns out to be known under another
 * identity than the one it was asked for by. Queries of the caller's own share the request.
 */
export async function loadWorkspace(
  dataverse: Dataverse,
  wanted: Partial<Wants>,
  extraQueries: readonly Query[] = [],
): Promise<{ workspace: Workspace; extra: Row[][] }> {
  const wants = { ...noWants, ...wanted };
  const digits = unique(wants.people.map((p) => digitsOf(p.waId)));
  const userIds = unique(wants.people.map((p) => p.userId));
  const userIdsAlone = unique(
    wants.people.filter((p) => digitsOf(p.waId) === undefined).map((p) => p.userId),
  );
  const numberIds = unique([
    ...wants.numberIds,
    ...wants.people.flatMap((p) => idsOf(p, [...wants.phoneNumberIds])),
  ]);

  const queries = [
    ...configurationQueries(wants),
    query('nod_optinoutnumber', numberColumns, [
      { column: 'nod_optinoutnumberid', isIn: numberIds },
      { column: 'nod_userid', isIn: userIds },
    ]),
    query('nod_consentevent', eventColumns, [{ column: '_nod_numberid_value', isIn: numberIds }]),
    query('nod_message', messageColumns, [
      { column: 'nod_messageid', isIn: [...wants.messageIds] },
      { column: 'nod_wamid', isIn: [...wants.wamids] },
    ]),
    query('nod_notice', [], [{ column: 'nod_noticeid', isIn: [...wants.noticeIds] }]),
    ...peopleTables.map(({ table }) =>
      query(
        table,
        ['nod_whatsappnumber', '_ownerid_value', 'modifiedon'],
        [{ column: 'nod_whatsappnumber', isIn: digits }],
      ),
    ),
    ...userIdsAlone.map(linkQuery),
    ...extraQueries,
  ];
  const [configurations, templates, recordTypes, numbers, events, messages, notices, ...rest] =
    await readSome(dataverse, queries);
  const people = rest.slice(0, peopleTables.length);
  const links = rest.slice(peopleTables.length, peopleTables.length + userIdsAlone.length).flat();
  const facts: Facts = {
    configurations: configurations!.map((row) => configurationFromRow(row, templates!, recordTypes!)),
    numbers: numbers!,
    events: events!.map(ledgerEvent),
    messages: messages!,
    records: people.flatMap((rows, i) => recordsFrom(peopleTables[i]!, rows)),
    links: linksFrom(links),
    notices: new Set(notices!.map((row) => row.nod_noticeid as string)),
  };
  const workspace = new Workspace(await withOtherIdentities(dataverse, facts, { wants, numberIds, digits }));
  return { workspace, extra: extraQueries.length === 0 ? [] : rest.slice(-extraQueries.length) };
}

const ledgerEvent = (row: Row) => ({ ...eventFromRow(row), numberId: row._nod_numberid_value as string });

/**
 * Numbers that were found by user id, or that a user id, a message or a change of number leads to, with their
 * ledgers: rarely any.
 */
async function withOtherIdentities(
  dataverse: Dataverse,
  facts: Facts,
  read: { wants: Wants; numberIds: readonly string[]; digits: readonly string[] },
): Promise<Facts> {
  const links = [...facts.links.values()].map((l) => l.digits);
  const missing = unique([
    ...links.flatMap((digits) => facts.configurations.map((c) => numberId(c.phoneNumberId, digits))),
    ...facts.numbers.map((n) => n.nod_optinoutnumberid as string),
    ...facts.events.map((e) => movedTo(e)?.numberId),
    ...facts.messages.flatMap((m) => idsOfMessage(m, facts)),
    ...idsOfAccounts(read.wants, facts),
  ]).filter((id) => !read.numberIds.includes(id));
  if (missing.length === 0) return facts;
  const digits = unique(links).filter((d) => !read.digits.includes(d));
  const [numbers, events, ...people] = await readSome(dataverse, [
    query('nod_optinoutnumber', numberColumns, [{ column: 'nod_optinoutnumberid', isIn: missing }]),
    query('nod_consentevent', eventColumns, [{ column: '_nod_numberid_value', isIn: missing }]),
    ...peopleTables.map(({ table }) =>
      query(
        table,
        ['nod_whatsappnumber', '_ownerid_value', 'modifiedon'],
        [{ column: 'nod_whatsappnumber', isIn: digits }],
      ),
    ),
  ]);
  const known = new Set(facts.numbers.map((n) => n.nod_optinoutnumberid as string));
  const more: Facts = {
    ...facts,
    numbers: [...facts.numbers, ...numbers!.filter((n) => !known.has(n.nod_optinoutnumberid as string))],
    events: [...facts.events, ...events!.map(ledgerEvent)],
    records: [...facts.records, ...people.flatMap((rows, i) => recordsFrom(peopleTables[i]!, rows))],
  };
  // A person may have moved more than once.
  return withOtherIdentities(dataverse, more, {
    ...read,
    numberIds: [...read.numberIds, ...missing],
    digits: [...read.digits, ...digits],
  });
}

/** The number that a message is bound to, and the one that it went to, which may have come to be since. */
function idsOfMessage(message: Row, { configurations }: Facts): (string | undefined)[] {
  const bound = (message._nod_numberid_value ?? undefined) as string | undefined;
  const identity = (message.nod_phonenumber ?? message.nod_userid) as string | null | undefined;
  const configuration = configurations.find((c) => c.id === message._nod_configurationid_value);
  return [bound, configuration && identity ? numberId(configuration.phoneNumberId, identity) : undefined];
}

/** What names no business number concerns all those of its account, which are known only now. */
function idsOfAccounts({ people }: Wants, { configurations }: Facts): string[] {
  const all = configurations.map((c) => c.phoneNumberId);
  return people.filter((p) => p.phoneNumberId === undefined).flatMap((p) => idsOf(p, all));
}

function configurationQueries(wants: Wants): Query[] {
  // Functions of Dataverse's own take no path through a lookup; a plain comparison does.
  const under = (path: string): Condition[] => [
    ...[...wants.phoneNumberIds].map((id) => ({ column: `${path}nod_phonenumberid`, is: id })),
    ...[...wants.wabaIds].map((id) => ({ column: `${path}nod_wabaid`, is: id })),
    ...[...wants.configurationIds].map((id) => ({
      column: path === '' ? 'nod_configurationid' : '_nod_configurationid_value',
      is: id,
    })),
  ];
  return [
    query('nod_configuration', configurationColumns, under('')),
    query('nod_messagetemplate', templateColumns, under('nod_configurationid/')),
    query('nod_recordtype', recordTypeColumns, under('nod_configurationid/')),
  ];
}

/** The first message of the person that held both a number, as received, and the user id. */
function linkQuery(userId: string): Query {
  return {
    table: 'nod_message',
    select: ['nod_userid', 'nod_phonenumber', 'nod_waid', 'nod_occurredon'],
    where: [
      { column: 'nod_userid', is: userId },
      { column: 'nod_direction', is: Direction.Inbound },
      { column: 'nod_waid', isNot: null },
      { column: 'nod_phonenumber', isNot: null },
    ],
    orderBy: { column: 'nod_occurredon' },
    top: 1,
  };
}

function linksFrom(rows: Row[]): Facts['links'] {
  const links: Facts['links'] = new Map();
  for (const row of rows) {
    const userId = row.nod_userid as string;
    const on = instantOf(row.nod_occurredon);
    if (!links.has(userId) && on !== undefined) {
      links.set(userId, {
        digits: row.nod_phonenumber as string,
        waId: (row.nod_waid as string | null) ?? undefined,
        on,
      });
    }
  }
  return links;
}

/** Most recently changed first: the one that a message is shown with when several share the number. */
function recordsFrom({ table, id }: (typeof peopleTables)[number], rows: Row[]): RecordInHand[] {
  return [...rows]
    .sort((a, b) => String(b.modifiedon).localeCompare(String(a.modifiedon)))
    .map((row) => ({
      table,
      id: row[id] as string,
      digits: row.nod_whatsappnumber as string,
      ownerId: (row._ownerid_value as string | null) ?? undefined,
    }));
}

function idsOf(
  person: { phoneNumberId?: string; waId?: string; userId?: string },
  all: readonly string[],
): string[] {
  const phoneNumberIds = person.phoneNumberId === undefined ? all : [person.phoneNumberId];
  const digits = digitsOf(person.waId);
  return phoneNumberIds.flatMap((phoneNumberId) =>
    [digits, person.userId]
      .filter((x) => x !== undefined)
      .map((identity) => numberId(phoneNumberId, identity)),
  );
}

function query(table: string, select: readonly string[], anyOf: Condition[]): Query {
  const real = anyOf.filter((c) => !('isIn' in c) || c.isIn.length > 0);
  return { table, select, where: real.length === 1 ? real : [{ anyOf: real }] };
}

/** Reads the queries that can find anything; the others find nothing. */
async function readSome(dataverse: Dataverse, queries: readonly Query[]): Promise<Row[][]> {
  const useful = queries.filter((q) => !q.where.some(findsNothing));
  const rows = useful.length === 0 ? [] : await dataverse.read(useful);
  return queries.map((q) => rows[useful.indexOf(q)] ?? []);
}

function findsNothing(condition: Condition): boolean {
  if ('isIn' in condition) return condition.isIn.length === 0;
  return 'anyOf' in condition && condition.anyOf.every(findsNothing);
}

function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((v) => v !== undefined))];
}
