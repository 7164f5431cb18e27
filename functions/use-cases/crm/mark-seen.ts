import { day } from '@nod/consent';
import { Direction, MessageStatus } from '@nod/solution';
import type { Dataverse, Query, Row } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import type { WhatsApp } from '../../ports/whatsapp';
import { RefusedError } from '../../errors';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import { textOf } from '@nod/solution/rows/text';
import { readOne } from '../../workspace/read-rows';

/** WhatsApp takes a read receipt for so long after a message, in milliseconds. */
const receiptsFor = 30 * day;

/** How many earlier messages are noted as read at once; WhatsApp itself takes all of them for read. */
const mostEarlier = 200;

/**
 * Shows a customer that a person in CRM has seen their message, and notes it on the message and on those before it in
 * its thread. Only what came from WhatsApp is marked: a row that a person made has no status. A receipt that WhatsApp
 * refuses is left: nothing depends on it.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read`, `Dataverse.write` and `WhatsApp.markRead` where trying again may help.
 */
export async function markSeen(
  { dataverse, whatsapp, log }: { dataverse: Dataverse; whatsapp: WhatsApp; log: Log },
  id: string,
  now: number,
): Promise<'read' | 'refused' | 'nothing to do'> {
  const row = await readOne(dataverse, messageQuery(id));
  const wamid = textOf(row?.nod_wamid);
  const configurationId = textOf(row?._nod_configurationid_value);
  if (row === undefined || wamid === undefined || configurationId === undefined) return 'nothing to do';
  if (!isToBeMarked(row, now)) return 'nothing to do';
  const [configurations, earlier] = await dataverse.read([
    {
      table: 'nod_configuration',
      select: ['nod_phonenumberid'],
      where: [{ column: 'nod_configurationid', is: configurationId }],
    },
    earlierUnread(row, now),
  ]);
  const phoneNumberId = textOf(configurations?.[0]?.nod_phonenumberid);
  if (phoneNumberId === undefined) return 'nothing to do';
  try {
    await whatsapp.markRead({ phoneNumberId, wamid });
  } catch (error) {
    if (!(error instanceof RefusedError) || error.retryable) throw error;
    log.warn('receipt-refused', { message: id, code: error.vendorCode });
    return 'refused';
  }
  const read = new Set([id, ...earlier!.map((one) => one.nod_messageid as string)]);
  const values = { nod_readon: dateValue(now) };
  await dataverse.write([...read].map((one) => ({ kind: 'update', table: 'nod_message', id: one, values })));
  return 'read';
}

function isToBeMarked(row: Row, now: number): boolean {
  const occurredOn = instantOf(row.nod_occurredon);
  return (
    row.nod_direction === Direction.Inbound &&
    row.nod_status === MessageStatus.Received &&
    row.nod_seenon != null &&
    row.nod_readon == null &&
    occurredOn !== undefined &&
    now < occurredOn + receiptsFor
  );
}

function messageQuery(id: string): Query {
  return {
    table: 'nod_message',
    select: [
      'nod_direction',
      'nod_status',
      'nod_wamid',
      'nod_occurredon',
      'nod_seenon',
      'nod_readon',
      'nod_phonenumber',
      'nod_userid',
      '_nod_configurationid_value',
    ],
    where: [{ column: 'nod_messageid', is: id }],
  };
}

/** What the same person wrote before it and nobody has marked yet. */
function earlierUnread(row: Row, now: number): Query {
  const digits = textOf(row.nod_phonenumber);
  return {
    table: 'nod_message',
    select: [],
    where: [
      digits === undefined
        ? { column: 'nod_userid', is: row.nod_userid ?? '' }
        : { column: 'nod_phonenumber', is: digits },
      { column: '_nod_configurationid_value', is: row._nod_configurationid_value },
      { column: 'nod_direction', is: Direction.Inbound },
      { column: 'nod_status', is: MessageStatus.Received },
      { column: 'nod_readon', is: null },
      { column: 'nod_occurredon', isBefore: new Date(instantOf(row.nod_occurredon)!) },
      { column: 'nod_occurredon', isAfter: new Date(now - receiptsFor) },
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: mostEarlier,
  };
}
