import { Direction, MessageStatus, MessageType, SessionType } from '@nod/solution';
import type { Cloud } from '../../local/cloud';
import { BUSINESS } from '../../local/seed';

/** Rows that Dataverse takes in one request of its bulk messages. */
const MOST_AT_ONCE = 1000;

/**
 * Gives a customer a history of so many messages, one a minute, the newest an hour ago, written as the app keeps
 * them but without WhatsApp. Nobody is told of them: the webhook of new messages must be off.
 */
export async function fillThread(
  cloud: Cloud,
  { id, digits, count }: { id: string; digits: string; count: number },
): Promise<void> {
  const end = Date.now() - 3_600_000;
  const rows = Array.from({ length: count }, (_, i) => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.nod_message',
    nod_name: `Message ${i}`,
    nod_direction: i % 2 ? Direction.Outbound : Direction.Inbound,
    nod_status: i % 2 ? MessageStatus.Read : MessageStatus.Received,
    nod_type: MessageType.Text,
    nod_sessiontype: i % 7 ? SessionType.Utility : SessionType.Marketing,
    nod_body: `${i}: ${'Is the blue one there again, and when would it come? '.repeat(1 + (i % 4))}`,
    nod_wamid: `wamid.bench.${digits}.${i}`,
    nod_phonenumber: digits,
    nod_occurredon: new Date(end - (count - i) * 60_000).toISOString(),
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    'nod_contactid@odata.bind': `/contacts(${id})`,
  }));
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    await cloud.dataverse.act('nod_messages/Microsoft.Dynamics.CRM.CreateMultiple', {
      Targets: rows.slice(from, from + MOST_AT_ONCE),
    });
  }
}

/** Takes away the step that tells the app of new messages. */
export async function stopTelling(cloud: Cloud): Promise<void> {
  const steps = await cloud.dataverse.list<{ sdkmessageprocessingstepid: string }>(
    "sdkmessageprocessingsteps?$select=name&$filter=name eq 'Nod: Create of nod_message'",
  );
  for (const { sdkmessageprocessingstepid: id } of steps)
    await cloud.dataverse.delete(`sdkmessageprocessingsteps(${id})`);
}
