import { type EventDraft, refuseRequest, requestOutcome } from '@nod/consent';
import { HowReceived, RequestAction, RequestStatus } from '@nod/solution';
import type { Dataverse, Row } from '../../ports/dataverse';
import { dateValue, fit, instantOf, labelOf, textOf } from '../../rows/choice';
import type { Configuration } from '../../rows/configuration';
import { loadWorkspace } from '../../workspace/load';
import type { NumberInHand } from '../../workspace/number';
import { replyId } from '../../rows/ids';
import type { Workspace } from '../../workspace/workspace';
import { confirmationQuestion } from '../confirmation-question';
import { type EnteredEvent, enterEvents } from '../enter-events';
import { queueOutbound } from '../queue-outbound';
import { configurationTables, configurationsFrom } from '../outbound/gather';
import { type Request, findTarget } from './find-target';

const requestColumns = [
  'nod_action',
  'nod_reason',
  'nod_howreceived',
  'nod_status',
  'nod_phonenumber',
  'nod_recordtable',
  'nod_recordid',
  'createdon',
  '_createdby_value',
  '_nod_numberid_value',
  '_nod_configurationid_value',
  '_nod_contactid_value',
  '_nod_leadid_value',
  '_nod_accountid_value',
] as const;

/**
 * Does what a person in CRM asks for in a Consent Request: enters the event, writes the status, and marks the
 * request Done, or Refused with the reason. A request that is not waiting any more is left alone.
 */
export async function enterRequest(
  dataverse: Dataverse,
  id: string,
  now: number,
): Promise<'done' | 'refused' | 'nothing to do'> {
  const [rows, ...tables] = await dataverse.read([
    {
      table: 'nod_consentrequest',
      select: requestColumns,
      where: [{ column: 'nod_consentrequestid', is: id }],
    },
    ...configurationTables,
  ]);
  const row = rows?.[0];
  if (row === undefined || (row.nod_status != null && row.nod_status !== RequestStatus.Requested))
    return 'nothing to do';
  const request = requestFrom(row, now);
  const configurations = configurationsFrom(tables);
  if (request === undefined) return refuse(dataverse, row, 'It does not say what is to be done.', now);

  const target = await findTarget(dataverse, request, configurations);
  if (typeof target === 'string') return refuse(dataverse, row, target, now);
  const { configuration, identity } = target;
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set([configuration.id]),
    people: [{ phoneNumberId: configuration.phoneNumberId, waId: identity.digits, userId: identity.userId }],
  });
  const number = workspace.number(configuration, identity);
  const refusal = refuseRequest(request, number.state());
  if (refusal !== undefined) return refuse(dataverse, row, refusal, now);

  const [entered] = enterEvents([draftOf(request, configuration, number)], {
    workspace,
    configuration,
    number,
    cause: request.id,
    now,
    evidence: { actorId: request.actorId, statement: request.reason, howReceived: request.howReceived },
  });
  askToConfirm(request, entered!, { workspace, configuration, number, now });
  const outcome = requestOutcome(request.action, entered!);
  workspace.update('nod_consentrequest', request.id, closing(RequestStatus.Done, outcome, now), request.etag);
  await dataverse.write(workspace.changes());
  return 'done';
}

/** An opt-in that a person entered has to be confirmed by the customer as any other, where that is required. */
function askToConfirm(
  request: Request,
  { applied, state }: EnteredEvent,
  at: { workspace: Workspace; configuration: Configuration; number: NumberInHand; now: number },
): void {
  const { workspace, configuration, number, now } = at;
  if (request.action !== 'Opt-In' || !applied || !state.marketing.awaitsConfirmation) return;
  const question = confirmationQuestion(configuration, undefined);
  if (question === undefined) return;
  queueOutbound(workspace, {
    ...question,
    id: replyId(request.id),
    configuration,
    number,
    to: { digits: number.digits, userId: number.userId },
    regarding: {},
    now,
  });
}

function requestFrom(row: Row, now: number): Request | undefined {
  const action = labelOf(RequestAction, row.nod_action);
  if (action === undefined) return undefined;
  const table = ['contact', 'lead', 'account'].find((t) => row[`_nod_${t}id_value`] != null);
  const record = table
    ? { table, id: row[`_nod_${table}id_value`] as string }
    : { table: textOf(row.nod_recordtable) ?? '', id: textOf(row.nod_recordid) ?? '' };
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
    record: record.table && record.id ? record : undefined,
  };
}

function draftOf(request: Request, configuration: Configuration, number: NumberInHand): EventDraft {
  const base = {
    source: 'Person',
    occurredOn: request.createdOn,
    identity: number.digits ?? number.userId,
  } as const;
  switch (request.action) {
    case 'Grant':
    case 'Deny':
      return { ...base, scope: 'Utility', action: request.action, record: request.record };
    case 'Opt-In': {
      const pendingUntil = configuration.doubleOptIn
        ? request.createdOn + configuration.doubleOptInDays * 86_400_000
        : undefined;
      return { ...base, scope: 'Marketing', action: 'Opt-In', pendingUntil };
    }
    case 'Opt-Out':
    case 'Block':
    case 'Unblock':
      return { ...base, scope: 'Marketing', action: request.action };
  }
}

async function refuse(dataverse: Dataverse, row: Row, reason: string, now: number): Promise<'refused'> {
  const values = closing(RequestStatus.Refused, reason, now);
  const id = row.nod_consentrequestid as string;
  await dataverse.write([
    { kind: 'update', table: 'nod_consentrequest', id, values, etag: row['@odata.etag'] as string },
  ]);
  return 'refused';
}

function closing(status: number, outcome: string, now: number): Row {
  return { nod_status: status, nod_outcome: fit(outcome, 2000), nod_doneon: dateValue(now) };
}
