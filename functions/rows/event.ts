import type { ConsentEvent } from '@nod/consent';
import { ConsentAction, ConsentSource, HowReceived, SessionType, TemplateType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { labelOf, valueOf } from './choice';
import { dateValue, instantOf } from './date';
import { hashOf } from './ledger-hash';
import { bind, customerLookup } from './lookup';
import { fit, textOf } from './text';

/** What the ledger keeps beside the event as proof of it. None of it ever changes a status. */
export interface Evidence {
  messageId?: string;
  /** Exactly what the person was shown, and exactly what they said or tapped. */
  wording?: string;
  response?: string;
  templateId?: string;
  templateVersion?: number;
  templateLanguage?: string;
  /** The person in CRM who caused it. */
  actorId?: string;
  howReceived?: keyof typeof HowReceived;
  /** Why a person in CRM did it. */
  statement?: string;
  details?: Record<string, unknown>;
}

/** An event as it stands in the ledger of its number. */
export interface LedgerEvent extends ConsentEvent {
  templateId?: string;
  /** What the person was shown. */
  wording?: string;
}

/** An entry that is to be written. */
export interface LedgerEntry {
  event: ConsentEvent;
  evidence: Evidence;
  /** The row of the number; absent for a record that has none. */
  numberId?: string;
  previous?: string;
  next?: string;
  applied: boolean;
  reason?: string;
  /** Milliseconds since 1970, by our clock. */
  recordedOn: number;
  /** Its place in the ledger of the number, from 1. */
  sequence: number;
  previousHash: string;
}

/** The columns that `eventFromRow` reads, and the number. */
export const eventColumns = [
  'nod_scope',
  'nod_action',
  'nod_source',
  'nod_occurredon',
  'nod_identity',
  'nod_prompttype',
  '_nod_promptid_value',
  'nod_pendinguntil',
  'nod_recordtable',
  'nod_recordid',
  'nod_wording',
  '_nod_templateid_value',
  '_nod_numberid_value',
] as const;

/**
 * An event read from the ledger.
 * @throws Error for a row that this version cannot understand, which stops the work: it may be a stop.
 */
export function eventFromRow(row: Row): LedgerEvent {
  const action = labelOf(ConsentAction, row.nod_action);
  const scope = labelOf(SessionType, row.nod_scope);
  const occurredOn = instantOf(row.nod_occurredon);
  if (action === undefined || scope === undefined || occurredOn === undefined) {
    throw new Error(
      `The ledger row ${String(row.nod_consenteventid)} has an action, scope or date that this version does not know.`,
    );
  }
  const table = textOf(row.nod_recordtable);
  const id = textOf(row.nod_recordid);
  const promptType = labelOf(TemplateType, row.nod_prompttype);
  return {
    id: row.nod_consenteventid as string,
    scope,
    action,
    source: labelOf(ConsentSource, row.nod_source) ?? 'System',
    occurredOn,
    identity: textOf(row.nod_identity),
    promptType: promptType === 'Consent' || promptType === 'Double Opt-In' ? promptType : undefined,
    promptId: textOf(row._nod_promptid_value),
    pendingUntil: instantOf(row.nod_pendinguntil),
    record: table && id ? { table, id } : undefined,
    templateId: textOf(row._nod_templateid_value),
    wording: textOf(row.nod_wording),
  };
}

/** Where the person behind a number has gone, if the event says so: WhatsApp's word of a changed number. */
export function movedTo(event: ConsentEvent): { numberId: string; on: number } | undefined {
  const { action, source, record, occurredOn } = event;
  if (action !== 'Number Changed' || source !== 'WhatsApp' || record?.table !== 'nod_optinoutnumber')
    return undefined;
  return { numberId: record.id, on: occurredOn };
}

/** The ledger row of an entry, with the hash that chains it to the entry before it. */
export function eventToRow(entry: LedgerEntry): { values: Row; hash: string } {
  const { event, evidence } = entry;
  const lookup = event.record && customerLookup(event.record.table);
  const values: Row = {
    nod_name: fit(`${event.action} · ${new Date(event.occurredOn).toISOString()}`, 200),
    nod_scope: valueOf(SessionType, event.scope),
    nod_action: valueOf(ConsentAction, event.action),
    nod_source: valueOf(ConsentSource, event.source),
    nod_previousstatus: entry.previous ?? null,
    nod_newstatus: entry.next ?? null,
    nod_applied: entry.applied,
    nod_reason: fit([evidence.statement, entry.reason].filter(Boolean).join(' — ') || undefined, 1000),
    nod_occurredon: dateValue(event.occurredOn),
    nod_recordedon: dateValue(entry.recordedOn),
    nod_pendinguntil: dateValue(event.pendingUntil),
    nod_prompttype: valueOf(TemplateType, event.promptType),
    nod_identity: fit(event.identity, 160),
    nod_wording: fit(evidence.wording, 8000),
    nod_response: fit(evidence.response, 8000),
    nod_templateversion: evidence.templateVersion ?? null,
    nod_templatelanguage: evidence.templateLanguage ?? null,
    nod_howreceived: valueOf(HowReceived, evidence.howReceived),
    nod_evidence: evidence.details ? fit(JSON.stringify(evidence.details), 20_000) : null,
    nod_recordtable: event.record?.table ?? null,
    nod_recordid: event.record?.id ?? null,
    nod_sequence: entry.sequence,
    ...bind('nod_numberid', 'nod_optinoutnumber', entry.numberId),
    ...bind('nod_messageid', 'nod_message', evidence.messageId),
    ...bind('nod_promptid', 'nod_message', event.promptId),
    ...bind('nod_templateid', 'nod_messagetemplate', evidence.templateId),
    ...bind('nod_actorid', 'systemuser', evidence.actorId),
    ...(lookup ? bind(lookup, event.record!.table, event.record!.id) : {}),
  };
  const hash = hashOf({ id: event.id, row: values, previousHash: entry.previousHash });
  return { values: { ...values, nod_previoushash: entry.previousHash, nod_hash: hash }, hash };
}
