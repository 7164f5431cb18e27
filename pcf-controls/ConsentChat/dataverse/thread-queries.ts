import type { RecordRef } from '@nod/consent';
import { Direction, MessageStatus, SessionType } from '@nod/solution';
import { customerTables, primaryId } from '@nod/solution/rows/lookup';
import type { RecordNumber } from '../conversation/conversation';
import { historyColumns } from './event-row';
import type { Get } from './gateway';
import { messageColumns, quoted } from './message-row';
import { canonicalColumns } from './numbers-of-record';
import { requestColumns } from './request-row';
import { about, genuine, literal, queryPath } from './setup-queries';

/** Which conversation: under a configuration with a number, or about a record where no number is known. */
export interface ThreadKey {
  configurationId: string;
  record: RecordRef;
  number?: RecordNumber;
}

/** Condition: the message or number row is of this person under this configuration. */
function ofPerson({ configurationId, record, number }: ThreadKey): string {
  const who = [
    ...(number?.digits === undefined ? [] : [`nod_phonenumber eq ${literal(number.digits)}`]),
    ...(number?.userId === undefined ? [] : [`nod_userid eq ${literal(number.userId)}`]),
  ].join(' or ');
  return `_nod_configurationid_value eq ${configurationId} and (${who || about(record)})`;
}

/** Condition: the same, and nothing that a person made up. */
const messagesOf = (key: ThreadKey) => `${ofPerson(key)} and ${genuine}`;

/** Messages, newest first, page by page. */
export function messagesGet(key: ThreadKey, pageSize: number): Get {
  return {
    path: queryPath('nod_messages', {
      select: messageColumns.join(),
      filter: messagesOf(key),
      orderby: 'nod_occurredon desc,nod_messageid desc',
      expand: quoted,
    }),
    pageSize,
  };
}

/** How many changed messages are read at most. */
export const mostNews = 100;

/**
 * Messages that were made or changed since an instant of the server, newest change first.
 * @param since milliseconds since 1970; none for all.
 */
export function newsGet(key: ThreadKey, since: number | undefined): Get {
  const changed = since === undefined ? '' : ` and modifiedon ge ${new Date(since).toISOString()}`;
  return {
    path: queryPath('nod_messages', {
      select: messageColumns.join(),
      filter: messagesOf(key) + changed,
      orderby: 'modifiedon desc',
      expand: quoted,
      top: String(mostNews),
    }),
  };
}

/** When the person last wrote. */
export function lastInboundGet(key: ThreadKey): Get {
  return {
    path: queryPath('nod_messages', {
      select: 'nod_occurredon',
      filter: `${ofPerson(key)} and nod_direction eq ${Direction.Inbound} and nod_status eq ${MessageStatus.Received}`,
      orderby: 'nod_occurredon desc',
      top: '1',
    }),
  };
}

/** The Opt-In / Opt-Out Number; a user id may have two, until they have become one. Its entry count tells whether the ledger has grown. */
export function numberGet(key: ThreadKey): Get {
  return {
    path: queryPath('nod_optinoutnumbers', {
      select: 'nod_phonenumber,nod_ledgercount,nod_status,nod_isblocked,_nod_mergedintoid_value',
      filter: ofPerson(key),
    }),
  };
}

/** All that the ledger says of the number, and of the record under any number; each with whose ledger it is. */
export function ledgerGet({ record, number }: ThreadKey): Get {
  const ofRecord = `(nod_recordid eq ${literal(record.id)} and nod_scope eq ${SessionType.Utility})`;
  const ofNumber =
    number?.digits !== undefined
      ? ` or nod_numberid/nod_phonenumber eq ${literal(number.digits)}`
      : number?.userId !== undefined
        ? ` or nod_numberid/nod_userid eq ${literal(number.userId)}`
        : '';
  return {
    path: queryPath('nod_consentevents', {
      select: historyColumns.join(),
      filter: ofRecord + ofNumber,
      orderby: 'nod_occurredon desc',
      expand: 'nod_numberid($select=nod_phonenumber,_nod_mergedintoid_value,_nod_configurationid_value)',
    }),
  };
}

/** What people have asked to have entered lately about the record or the number, newest first. */
export function requestsGet({ configurationId, record, number }: ThreadKey): Get {
  const ofNumber =
    number?.digits === undefined
      ? ''
      : ` or (_nod_configurationid_value eq ${configurationId} and (nod_phonenumber eq ${literal(`+${number.digits}`)} or nod_phonenumber eq ${literal(number.digits)}))`;
  return {
    path: queryPath('nod_consentrequests', {
      select: requestColumns.join(),
      filter: `${about(record)}${ofNumber}`,
      orderby: 'createdon desc',
      top: '10',
    }),
  };
}

/** The column that says what a record is called. */
const names: Readonly<Record<string, string>> = { contact: 'fullname', lead: 'fullname', account: 'name' };

/** Other contacts, leads and accounts with the number: one query for each of the tables. */
export function sharedGets(digits: string | undefined): Get[] {
  if (digits === undefined) return [];
  return customerTables.map((table) => ({
    path: queryPath(`${table}s`, {
      select: `${primaryId(table)},${names[table]!}`,
      filter: canonicalColumns.map((column) => `${column} eq ${literal(digits)}`).join(' or '),
      top: '6',
    }),
  }));
}

/** What a contact, lead or account is called. */
export function nameOf(table: string, row: Readonly<Record<string, unknown>>): string | undefined {
  const name = row[names[table] ?? 'nod_name'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
