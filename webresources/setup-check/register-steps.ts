import { type WebhookStep, stepEnabled, stepName, stepRow } from '@nod/solution/webhook-steps';
import type { Row } from '@nod/solution/rows/row';
import { readEndpoint, readRecordTypes, readSteps, unfitSteps } from './registration';
import type { SetupApi } from './setup-api';

/**
 * Registers the webhook steps that Nod needs for the Record Types that there are, and mends those that are disabled,
 * astray or leave out columns; the rest stay as they are, so it may be repeated. Each run in a page waits for those before
 * it, because what is read and then created would else be created twice. It needs the right to create steps, which the
 * role Nod Admin has. The endpoint holds a secret: only `npm run register` makes that.
 * @returns the names of the steps that were made or mended; `no-endpoint` if there is none to tell.
 * @throws as `SetupApi.create`: what was registered before that stays.
 */
export function registerSteps(api: SetupApi): Promise<string[] | 'no-endpoint'> {
  const run = previous.then(() => register(api));
  previous = run.catch(() => undefined);
  return run;
}

/** Ends when the last run that was asked for ends, however it does. */
let previous: Promise<unknown> = Promise.resolve();

async function register(api: SetupApi): Promise<string[] | 'no-endpoint'> {
  const endpoint = await readEndpoint(api);
  if (endpoint === undefined) return 'no-endpoint';
  const [recordTypes, registered] = await Promise.all([readRecordTypes(api), readSteps(api, endpoint)]);
  // None can be taken away from here.
  const unfit = unfitSteps(recordTypes, registered).filter(({ problem }) => problem !== 'twice');
  if (unfit.length === 0) return [];
  const messages = await api.list<Message>(
    "sdkmessages?$select=name&$filter=name eq 'Create' or name eq 'Update'",
  );
  for (const { step, registered: found } of unfit) {
    const row = await rowOf(api, step, { endpointId: endpoint.id, messages });
    if (found === undefined) await api.create('sdkmessageprocessingstep', row);
    else await api.update('sdkmessageprocessingstep', found.id, { ...row, ...stepEnabled });
  }
  return unfit.map(({ step }) => stepName(step));
}

interface Message {
  sdkmessageid: string;
  name: string;
}

async function rowOf(
  api: SetupApi,
  step: WebhookStep,
  of: { endpointId: string; messages: readonly Message[] },
): Promise<Row> {
  const messageId = of.messages.find(({ name }) => name === step.message)?.sdkmessageid;
  const [filter] =
    messageId === undefined
      ? []
      : await api.list<{ sdkmessagefilterid: string }>(
          `sdkmessagefilters?$select=sdkmessagefilterid&$filter=primaryobjecttypecode eq '${step.table}' and _sdkmessageid_value eq ${messageId}`,
        );
  if (messageId === undefined || filter === undefined)
    throw new Error(`Dataverse raises no ${step.message} of ${step.table}.`);
  return stepRow(step, { messageId, filterId: filter.sdkmessagefilterid, endpointId: of.endpointId });
}
