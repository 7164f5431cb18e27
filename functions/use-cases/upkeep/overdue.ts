import { Direction, MarketingStatus, MessageStatus, RequestStatus } from '@nod/solution';
import { ofNobody } from '../crm/claim-messages';
import type { Condition, Dataverse, Query, Row } from '../../ports/dataverse';

const minute = 60_000;
const hour = 60 * minute;

/** How long a webhook of Dataverse may take before what it should have announced is looked for. */
const announcedWithin = minute;

/** The same of a Set-up Request: somebody sits before the page and waits, and it does no harm if it is done twice. */
const awaitedWithin = minute / 3;

/** How long a send may be in hand. After that the worker that claimed it is gone, and nobody knows whether it left. */
const sendingAtMost = 5 * minute;

/** At most so many rows of a kind in one sweep; the next one takes the rest. */
const most = 200;

/** Rows that should have been dealt with by now. */
export interface Overdue {
  /** Outbound messages that wait to be sent. */
  queued: Row[];
  /** Messages that are still being sent. */
  sending: Row[];
  /** Consent Requests that wait. */
  requests: Row[];
  /** Set-up Requests that wait. */
  setupRequests: Row[];
  /** Configurations whose templates are to be synchronised at once: nobody has yet, or WhatsApp told of an edit. */
  unsynchronised: Row[];
  /** Numbers that are pending past their time. */
  pending: Row[];
  /** Inbound messages of the last hour that belong to no record. */
  unclaimed: Row[];
  /** Configurations that remind people to confirm their opt-in. */
  reminding: Row[];
}

/**
 * Reads what is overdue, in one request.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read`.
 */
export async function readOverdue(dataverse: Dataverse, now: number): Promise<Overdue> {
  const [queued, sending, requests, setupRequests, unsynchronised, pending, unclaimed, reminding] =
    await dataverse.read([
      queuedMessages(now - announcedWithin),
      messagesInHand(now - sendingAtMost),
      waitingRequests('nod_consentrequest', now - announcedWithin),
      waitingRequests('nod_setuprequest', now - awaitedWithin),
      unsynchronisedConfigurations(now - hour),
      pendingNumbers(now),
      unclaimedMessages(now - hour),
      remindingConfigurations,
    ]);
  return {
    queued: queued!,
    sending: sending!,
    requests: requests!,
    setupRequests: setupRequests!,
    unsynchronised: unsynchronised!,
    pending: pending!,
    unclaimed: unclaimed!,
    reminding: reminding!,
  };
}

function queuedMessages(until: number): Query {
  return {
    table: 'nod_message',
    select: [],
    where: [
      { column: 'nod_direction', is: Direction.Outbound },
      isOrIsEmpty('nod_status', MessageStatus.Queued),
      before('modifiedon', until),
    ],
    orderBy: { column: 'createdon' },
    top: most,
  };
}

function messagesInHand(until: number): Query {
  return {
    table: 'nod_message',
    select: [],
    where: [{ column: 'nod_status', is: MessageStatus.Sending }, before('nod_claimedon', until)],
    top: most,
  };
}

function waitingRequests(table: 'nod_consentrequest' | 'nod_setuprequest', until: number): Query {
  return {
    table,
    select: [],
    where: [isOrIsEmpty('nod_status', RequestStatus.Requested), before('createdon', until)],
    top: most,
  };
}

/** Those of which that was said within the hour: an account that cannot be read is tried again by the hourly timer. */
function unsynchronisedConfigurations(since: number): Query {
  return {
    table: 'nod_configuration',
    select: [],
    where: [
      { column: 'nod_syncedon', is: null },
      { column: 'nod_wabaid', isNot: null },
      { column: 'modifiedon', isAfter: new Date(since) },
    ],
    top: most,
  };
}

function pendingNumbers(until: number): Query {
  return {
    table: 'nod_optinoutnumber',
    select: ['nod_pendinguntil', '_nod_configurationid_value'],
    where: [{ column: 'nod_status', is: MarketingStatus.Pending }, before('nod_pendinguntil', until)],
    top: most,
  };
}

/** Those of the last hour: who gets a number is looked for by then, and what is in the inbox for long stays cheap. */
function unclaimedMessages(since: number): Query {
  return {
    table: 'nod_message',
    select: ['nod_phonenumber', '_nod_configurationid_value'],
    where: [
      { column: 'nod_direction', is: Direction.Inbound },
      { column: 'nod_phonenumber', isNot: null },
      { column: 'createdon', isAfter: new Date(since) },
      ...ofNobody,
    ],
    orderBy: { column: 'createdon', descending: true },
    top: most,
  };
}

/** Zero hours, like none, is no reminder. */
const remindingConfigurations: Query = {
  table: 'nod_configuration',
  select: ['nod_doubleoptinreminderhours'],
  where: [
    { column: 'nod_doubleoptin', is: true },
    { column: 'nod_doubleoptinreminderhours', isNot: null },
    { column: 'nod_doubleoptinreminderhours', isNot: 0 },
  ],
};

/** A person cannot write a status: what they have just created has none. */
function isOrIsEmpty(column: string, value: number): Condition {
  return {
    anyOf: [
      { column, is: value },
      { column, is: null },
    ],
  };
}

function before(column: string, instant: number): Condition {
  return { column, isBefore: new Date(instant) };
}
