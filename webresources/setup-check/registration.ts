import { type RecordType, recordTypeColumns, recordTypeFromRow } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import { type WebhookStep, endpointName, stepName, webhookSteps } from '@nod/solution/webhook-steps';
import type { SetupApi } from './setup-api';

/** The service endpoint: where Dataverse tells the app of changes. */
export interface Endpoint {
  id: string;
  url: string;
  hasKey: boolean;
}

/** A step as it is registered. */
export interface RegisteredStep {
  id: string;
  name: string;
  isEnabled: boolean;
  /** Empty: every column. */
  columns: string[];
}

/** A step that is not as it must be. */
export interface UnfitStep {
  step: WebhookStep;
  problem: 'missing' | 'disabled' | 'incomplete';
  /** Missing where none is registered. */
  registered?: RegisteredStep;
}

/** The webhook endpoint of Nod; `undefined` if there is none. @throws as `SetupApi.get` */
export async function readEndpoint(api: SetupApi): Promise<Endpoint | undefined> {
  const [row] = await api.list<{ serviceendpointid: string; url?: string | null; isauthvalueset?: boolean }>(
    // Contract 8: a webhook.
    `serviceendpoints?$select=url,isauthvalueset&$filter=name eq '${endpointName}' and contract eq 8`,
  );
  if (row === undefined) return undefined;
  return { id: row.serviceendpointid, url: row.url ?? '', hasKey: row.isauthvalueset !== false };
}

/** The Record Types of one configuration, or of all. @throws as `SetupApi.get` */
export async function readRecordTypes(api: SetupApi, configurationId?: string): Promise<RecordType[]> {
  const under = configurationId === undefined ? '' : ` and _nod_configurationid_value eq ${configurationId}`;
  const rows = await api.list<Row>(
    `nod_recordtypes?$select=${recordTypeColumns.join(',')}&$filter=statecode eq 0${under}`,
  );
  return rows.map(recordTypeFromRow);
}

/** What is registered with the endpoint. @throws as `SetupApi.get` */
export async function readSteps(api: SetupApi, endpoint: Endpoint): Promise<RegisteredStep[]> {
  const rows = await api.list<{
    sdkmessageprocessingstepid: string;
    name?: string | null;
    statecode?: number;
    filteringattributes?: string | null;
  }>(
    `sdkmessageprocessingsteps?$select=name,statecode,filteringattributes&$filter=_eventhandler_value eq ${endpoint.id}`,
  );
  return rows.map((row) => ({
    id: row.sdkmessageprocessingstepid,
    name: row.name ?? '',
    isEnabled: row.statecode === 0,
    columns: (row.filteringattributes ?? '').split(',').flatMap((one) => one.trim().toLowerCase() || []),
  }));
}

/** The steps that Nod needs for these Record Types and that are not registered as it needs them. */
export function unfitSteps(
  recordTypes: readonly RecordType[],
  registered: readonly RegisteredStep[],
): UnfitStep[] {
  return webhookSteps(recordTypes).flatMap((step): UnfitStep[] => {
    const found = registered.find(({ name }) => name === stepName(step));
    if (found === undefined) return [{ step, problem: 'missing' }];
    if (!found.isEnabled) return [{ step, problem: 'disabled', registered: found }];
    // Without a filter the app is told of everything, and so of these too.
    const isTold = (column: string) => found.columns.length === 0 || found.columns.includes(column);
    if (!(step.columns ?? []).every(isTold)) return [{ step, problem: 'incomplete', registered: found }];
    return [];
  });
}
