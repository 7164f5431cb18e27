import { type EventDraft, day, refuseRequest, requestOutcome } from '@nod/consent';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import {
  type ConsentRequest,
  closingColumns,
  isToBeDone,
  requestColumns,
  requestFromRow,
} from '../../rows/consent-request';
import { replyId } from '../../rows/ids';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { loadWorkspace } from '../../workspace/load';
import type { NumberInHand } from '../../workspace/number-in-hand';
import type { Workspace } from '../../workspace/workspace';
import { confirmationQuestion } from '../confirmation-question';
import { type EnteredEvent, enterEvents } from '../enter-events';
import { queueOutbound } from '../queue-outbound';
import { findTarget } from './find-target';

/**
 * Does what a person in CRM asks for in a Consent Request: enters the event, writes the status, and marks the
 * request Done, or Refused with the reason. A request that is not waiting any more is left alone.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
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
    ...allConfigurations,
  ]);
  const row = rows?.[0];
  if (row === undefined || !isToBeDone(row)) return 'nothing to do';
  const request = requestFromRow(row, now);
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
  if (refusal !== undefined) return refuse(dataverse, row, refusal.message, now);

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
  workspace.update('nod_consentrequest', request.id, closingColumns('Done', outcome, now), request.etag);
  await workspace.write(dataverse);
  return 'done';
}

/** An opt-in that a person entered has to be confirmed by the customer as any other, where that is required. */
function askToConfirm(
  request: ConsentRequest,
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

function draftOf(request: ConsentRequest, configuration: Configuration, number: NumberInHand): EventDraft {
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
        ? request.createdOn + configuration.doubleOptInDays * day
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
  const values = closingColumns('Refused', reason, now);
  const id = row.nod_consentrequestid as string;
  await dataverse.write([
    { kind: 'update', table: 'nod_consentrequest', id, values, etag: row['@odata.etag'] as string },
  ]);
  return 'refused';
}
