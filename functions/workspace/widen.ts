import { type RecordRef, recordKey } from '@nod/consent';
import type { Dataverse, Row } from '../ports/dataverse';
import { movedTo } from '@nod/solution/rows/event';
import { numberId } from '../rows/ids';
import { customerLookup, primaryId } from '@nod/solution/rows/lookup';
import { numberColumns } from '../rows/number';
import type { Facts } from './facts';
import { aboutRecords, elsewhereFrom, eventsFrom, ledgersOf } from './ledger-queries';
import { customersIn, customersQueries, peopleFrom, peopleQueries } from './people';
import { query, readSome, unique } from './read-rows';

/** What was read already, so that nothing is read twice. */
interface AlreadyRead {
  numberIds: readonly string[];
  digits: readonly string[];
  recordIds: readonly string[];
  /** Contacts, leads and accounts. */
  customerIds: readonly string[];
  /** Numbers that are read only for what they say of a record: whatever else they lead to is left. */
  aside: ReadonlySet<string>;
  /** Numbers by the phone number ids of the configurations, which are known only now. */
  idsUnder: (phoneNumberIds: readonly string[]) => string[];
}

/**
 * Reads what the facts lead to: numbers found by user id, or to which a user id, a message or a change of number
 * leads, with their ledgers; the records that a user id is bound to; and what other ledgers say of the same records. Rarely any, and then in one request
 * more, unless that leads further.
 * @throws as `Dataverse.read`.
 */
export async function widen(dataverse: Dataverse, facts: Facts, read: AlreadyRead): Promise<Facts> {
  const links = unique([...facts.links.values()].map((l) => l.digits));
  const digits = links.filter((d) => !read.digits.includes(d));
  const numberIds = missingNumbers(facts, links, read);
  const customers = missingCustomers(facts, read);
  const recordIds = missingRecords(facts, customers, read);
  if (numberIds.length + recordIds.length + customers.length === 0) return facts;
  const registered = recordTables(facts, recordIds);
  const [numbers, events, ofRecords, ...rest] = await readSome(dataverse, [
    query('nod_optinoutnumber', numberColumns, [{ column: 'nod_optinoutnumberid', isIn: numberIds }]),
    ledgersOf(numberIds),
    aboutRecords(recordIds),
    ...registered.map(({ table, ids }) => query(table, [], [{ column: primaryId(table), isIn: ids }])),
    ...customersQueries(customers),
    ...peopleQueries(digits),
  ]);
  const known = new Set(facts.numbers.map((n) => n.nod_optinoutnumberid as string));
  const { numberless, pointedTo } = elsewhereFrom(ofRecords!);
  const found = rest.slice(registered.length);
  const half = found.length / 2;
  const more: Facts = {
    ...facts,
    numbers: [...facts.numbers, ...numbers!.filter((n) => !known.has(n.nod_optinoutnumberid as string))],
    events: [...facts.events, ...eventsFrom(events!)],
    numberless: [...facts.numberless, ...numberless],
    records: eachOnce([
      ...facts.records,
      ...peopleFrom(found.slice(0, half)),
      ...peopleFrom(found.slice(half)),
    ]),
    gone: new Set([...facts.gone, ...registered.flatMap((one, i) => goneOf(one, rest[i]!))]),
    pointedTo: [...facts.pointedTo, ...pointedTo],
  };
  const before = new Set([...read.numberIds, ...numberIds]);
  return widen(dataverse, more, {
    ...read,
    numberIds: [...before],
    digits: [...read.digits, ...digits],
    recordIds: [...read.recordIds, ...recordIds],
    customerIds: [...read.customerIds, ...customers.map((ref) => ref.id)],
    aside: new Set([...read.aside, ...pointedTo.filter((id) => !before.has(id))]),
  });
}

function missingNumbers(facts: Facts, links: readonly string[], read: AlreadyRead): string[] {
  const phoneNumberIds = facts.configurations.map((c) => c.phoneNumberId);
  return unique([
    ...links.flatMap((digits) => phoneNumberIds.map((id) => numberId(id, digits))),
    ...facts.numbers.map((n) => n.nod_optinoutnumberid as string),
    ...facts.events.map((e) => movedTo(e)?.numberId),
    ...facts.messages.flatMap((m) => idsOfMessage(m, facts)),
    ...read.idsUnder(phoneNumberIds),
    ...facts.pointedTo,
  ]).filter((id) => !read.numberIds.includes(id));
}

/** The number that a message is bound to, and the one that it went to, which may have come to be since. */
function idsOfMessage(message: Row, { configurations }: Facts): (string | undefined)[] {
  const bound = (message._nod_numberid_value ?? undefined) as string | undefined;
  const identity = (message.nod_phonenumber ?? message.nod_userid) as string | null | undefined;
  const configuration = configurations.find((c) => c.id === message._nod_configurationid_value);
  return [bound, configuration && identity ? numberId(configuration.phoneNumberId, identity) : undefined];
}

/** Records that a user id without a number is bound to: by its messages, or by its own row. */
function missingCustomers({ boundTo, numbers }: Facts, { customerIds }: AlreadyRead): RecordRef[] {
  const rows = numbers.filter((n) => n.nod_phonenumber == null);
  return [...[...boundTo.values()].flat(), ...rows.flatMap(customersIn)].filter(
    (ref) => !customerIds.includes(ref.id),
  );
}

/** Records that an event here is about, and those that a general stop would be about. */
function missingRecords(
  facts: Facts,
  customers: readonly RecordRef[],
  { recordIds, aside }: AlreadyRead,
): string[] {
  const denied = facts.configurations.some((c) => c.stopDeniesRecords)
    ? [...facts.records, ...customers]
    : [];
  return unique([
    ...facts.events.filter((e) => e.scope === 'Utility' && !aside.has(e.numberId)).map((e) => e.record?.id),
    ...denied.map((r) => r.id),
  ]).filter((id) => !recordIds.includes(id));
}

/**
 * Records of tables that the solution has no lookup to, and so could be deleted although the ledger speaks of them.
 * What a customer answers about one that is gone is entered all the same.
 */
function recordTables(facts: Facts, recordIds: readonly string[]): { table: string; ids: string[] }[] {
  const records = facts.events.flatMap((e) => e.record ?? []).filter((r) => recordIds.includes(r.id));
  const tables = unique(records.map((r) => r.table)).filter((table) => customerLookup(table) === undefined);
  return tables.map((table) => ({
    table,
    ids: unique(records.filter((r) => r.table === table).map((r) => r.id)),
  }));
}

function eachOnce(records: Facts['records']): Facts['records'] {
  return [...new Map(records.map((r) => [recordKey(r), r])).values()];
}

function goneOf({ table, ids }: { table: string; ids: readonly string[] }, found: readonly Row[]): string[] {
  const there = new Set(found.map((row) => row[primaryId(table)]));
  return ids.filter((id) => !there.has(id)).map((id) => recordKey({ table, id }));
}
