import type { WebApi } from './web-api';

/** The registration that Nod needs: which writes are told to the app. */
type Step = { message: 'Create' | 'Update'; table: string; columns?: readonly string[] };

/** Columns that the steps on customer tables listen to, by table. */
export type CustomerColumns = { table: string; phone: readonly string[]; compliance?: string };

const ENDPOINT_NAME = 'Nod';

/**
 * Registers the webhook endpoint of the app and its steps, or corrects those that are there: repeating it
 * changes nothing.
 *
 * @param options.url where Dataverse posts to
 * @param options.key the secret that it sends as the header `x-nod-key`
 * @param options.customers the tables of the Record Types
 */
export async function registerWebhooks(
  dataverse: WebApi,
  options: { url: string; key: string; customers: readonly CustomerColumns[] },
): Promise<void> {
  const endpoint = await putEndpoint(dataverse, options);
  const messages = await dataverse.list<{ sdkmessageid: string; name: string }>(
    "sdkmessages?$select=name&$filter=name eq 'Create' or name eq 'Update'",
  );
  const existing = await dataverse.list<{ sdkmessageprocessingstepid: string; name: string }>(
    `sdkmessageprocessingsteps?$select=name&$filter=_eventhandler_value eq ${endpoint}`,
  );
  for (const step of stepsFor(options.customers)) {
    const messageId = messages.find(({ name }) => name === step.message)?.sdkmessageid;
    const [filter] = await dataverse.list<{ sdkmessagefilterid: string }>(
      `sdkmessagefilters?$select=sdkmessagefilterid&$filter=primaryobjecttypecode eq '${step.table}' and _sdkmessageid_value eq ${messageId}`,
    );
    if (filter === undefined) throw new Error(`Dataverse raises no ${step.message} of ${step.table}.`);
    const name = `Nod: ${step.message} of ${step.table}`;
    const row = {
      name,
      mode: 1,
      stage: 40,
      rank: 1,
      supporteddeployment: 0,
      asyncautodelete: true,
      filteringattributes: step.columns?.join(',') ?? null,
      'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
      'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${filter.sdkmessagefilterid})`,
      'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${endpoint})`,
    };
    const found = existing.find((one) => one.name === name);
    if (found) await dataverse.patch(`sdkmessageprocessingsteps(${found.sdkmessageprocessingstepid})`, row);
    else await dataverse.post('sdkmessageprocessingsteps', row);
  }
}

function stepsFor(customers: readonly CustomerColumns[]): Step[] {
  return [
    { message: 'Create', table: 'nod_message' },
    // A person has seen a message: the customer is shown so.
    { message: 'Update', table: 'nod_message', columns: ['nod_seenon'] },
    { message: 'Create', table: 'nod_consentrequest' },
    ...customers.flatMap(({ table, phone, compliance }): Step[] => [
      // A Create carries all columns of the row; only an Update can be filtered.
      { message: 'Create', table },
      { message: 'Update', table, columns: [...phone, ...(compliance ? [compliance] : [])] },
    ]),
  ];
}

async function putEndpoint(dataverse: WebApi, { url, key }: { url: string; key: string }): Promise<string> {
  const row = {
    name: ENDPOINT_NAME,
    url,
    contract: 8,
    authtype: 5,
    authvalue: `<settings><setting name="x-nod-key" value="${escapeXml(key)}" /></settings>`,
    connectionmode: 1,
    userclaim: 1,
    messageformat: 2,
    // Both are required by the table and mean nothing to a webhook.
    path: '',
    solutionnamespace: '',
  };
  const [found] = await dataverse.list<{ serviceendpointid: string }>(
    `serviceendpoints?$select=serviceendpointid&$filter=name eq '${ENDPOINT_NAME}'`,
  );
  if (!found) return dataverse.post('serviceendpoints', row);
  await dataverse.patch(`serviceendpoints(${found.serviceendpointid})`, row);
  return found.serviceendpointid;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
