import type { ConsentEvent } from '@nod/consent';
import { ConsentAction, ConsentSource, HowReceived, SessionType, TemplateType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { valueOf } from '@nod/solution/rows/choice';
import { dateValue } from '@nod/solution/rows/date';
import { hashOf } from './ledger-hash';
import { bind, customerLookup } from '@nod/solution/rows/lookup';
import { fit } from '@nod/solution/rows/text';

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
