import type { Dataverse, Query, Row } from '../ports/dataverse';
import { numberId } from '../rows/ids';
import { messageColumns } from '../rows/message';
import { numberColumns } from '../rows/number';
import { knownTemplateColumns, knownTemplateFromRow } from '../rows/whatsapp-template';
import { configurationQueries, configurationsFrom } from './configurations';
import { digitsOf } from './digits-of';
import type { Facts } from './facts';
import { aboutRecords, aboutRecordsWith, elsewhereFrom, eventsFrom, ledgersOf } from './ledger-queries';
import { boundFrom, boundQuery, linkQuery, linksFrom, peopleFrom, peopleQueries } from './people';
import { query, readSome, unique } from './read-rows';
import { widen } from './widen';
import { Workspace } from './workspace';

/** Someone who is to be known: by the id as received or canonical digits, the business-scoped user id, or both. */
export interface Person {
  /** Of the business number that they are known to; absent for all of those that are read. */
  phoneNumberId?: string;
  waId?: string;
  userId?: string;
}

/** What a use case needs to know before it can do anything. */
export interface Wants {
  phoneNumberIds: ReadonlySet<string>;
  /** WhatsApp Business Accounts: all their configurations. */
  wabaIds: ReadonlySet<string>;
  configurationIds: ReadonlySet<string>;
  people: readonly Person[];
  messageIds: ReadonlySet<string>;
  wamids: ReadonlySet<string>;
  noticeIds: ReadonlySet<string>;
  /** Templates of WhatsApp, by Meta's ids. */
  metaTemplateIds: ReadonlySet<string>;
  /** Numbers by the ids of their rows. */
  numberIds: ReadonlySet<string>;
  /** Records by id, for all that any ledger says of them. */
  recordIds: ReadonlySet<string>;
}

const noWants: Wants = {
  phoneNumberIds: new Set(),
  wabaIds: new Set(),
  configurationIds: new Set(),
  people: [],
  messageIds: new Set(),
  wamids: new Set(),
  noticeIds: new Set(),
  metaTemplateIds: new Set(),
  numberIds: new Set(),
  recordIds: new Set(),
};

/**
 * Reads all that the wants ask for in one request; in two, if a number turns out to be known under another
 * identity than the one it was asked for by. Queries of the caller's own share the request.
 * @returns what was read to work on, and the rows that each of the caller's queries found.
 * @throws as `Dataverse.read`.
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

  const people = peopleQueries(digits);
  const ofPeople = aboutRecordsWith(digits);
  const queries = [
    ...configurationQueries(wants),
    query('nod_optinoutnumber', numberColumns, [
      { column: 'nod_optinoutnumberid', isIn: numberIds },
      { column: 'nod_userid', isIn: userIds },
    ]),
    ledgersOf(numberIds),
    aboutRecords([...wants.recordIds]),
    query('nod_message', messageColumns, [
      { column: 'nod_messageid', isIn: [...wants.messageIds] },
      { column: 'nod_wamid', isIn: [...wants.wamids] },
    ]),
    query('nod_notice', [], [{ column: 'nod_noticeid', isIn: [...wants.noticeIds] }]),
    query('nod_whatsapptemplate', knownTemplateColumns, [
      { column: 'nod_metaid', isIn: [...wants.metaTemplateIds] },
    ]),
    ...people,
    ...userIdsAlone.map(linkQuery),
    ...userIdsAlone.map(boundQuery),
    ...ofPeople,
    ...extraQueries,
  ];
  const [
    configurations,
    templates,
    recordTypes,
    numbers,
    events,
    ofRecords,
    messages,
    notices,
    ofWhatsApp,
    ...rest
  ] = await readSome(dataverse, queries);
  const linksEnd = people.length + userIdsAlone.length;
  const boundEnd = linksEnd + userIdsAlone.length;
  const elsewhere = [...ofRecords!, ...rest.slice(boundEnd, boundEnd + ofPeople.length).flat()];
  const facts: Facts = {
    configurations: configurationsFrom([configurations!, templates!, recordTypes!]),
    numbers: numbers!,
    events: eventsFrom(events!),
    ...elsewhereFrom(elsewhere),
    gone: new Set(),
    messages: messages!,
    records: peopleFrom(rest.slice(0, people.length)),
    links: linksFrom(rest.slice(people.length, linksEnd).flat()),
    boundTo: boundFrom(rest.slice(linksEnd, boundEnd).flat()),
    notices: new Set(notices!.map((row) => row.nod_noticeid as string)),
    whatsAppTemplates: ofWhatsApp!.map(knownTemplateFromRow),
  };
  // What names no business number concerns all those of its account.
  const unplaced = wants.people.filter((p) => p.phoneNumberId === undefined);
  const wide = await widen(dataverse, facts, {
    numberIds,
    digits,
    customerIds: facts.records.map((r) => r.id),
    // Of the records that have these numbers all is read already.
    recordIds: [...wants.recordIds, ...facts.records.map((r) => r.id)],
    aside: new Set(facts.pointedTo.filter((id) => !numberIds.includes(id))),
    idsUnder: (all) => unplaced.flatMap((person) => idsOf(person, all)),
  });
  const extra = extraQueries.length === 0 ? [] : rest.slice(-extraQueries.length);
  return { workspace: new Workspace(wide), extra };
}

/** The ids of the rows that a person may have; under all these phone number ids, if they name none. */
function idsOf(person: Person, all: readonly string[]): string[] {
  const phoneNumberIds = person.phoneNumberId === undefined ? all : [person.phoneNumberId];
  const digits = digitsOf(person.waId);
  return phoneNumberIds.flatMap((phoneNumberId) =>
    [digits, person.userId]
      .filter((x) => x !== undefined)
      .map((identity) => numberId(phoneNumberId, identity)),
  );
}
