import { stepName, type WebhookStep } from '@nod/solution/webhook-steps';
import type { Row } from '@nod/solution/rows/row';
import { type UnfitStep, readEndpoint, readRecordTypes, readSteps, unfitSteps } from './registration';
import type { SetupApi } from './setup-api';

/**
 * Registers the webhook steps that Nod needs for the Record Types that there are, and mends those that are disabled or
 * leave out columns; the rest stay as they are, so it may be repeated. It needs the right to create steps, which the
 * role Nod Admin has. The endpoint holds a secret: only `npm run register` makes that.
 * @returns the names of the steps that were made or mended; `no-endpoint` if there is none to tell.
 * @throws as `SetupApi.create`: what was registered before that stays.
 */
export async function registerSteps(api: SetupApi): Promise<string[] | 'no-endpoint'> {
  const endpoint = await readEndpoint(api);
  if (endpoint === undefined) return 'no-endpoint';
  const [recordTypes, registered] = await Promise.all([readRecordTypes(api), readSteps(api, endpoint)]);
  const unfit = unfitSteps(recordTypes, registered);
  if (unfit.length === 0) return [];
  const messages = await api.list<{ sdkmessageid: string; name: string }>(
    "sdkmessages?$select=name&$filter=name eq 'Create' or name eq 'Update'",
  );
  for (const one of unfit) {
    if (one.registered === undefined) await create(api, one.step, { endpointId: endpoint.id, messages });
    else await api.update('sdkmessageprocessingstep', one.registered.id, mending(one));
  }
  return unfit.map(({ step }) => stepName(step));
}

async function create(
  api: SetupApi,
  step: WebhookStep,
  of: { endpointId: string; messages: { sdkmessageid: string; name: string }[] },
): Promise<void> {
  const messageId = of.messages.find(({ name }) => name === step.message)?.sdkmessageid;
  const [filter] = await api.list<{ sdkmessagefilterid: string }>(
    `sdkmessagefilters?$select=sdkmessagefilterid&$filter=primaryobjecttypecode eq '${step.table}' and _sdkmessageid_value eq ${messageId}`,
  );
  if (filter === undefined) throw new Error(`Dataverse raises no ${step.message} of ${step.table}.`);
  await api.create('sdkmessageprocessingstep', {
    name: stepName(step),
    // After the row is committed, and without anybody having to wait for it.
    mode: 1,
    stage: 40,
    rank: 1,
    supporteddeployment: 0,
    asyncautodelete: true,
    ...filterOf(step),
    'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
    'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${filter.sdkmessagefilterid})`,
    'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${of.endpointId})`,
  });
}

function mending({ step }: UnfitStep): Row {
  return { statecode: 0, statuscode: 1, ...filterOf(step) };
}

function filterOf({ columns }: WebhookStep): Row {
  return { filteringattributes: columns?.join(',') ?? null };
}
