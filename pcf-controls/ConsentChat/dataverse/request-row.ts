import type { RecordRef, RequestedAction } from '@nod/consent';
import { HowReceived, RequestAction, RequestStatus } from '@nod/solution';
import { labelOf, valueOf } from '@nod/solution/rows/choice';
import { instantOf } from '@nod/solution/rows/date';
import { bind, customerLookup } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit, textOf } from '@nod/solution/rows/text';
import type { PendingRequest, RecordNumber } from '../conversation/conversation';

/** The columns that `requestFromRow` reads. */
export const requestColumns = ['nod_action', 'nod_status', 'nod_outcome', 'createdon'] as const;

/** A request of a person in CRM; `undefined` for one that this version does not understand. */
export function requestFromRow(row: Row): PendingRequest | undefined {
  const action = labelOf(RequestAction, row.nod_action);
  if (action === undefined) return undefined;
  const status = labelOf(RequestStatus, row.nod_status) ?? 'Requested';
  const outcome = { Requested: 'waiting', Done: 'done', Refused: 'refused' } as const;
  return {
    id: row.nod_consentrequestid as string,
    action,
    outcome: outcome[status],
    text: textOf(row.nod_outcome),
    on: instantOf(row.createdon),
  };
}

/** The row by which a change of consent is asked for. Its status is the app's to write. */
export function requestToRow(of: {
  action: RequestedAction;
  reason: string;
  howReceived?: keyof typeof HowReceived;
  record: RecordRef;
  number?: RecordNumber;
  numberId?: string;
  configurationId: string;
}): Row {
  const { action, record, number } = of;
  return {
    nod_name: action,
    nod_action: RequestAction[action],
    nod_reason: fit(of.reason.trim(), 1000),
    nod_howreceived: valueOf(HowReceived, of.howReceived),
    // With a plus it is read as what it is, wherever the record's numbers are from.
    nod_phonenumber: number?.digits === undefined ? null : `+${number.digits}`,
    ...bind('nod_configurationid', 'nod_configuration', of.configurationId),
    ...bind('nod_numberid', 'nod_optinoutnumber', of.numberId),
    ...regarding(record),
  };
}

/** Binds a row of Nod's to a record: by the lookup to its table, or by table and id where there is none. */
export function regarding(record: RecordRef): Row {
  const lookup = customerLookup(record.table);
  return lookup === undefined
    ? { nod_recordtable: record.table, nod_recordid: record.id }
    : bind(lookup, record.table, record.id);
}
