import type { AskedPrompt, MeaningLabel } from '@nod/consent';
import { Direction, Meaning, MessageStatus, MessageType, ReviewStatus, SessionType } from '@nod/solution';
import type { MessageItem } from '../inbound/item';
import type { Row } from '../ports/dataverse';
import type { NumberInHand } from '../workspace/number';
import type { Workspace } from '../workspace/workspace';
import { dateValue, fit, valueOf } from './choice';
import type { Configuration } from './configuration';

const types: Record<string, keyof typeof MessageType> = {
  text: 'Text',
  button: 'Button',
  interactive: 'Interactive',
  image: 'Image',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contacts',
  order: 'Order',
  reaction: 'Reaction',
  edit: 'Edit',
  revoke: 'Revoke',
  system: 'System',
  unsupported: 'Unsupported',
};

const meanings: Record<MeaningLabel, keyof typeof Meaning> = {
  'opt-in': 'Opt-In',
  'opt-out': 'Opt-Out',
  confirm: 'Confirm',
  grant: 'Grant',
  deny: 'Deny',
  help: 'Help',
  review: 'Review',
  none: 'None',
};

const lookups: Record<string, string> = {
  contact: 'nod_contactid',
  lead: 'nod_leadid',
  account: 'nod_accountid',
};

/** The row of an inbound message, bound to its number and to the record that it belongs to. */
export function inboundRow(of: {
  item: MessageItem;
  occurredOn: number;
  configuration?: Configuration;
  speaker?: { number: NumberInHand; digits?: string };
  prompt?: AskedPrompt;
  meaning: MeaningLabel;
  workspace: Workspace;
}): Row {
  const { item, configuration, speaker, meaning, workspace } = of;
  const quoted = item.repliesTo === undefined ? undefined : workspace.message({ wamid: item.repliesTo });
  return {
    nod_name: fit(`${item.type} · ${new Date(of.occurredOn).toISOString()}`, 200),
    nod_direction: Direction.Inbound,
    nod_status: MessageStatus.Received,
    nod_type: MessageType[types[item.type] ?? 'Other'],
    nod_sessiontype: valueOf(SessionType, of.prompt?.scope),
    nod_body: fit(
      item.content.text ??
        item.content.buttonText ??
        (item.content.flow && JSON.stringify(item.content.flow)),
      10_000,
    ),
    nod_payload: fit(item.content.buttonPayload, 300),
    nod_occurredon: dateValue(of.occurredOn),
    nod_wamid: fit(item.wamid, 200),
    nod_replytowamid: fit(item.repliesTo, 200),
    nod_phonenumber: speaker?.digits ?? null,
    nod_waid: fit(item.sender.waId, 30),
    nod_userid: fit(item.sender.userId, 150),
    nod_profilename: fit(item.sender.profileName, 200),
    nod_mediaid: fit(item.media?.id, 100),
    nod_mediatype: fit(item.media?.mimeType, 100),
    nod_filename: fit(item.media?.filename, 250),
    nod_referral: item.referral ? fit(JSON.stringify(item.referral), 4000) : null,
    nod_meaning: valueOf(Meaning, meanings[meaning]),
    nod_reviewstatus: valueOf(ReviewStatus, meaning === 'review' ? 'To review' : undefined),
    ...(configuration
      ? { 'nod_configurationid@odata.bind': `/nod_configurations(${configuration.id})` }
      : {}),
    ...(speaker?.number.exists
      ? { 'nod_numberid@odata.bind': `/nod_optinoutnumbers(${speaker.number.id})` }
      : {}),
    ...(quoted ? { 'nod_replytoid@odata.bind': `/nod_messages(${String(quoted.nod_messageid)})` } : {}),
    ...regarding(of),
  };
}

/** The record of the question that is answered; else, of each table, the record that has the number. */
function regarding({ prompt, speaker, workspace }: Parameters<typeof inboundRow>[0]): Row {
  const asked = prompt?.record;
  const records = asked ? [asked] : workspace.recordsOf(speaker?.digits);
  const row: Row = {};
  for (const record of records) {
    const column = lookups[record.table];
    if (column === undefined) {
      row.nod_recordtable ??= record.table;
      row.nod_recordid ??= record.id;
    } else row[`${column}@odata.bind`] ??= `/${record.table}s(${record.id})`;
  }
  return row;
}
