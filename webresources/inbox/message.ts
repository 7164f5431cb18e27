import { Direction, MessageStatus } from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import { bare } from '../kit/guid';

/** A message of the inbox, as the commands need it. */
export interface InboxMessage {
  id: string;
  configurationId?: string;
  /** Canonical digits; missing where WhatsApp withholds the number. */
  digits?: string;
  /** The business-scoped id under which a person without a number writes. */
  userId?: string;
  profileName?: string;
  /**
   * The customer wrote it, and it is bound to no record. Only the app writes a status: a row that a person made is no
   * customer's word, whatever direction it says.
   */
  withoutRecord: boolean;
}

const COLUMNS = [
  'nod_messageid',
  'nod_direction',
  'nod_status',
  'nod_phonenumber',
  'nod_userid',
  'nod_profilename',
  'nod_recordid',
  '_nod_configurationid_value',
  '_nod_contactid_value',
  '_nod_leadid_value',
  '_nod_accountid_value',
] as const;

/** Column bindings that mean that a message has a record. */
export const WITHOUT_RECORD =
  '_nod_contactid_value eq null and _nod_leadid_value eq null and _nod_accountid_value eq null and nod_recordid eq null';

/** A filter of more ids than this makes an address that is too long. */
const AT_ONCE = 50;

/**
 * Reads messages by their ids, with or without braces, in no particular order. What does not exist is left out.
 * @throws as Xrm.WebApi: an object with a `message`.
 */
export async function readMessages(ids: readonly string[]): Promise<InboxMessage[]> {
  const found: InboxMessage[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const filter = ids
      .slice(from, from + AT_ONCE)
      .map((id) => `nod_messageid eq ${bare(id)}`)
      .join(' or ');
    found.push(...(await findMessages(filter)));
  }
  return found;
}

/** Reads messages by an OData filter. @throws as Xrm.WebApi. */
export async function findMessages(filter: string): Promise<InboxMessage[]> {
  const query = `?$select=${COLUMNS.join(',')}&$filter=${encodeURIComponent(filter)}`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords('nod_message', query);
  return entities.map((row: Row) => fromRow(row));
}

function fromRow(row: Row): InboxMessage {
  const text = (column: string) => textOf(row[column]);
  const record =
    text('_nod_contactid_value') ??
    text('_nod_leadid_value') ??
    text('_nod_accountid_value') ??
    text('nod_recordid');
  return {
    id: bare(row['nod_messageid'] as string),
    configurationId: text('_nod_configurationid_value'),
    digits: text('nod_phonenumber'),
    userId: text('nod_userid'),
    profileName: text('nod_profilename'),
    withoutRecord:
      row['nod_direction'] === Direction.Inbound &&
      row['nod_status'] === MessageStatus.Received &&
      record === undefined,
  };
}
