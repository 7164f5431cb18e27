import type { Origin, Scope } from '@nod/consent';
import { canonicalDigits } from '@nod/consent/phone';
import { Direction, MessageOrigin, MessageStatus, MessageType, SessionType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { labelOf, textOf } from './choice';

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
  record?: { table: string; id: string };
  attempts: number;
  /** The claim that holds it. */
  claim?: string;
}

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
  'nod_recordtable',
  'nod_recordid',
  'nod_attempts',
  'nod_claim',
  'nod_wamid',
  '_nod_templateid_value',
  '_nod_configurationid_value',
  '_nod_contactid_value',
  '_nod_leadid_value',
  '_nod_accountid_value',
  '_nod_numberid_value',
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

export function outboundFromRow(row: Row): OutboundRow {
  return {
    id: row.nod_messageid as string,
    etag: textOf(row['@odata.etag']),
    configurationId: textOf(row._nod_configurationid_value),
    // Only the app can write an origin: what it did not create comes from a person and is bound by the chat's rules.
    origin: labelOf(MessageOrigin, row.nod_origin) ?? 'Chat',
    session: labelOf(SessionType, row.nod_sessiontype) ?? 'Utility',
    type:
      row.nod_type == null
        ? row._nod_templateid_value == null
          ? 'Text'
          : 'Template'
        : labelOf(MessageType, row.nod_type),
    body: textOf(row.nod_body),
    templateId: textOf(row._nod_templateid_value),
    parameters: parametersOf(row.nod_parameters),
    replyToWamid: textOf(row.nod_replytowamid),
    digits: canonicalDigits(textOf(row.nod_phonenumber) ?? ''),
    waId: textOf(row.nod_waid),
    userId: textOf(row.nod_userid),
    record: recordOf(row),
    attempts: typeof row.nod_attempts === 'number' ? row.nod_attempts : 0,
    claim: textOf(row.nod_claim),
  };
}

function recordOf(row: Row): { table: string; id: string } | undefined {
  for (const table of ['contact', 'lead', 'account']) {
    const id = textOf(row[`_nod_${table}id_value`]);
    if (id !== undefined) return { table, id };
  }
  const table = textOf(row.nod_recordtable);
  const id = textOf(row.nod_recordid);
  return table && id ? { table, id } : undefined;
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
