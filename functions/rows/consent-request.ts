import type { RecordRef, RequestedAction } from '@nod/consent';
import { HowReceived, RequestAction, RequestStatus } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import { recordColumns, recordOf } from '@nod/solution/rows/lookup';
import { fit, textOf } from '@nod/solution/rows/text';

/** A Consent Request: what a person in CRM asks to have entered. */
export interface ConsentRequest {
  id: string;
  etag: string;
  action: RequestedAction;
  reason?: string;
  howReceived?: keyof typeof HowReceived;
  /** The systemuser who asks. */
  actorId?: string;
  /** Milliseconds since 1970. */
  createdOn: number;
  numberId?: string;
  /** As typed. */
  phone?: string;
  configurationId?: string;
  record?: RecordRef;
}

/** The columns that a Consent Request is read from. */
export const requestColumns = [
  'nod_action',
  'nod_reason',
  'nod_howreceived',
  'nod_status',
  'nod_phonenumber',
  'createdon',
  '_createdby_value',
  '_nod_numberid_value',
  '_nod_configurationid_value',
  ...recordColumns,
] as const;

/** Whether the request still waits. A person cannot write the status: an empty one is a new request. */
export function isToBeDone(row: Row): boolean {
  return row.nod_status == null || row.nod_status === RequestStatus.Requested;
}

/**
 * A request as it is read.
 * @param now milliseconds since 1970, for a row without a date.
 * @returns `undefined` if it does not say what is to be done.
 */
export function requestFromRow(row: Row, now: number): ConsentRequest | undefined {
  const action = labelOf(RequestAction, row.nod_action);
  if (action === undefined) return undefined;
  return {
    id: row.nod_consentrequestid as string,
    etag: row['@odata.etag'] as string,
    action,
    reason: textOf(row.nod_reason),
    howReceived: labelOf(HowReceived, row.nod_howreceived),
    actorId: textOf(row._createdby_value),
    createdOn: instantOf(row.createdon) ?? now,
    numberId: textOf(row._nod_numberid_value),
    phone: textOf(row.nod_phonenumber),
    configurationId: textOf(row._nod_configurationid_value),
    record: recordOf(row),
  };
}

/** The columns by which a request is marked Done or Refused, with what it has led to. */
export function closingColumns(status: 'Done' | 'Refused', outcome: string, now: number): Row {
  return { nod_status: RequestStatus[status], nod_outcome: fit(outcome, 2000), nod_doneon: dateValue(now) };
}
