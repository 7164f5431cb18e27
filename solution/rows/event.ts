import type { ConsentEvent } from '@nod/consent';
import { ConsentAction, ConsentSource, SessionType, TemplateType } from '../index';
import { labelOf } from './choice';
import { instantOf } from './date';
import type { Row } from './row';
import { textOf } from './text';

/** An event as it stands in the ledger of its number. */
export interface LedgerEvent extends ConsentEvent {
  templateId?: string;
  /** What the person was shown. */
  wording?: string;
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
