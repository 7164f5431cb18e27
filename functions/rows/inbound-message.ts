import type { MeaningLabel, RecordRef, Scope } from '@nod/consent';
import { Direction, Meaning, MessageStatus, MessageType, ReviewStatus, SessionType } from '@nod/solution';
import type { MessageItem } from '../inbound/item';
import type { Row } from '../ports/dataverse';
import { valueOf } from '@nod/solution/rows/choice';
import { dateValue } from '@nod/solution/rows/date';
import { bind, customerLookup } from '@nod/solution/rows/lookup';
import { fit } from '@nod/solution/rows/text';

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

/** The row of an inbound message, bound to its number and to the records that it belongs to. */
export function inboundRow(of: {
  item: MessageItem;
  /** Milliseconds since 1970. */
  occurredOn: number;
  meaning: MeaningLabel;
  /** Canonical digits of the sender. */
  digits?: string;
  /** The session of the question that it answers. */
  session?: Scope;
  configurationId?: string;
  /** Only of a number that exists, or that the same change set makes. */
  numberId?: string;
  /** The row of the message that it quotes. */
  quotedId?: string;
  records: readonly RecordRef[];
}): Row {
  const { item, meaning } = of;
  const { content, sender, media } = item;
  return {
    nod_name: fit(`${item.type} · ${new Date(of.occurredOn).toISOString()}`, 200),
    nod_direction: Direction.Inbound,
    nod_status: MessageStatus.Received,
    nod_type: MessageType[types[item.type] ?? 'Other'],
    nod_sessiontype: valueOf(SessionType, of.session),
    nod_body: fit(bodyOf(item), 10_000),
    nod_payload: fit(content.buttonPayload, 300),
    nod_occurredon: dateValue(of.occurredOn),
    nod_wamid: fit(item.wamid, 200),
    nod_replytowamid: fit(item.repliesTo, 200),
    nod_phonenumber: of.digits ?? null,
    nod_waid: fit(sender.waId, 30),
    nod_userid: fit(sender.userId, 150),
    nod_profilename: fit(sender.profileName, 200),
    nod_mediaid: fit(media?.id, 100),
    nod_mediatype: fit(media?.mimeType, 100),
    nod_filename: fit(media?.filename, 250),
    nod_referral: item.referral ? fit(JSON.stringify(item.referral), 4000) : null,
    nod_meaning: valueOf(Meaning, meanings[meaning]),
    nod_reviewstatus: valueOf(ReviewStatus, meaning === 'review' ? 'To review' : undefined),
    ...bind('nod_configurationid', 'nod_configuration', of.configurationId),
    ...bind('nod_numberid', 'nod_optinoutnumber', of.numberId),
    ...bind('nod_replytoid', 'nod_message', of.quotedId),
    ...regarding(of.records),
  };
}

/** What was said, below it what was shown. */
function bodyOf({ content, shown }: MessageItem): string | undefined {
  const said = content.text ?? content.buttonText ?? (content.flow && JSON.stringify(content.flow));
  return said !== undefined && shown !== undefined ? `${said}\n${shown}` : (said ?? shown);
}

/** Binds the first record of each table. */
function regarding(records: readonly RecordRef[]): Row {
  const row: Row = {};
  for (const { table, id } of records) {
    const lookup = customerLookup(table);
    const columns =
      lookup === undefined ? { nod_recordtable: table, nod_recordid: id } : bind(lookup, table, id);
    for (const [column, value] of Object.entries(columns)) row[column] ??= value;
  }
  return row;
}
