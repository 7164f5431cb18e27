import { Direction, MessageOrigin, MessageStatus, MessageType, SessionType } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { instantOf } from '@nod/solution/rows/date';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import type { Message } from '../conversation/conversation';

/** The columns that `messageFromRow` reads. */
export const messageColumns = [
  'nod_direction',
  'nod_type',
  'nod_status',
  'nod_origin',
  'nod_sessiontype',
  'nod_body',
  'nod_wording',
  'nod_parameters',
  'nod_refusal',
  'nod_remedy',
  'nod_errorcode',
  'nod_errordetails',
  'nod_occurredon',
  'nod_wamid',
  'nod_mediatype',
  'nod_mediaid',
  'nod_filename',
  'nod_seenon',
  'nod_readon',
  'createdon',
  'modifiedon',
  '_nod_templateid_value',
  '_createdby_value',
] as const;

/** The message that is quoted comes along with the message that answers it. */
export const quoted = 'nod_replytoid($select=nod_body,nod_wording,nod_direction,nod_status)';

/**
 * A message of the thread.
 * @param wordingOf what the customer would be shown of a template that has not been sent.
 */
export function messageFromRow(row: Row, wordingOf: (row: Row) => string | undefined): Message {
  const inbound = row.nod_direction === Direction.Inbound;
  const type =
    labelOf(MessageType, row.nod_type) ?? (row._nod_templateid_value == null ? 'Text' : 'Template');
  const body = textOf(row.nod_body) ?? '';
  const origin = labelOf(MessageOrigin, row.nod_origin);
  const isTap = inbound && (type === 'Button' || type === 'Interactive');
  const code = textOf(row.nod_refusal);
  const errorCode = typeof row.nod_errorcode === 'number' ? row.nod_errorcode : undefined;
  const errorText = textOf(row.nod_errordetails);
  const failed = errorCode !== undefined || errorText !== undefined;
  return {
    id: row.nod_messageid as string,
    inbound,
    type,
    session: labelOf(SessionType, row.nod_sessiontype) ?? 'Utility',
    text: textOf(row.nod_wording) ?? (type === 'Template' ? (wordingOf(row) ?? body) : body),
    on: instantOf(row.nod_occurredon) ?? instantOf(row.createdon) ?? 0,
    // Only the app can write a status: a row without one waits to be decided about.
    status: inbound
      ? labelOf(MessageStatus, row.nod_status)
      : (labelOf(MessageStatus, row.nod_status) ?? 'Queued'),
    refusal: code === undefined ? undefined : { code, text: textOf(row.nod_remedy) ?? '' },
    failure: failed ? { code: errorCode, text: errorText ?? '' } : undefined,
    templateName: formatted(row, '_nod_templateid_value'),
    tapped: isTap ? body : undefined,
    quotes: quoteOf(row),
    media: mediaOf(row, type),
    sentBy:
      inbound || (origin !== undefined && origin !== 'Chat') ? undefined : formatted(row, '_createdby_value'),
    seen: !inbound || row.nod_seenon != null || row.nod_readon != null,
    etag: textOf(row['@odata.etag']) ?? '',
    wamid: textOf(row.nod_wamid),
  };
}

/** How Dataverse shows a value to this person. */
export function formatted(row: Row, column: string): string | undefined {
  return textOf(row[`${column}@OData.Community.Display.V1.FormattedValue`]);
}

const mediaTypes: readonly string[] = ['Image', 'Video', 'Audio', 'Document', 'Sticker'];

function mediaOf(row: Row, type: string): Message['media'] {
  if (!mediaTypes.includes(type)) return undefined;
  return { kind: textOf(row.nod_mediatype) ?? type, name: textOf(row.nod_filename) };
}

/** Enough to know again what was meant. */
const quoteLength = 140;

function quoteOf(row: Row): string | undefined {
  const other = row.nod_replytoid as unknown as Row | null | undefined;
  // What a person made up is nobody's words in a quotation either.
  if (other?.nod_direction === Direction.Inbound && other.nod_status !== MessageStatus.Received)
    return undefined;
  const text = textOf(other?.nod_wording) ?? textOf(other?.nod_body);
  if (text === undefined) return undefined;
  const start = [...text].slice(0, quoteLength).join('');
  return start.length < text.length ? `${start}…` : start;
}
