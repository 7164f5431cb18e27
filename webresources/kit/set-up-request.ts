import { RequestStatus, SetUpAction, type SetUpActionLabel } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { type SetupOutcome, outcomeFrom } from '@nod/solution/rows/setup-request';
import { textOf } from '@nod/solution/rows/text';
import { type Pause, pause, waits } from './pause';

/** What the app is asked to do. */
export interface SetUpRequest {
  action: SetUpActionLabel;
  /** What the request is called; else as its action. */
  name?: string;
  configurationId?: string;
  messageTemplateId?: string;
}

/** What came of it; `waited` are milliseconds. */
export type SetUpAnswer =
  | { status: 'Done' | 'Refused'; outcome: SetupOutcome | undefined; waited: number }
  /** The request is kept, and the app has not answered yet. */
  | { status: 'late'; waited: number };

/** How a request is saved and looked at. */
export interface RequestApi {
  /** Gives the id of the row. */
  create(table: 'nod_setuprequest', values: Row): Promise<string>;
  /** Reads these columns of a request. */
  read(id: string, select: string): Promise<Row>;
}

/** Longest wait for an answer, in milliseconds: what no step announces is found within a minute and a third. */
const patienceMs = 90_000;

const xrm: RequestApi = {
  create: async (table, values) => (await Xrm.WebApi.createRecord(table, values)).id,
  read: async (id, select) => {
    const row: Row = await Xrm.WebApi.retrieveRecord('nod_setuprequest', id, `?$select=${select}`);
    return row;
  },
};

/**
 * Asks the app to do something, and waits for its answer.
 * @throws as Xrm.WebApi if the request could not be saved: then nothing was asked.
 */
export function runSetUpRequest(request: SetUpRequest, wait: Pause = pause): Promise<SetUpAnswer> {
  return askForSetUp(request, { api: xrm, wait });
}

/**
 * The same, by any way to Dataverse.
 * @param by.patience milliseconds to wait at most; asked again each time, because it may depend on what else is found.
 * Never more than 90 seconds.
 * @throws as `by.api.create`
 */
export async function askForSetUp(
  request: SetUpRequest,
  by: { api: RequestApi; wait: Pause; patience?: () => number },
): Promise<SetUpAnswer> {
  const { api, wait, patience = () => patienceMs } = by;
  const id = await api.create('nod_setuprequest', {
    nod_name: request.name ?? request.action,
    nod_action: SetUpAction[request.action],
    ...bind('nod_configurationid', 'nod_configuration', request.configurationId),
    ...bind('nod_messagetemplateid', 'nod_messagetemplate', request.messageTemplateId),
  });
  let waited = 0;
  for (const ms of waits(patienceMs)) {
    if (waited >= patience()) break;
    await wait(ms);
    waited += ms;
    // The request is saved. A reading that fails is no answer; the next one may be.
    const row = await api.read(id, 'nod_status,nod_outcome').catch(() => undefined);
    const status = labelOf(RequestStatus, row?.['nod_status']);
    if (status === 'Done' || status === 'Refused')
      return { status, outcome: outcomeFrom(textOf(row?.['nod_outcome'])), waited };
  }
  return { status: 'late', waited };
}
