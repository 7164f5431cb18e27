import { Direction } from '@nod/solution';
import type { Phones } from '../cloud/phones';
import { type Row, type WebApi, labelIn } from '../cloud/web-api';
import { BUSINESS } from '../seed';
import { findSharing, readCustomer } from './customers';
import { toPhoneView } from './phone-view';
import type { CustomerRef, LedgerView, NumberView, SendView, View } from './view';

const LEDGER_LENGTH = 50;
const SENDS_LENGTH = 12;

/** Reads everything that the page shows of a customer, as it is at this moment. */
export async function readView(
  { dataverse, phones }: { dataverse: WebApi; phones: Phones },
  ref: CustomerRef,
): Promise<View> {
  const customer = await readCustomer(dataverse, ref);
  const { digits } = customer;
  if (digits === null)
    return {
      customer,
      sharing: [],
      number: null,
      ledger: [],
      sends: await readSends(dataverse, ref),
      phone: null,
    };
  const [sharing, [number], sends, thread] = await Promise.all([
    findSharing(dataverse, customer),
    dataverse.list(
      `nod_optinoutnumbers?$select=${NUMBER_COLUMNS}&$filter=nod_phonenumber eq '${digits}' and _nod_configurationid_value eq ${BUSINESS.id}`,
    ),
    readSends(dataverse, ref),
    phones.thread(digits),
  ]);
  return {
    customer,
    sharing,
    number: number ? toNumber(number) : null,
    ledger: number ? await readLedger(dataverse, number.nod_optinoutnumberid as string) : [],
    sends,
    phone: toPhoneView(thread),
  };
}

const NUMBER_COLUMNS =
  'nod_status,nod_statuschangedon,nod_source,nod_isblocked,nod_isstoppedatwhatsapp,nod_pendinguntil,nod_askcount';

function toNumber(row: Row): NumberView {
  return {
    status: labelIn(row, 'nod_status') as NumberView['status'],
    since: row.nod_statuschangedon as string | null,
    source: labelIn(row, 'nod_source'),
    blocked: row.nod_isblocked === true,
    stoppedAtWhatsApp: row.nod_isstoppedatwhatsapp === true,
    pendingUntil: row.nod_pendinguntil as string | null,
    askCount: Number(row.nod_askcount ?? 0),
  };
}

async function readLedger(dataverse: WebApi, numberId: string): Promise<LedgerView[]> {
  const columns = [
    'nod_action,nod_source,nod_scope,nod_previousstatus,nod_newstatus,nod_applied,nod_reason',
    'nod_occurredon,nod_wording,nod_response,nod_sequence,_nod_actorid_value',
  ].join(',');
  const { value } = await dataverse.get<{ value: Row[] }>(
    `nod_consentevents?$select=${columns}&$filter=_nod_numberid_value eq ${numberId}&$orderby=nod_sequence desc&$top=${LEDGER_LENGTH}`,
  );
  return value.map((row) => ({
    id: row.nod_consenteventid as string,
    sequence: Number(row.nod_sequence ?? 0),
    at: row.nod_occurredon as string,
    scope: labelIn(row, 'nod_scope') ?? '',
    action: labelIn(row, 'nod_action') ?? '',
    source: labelIn(row, 'nod_source') ?? '',
    from: row.nod_previousstatus as string | null,
    to: row.nod_newstatus as string | null,
    applied: row.nod_applied === true,
    reason: row.nod_reason as string | null,
    wording: row.nod_wording as string | null,
    response: row.nod_response as string | null,
    actor: labelIn(row, '_nod_actorid_value'),
  }));
}

async function readSends(dataverse: WebApi, { table, id }: CustomerRef): Promise<SendView[]> {
  const columns = [
    'nod_status,nod_sessiontype,nod_body,nod_remedy,nod_errordetails,nod_errorcode,createdon',
    '_nod_templateid_value',
  ].join(',');
  const { value } = await dataverse.get<{ value: Row[] }>(
    `nod_messages?$select=${columns}&$filter=_nod_${table}id_value eq ${id} and nod_direction eq ${Direction.Outbound}&$orderby=createdon desc,nod_occurredon desc&$top=${SENDS_LENGTH}`,
  );
  return value.map((row) => ({
    id: row.nod_messageid as string,
    at: row.createdon as string,
    what: whatOf(row),
    session: labelIn(row, 'nod_sessiontype'),
    status: labelIn(row, 'nod_status') ?? 'Queued',
    reason: row.nod_remedy as string | null,
    error: errorOf(row),
  }));
}

/** A reply of the app's own has both a text and the template that it comes from: its text says more. */
function whatOf(row: Row): string {
  return (row.nod_body as string | null) ?? labelIn(row, '_nod_templateid_value') ?? 'Message';
}

function errorOf({ nod_errorcode: code, nod_errordetails: details }: Row): string | null {
  const parts = [code, details].filter((part) => typeof part === 'number' || typeof part === 'string');
  return parts.length === 0 ? null : parts.join(': ');
}
