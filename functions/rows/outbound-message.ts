import type { Origin, RecordRef, Scope } from '@nod/consent';
import { canonicalDigits } from '@nod/consent/phone';
import { Direction, MessageOrigin, MessageStatus, MessageType, SessionType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { labelOf } from '@nod/solution/rows/choice';
import { instantOf } from '@nod/solution/rows/date';
import { recordColumns, recordOf } from '@nod/solution/rows/lookup';
import { textOf } from '@nod/solution/rows/text';

/** An outbound WhatsApp Message row: the request of someone to send. */
export interface OutboundRow {
  id: string;
  etag?: string;
  configurationId?: string;
  origin: Origin;
  session: Scope;
  type: keyof typeof MessageType | undefined;
  body?: string;
  templateId?: string;
  /** Values given by hand, by variable. */
  parameters: Record<string, string>;
  replyToWamid?: string;
  digits?: string;
  waId?: string;
  userId?: string;
  record?: RecordRef;
  attempts: number;
  /** When it is to stand in its thread at the earliest, milliseconds since 1970. Only the app's own have it. */
  notBefore?: number;
  /** The claim that holds it. */
  claim?: string;
}

/** The columns that an outbound message is read from. */
export const outboundColumns = [
  'nod_direction',
  'nod_status',
  'nod_origin',
  'nod_sessiontype',
  'nod_type',
  'nod_body',
  'nod_parameters',
  'nod_replytowamid',
  'nod_phonenumber',
  'nod_waid',
  'nod_userid',
  'nod_attempts',
  'nod_occurredon',
  'nod_claim',
  '_nod_templateid_value',
  '_nod_configurationid_value',
  ...recordColumns,
] as const;

/**
 * Whether the row still waits to be sent. A person cannot write the status: an empty one is a new request.
 * A row that this very claim holds waits too: its claiming was written, and only the answer was lost.
 */
export function isToBeSent(row: Row, claim: string | undefined): boolean {
  if (row.nod_direction !== Direction.Outbound) return false;
  if (row.nod_status == null || row.nod_status === MessageStatus.Queued) return true;
  return row.nod_status === MessageStatus.Sending && claim !== undefined && row.nod_claim === claim;
}

/** An outbound message as it is read; digits that are none count as no number. */
export function outboundFromRow(row: Row): OutboundRow {
  return {
    id: row.nod_messageid as string,
    etag: textOf(row['@odata.etag']),
    configurationId: textOf(row._nod_configurationid_value),
    // Only the app can write an origin: what it did not create comes from a person and is bound by the chat's rules.
    origin: labelOf(MessageOrigin, row.nod_origin) ?? 'Chat',
    session: labelOf(SessionType, row.nod_sessiontype) ?? 'Utility',
    type: typeOf(row),
    body: textOf(row.nod_body),
    templateId: textOf(row._nod_templateid_value),
    parameters: parametersOf(row.nod_parameters),
    replyToWamid: textOf(row.nod_replytowamid),
    digits: canonicalDigits(textOf(row.nod_phonenumber) ?? ''),
    waId: textOf(row.nod_waid),
    userId: textOf(row.nod_userid),
    record: recordOf(row),
    attempts: typeof row.nod_attempts === 'number' ? row.nod_attempts : 0,
    notBefore: row.nod_origin === MessageOrigin.System ? instantOf(row.nod_occurredon) : undefined,
    claim: textOf(row.nod_claim),
  };
}

/** What it says it is; one that does not say is a template if it names one. `undefined` for a type that is not known. */
function typeOf(row: Row): OutboundRow['type'] {
  if (row.nod_type != null) return labelOf(MessageType, row.nod_type);
  return row._nod_templateid_value == null ? 'Text' : 'Template';
}

/** Parameters as the chat writes them: a JSON object of texts. What is not one has no values, which is refused later. */
function parametersOf(json: unknown): Record<string, string> {
  if (typeof json !== 'string') return {};
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
