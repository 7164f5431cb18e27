import { RequestStatus, SetUpAction, type SetUpActionLabel } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import { type SetupOutcome, outcomeFrom } from '@nod/solution/rows/setup-request';
import { textOf } from '@nod/solution/rows/text';
import { type Pause, pause, waits } from './pause';

/** What the app is asked to do. */
export interface SetUpRequest {
  action: SetUpActionLabel;
  configurationId?: string;
  messageTemplateId?: string;
}

/** What came of it. */
export type SetUpAnswer =
  | { status: 'Done' | 'Refused'; outcome: SetupOutcome | undefined }
  /** The request is kept, and the app has not answered yet. */
  | { status: 'late' };

/** Longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 90_000;

/**
 * Asks the app to do something, and waits for its answer.
 * @throws as Xrm.WebApi if the request could not be saved: then nothing was asked.
 */
export async function runSetUpRequest(request: SetUpRequest, wait: Pause = pause): Promise<SetUpAnswer> {
  const { id } = await Xrm.WebApi.createRecord('nod_setuprequest', {
    nod_name: request.action,
    nod_action: SetUpAction[request.action],
    ...bind('nod_configurationid', 'nod_configuration', request.configurationId),
    ...bind('nod_messagetemplateid', 'nod_messagetemplate', request.messageTemplateId),
  });
  for (const ms of waits(PATIENCE_MS)) {
    await wait(ms);
    const answer = await readAnswer(id);
    if (answer !== undefined) return answer;
  }
  return { status: 'late' };
}

async function readAnswer(id: string): Promise<SetUpAnswer | undefined> {
  // The request is saved. A reading that fails is no answer; the next one may be.
  const row = await Xrm.WebApi.retrieveRecord(
    'nod_setuprequest',
    id,
    '?$select=nod_status,nod_outcome',
  ).catch(() => undefined);
  const status = labelOf(RequestStatus, row?.['nod_status']);
  if (status !== 'Done' && status !== 'Refused') return undefined;
  return { status, outcome: outcomeFrom(textOf(row?.['nod_outcome'])) };
}
