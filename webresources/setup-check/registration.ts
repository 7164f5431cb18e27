import { type RecordType, recordTypeColumns, recordTypeFromRow } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import { type WebhookStep, endpointName, stepName, stepRun, webhookSteps } from '@nod/solution/webhook-steps';
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
  /** What it hangs on, as logical names; empty where it hangs on nothing. */
  message: string;
  table: string;
  mode: number | undefined;
  stage: number | undefined;
  /** Empty: every column. */
  columns: string[];
}

/** A step that is not as it must be. */
export interface UnfitStep {
  step: WebhookStep;
  problem:
    | 'missing'
    | 'disabled'
    /** It leaves out columns. */
    | 'incomplete'
    /** It hangs on another message or table, or runs at another time. */
    | 'astray'
    /** There are several of its name. */
    | 'twice';
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
    mode?: number;
    stage?: number;
    filteringattributes?: string | null;
    sdkmessageid?: { name?: string | null } | null;
    sdkmessagefilterid?: { primaryobjecttypecode?: string | null } | null;
  }>(
    `sdkmessageprocessingsteps?$select=name,statecode,mode,stage,filteringattributes` +
      `&$expand=sdkmessageid($select=name),sdkmessagefilterid($select=primaryobjecttypecode)` +
      `&$filter=_eventhandler_value eq ${endpoint.id}`,
  );
  return rows.map((row) => ({
    id: row.sdkmessageprocessingstepid,
    name: row.name ?? '',
    isEnabled: row.statecode === 0,
    message: row.sdkmessageid?.name ?? '',
    table: row.sdkmessagefilterid?.primaryobjecttypecode ?? '',
    mode: row.mode,
    stage: row.stage,
    columns: (row.filteringattributes ?? '').split(',').flatMap((one) => one.trim().toLowerCase() || []),
  }));
}

/** The steps that Nod needs for these Record Types and that are not registered as it needs them. */
export function unfitSteps(
  recordTypes: readonly RecordType[],
  registered: readonly RegisteredStep[],
): UnfitStep[] {
  return webhookSteps(recordTypes).flatMap((step): UnfitStep[] => {
    const [first, ...others] = registered
      .filter(({ name }) => name === stepName(step))
      .map((found) => ({ step, registered: found, problem: problemOf(step, found) }));
    if (first === undefined) return [{ step, problem: 'missing' }];
    // One that is as it must be is enough to be told.
    const { problem, registered: one } =
      [first, ...others].find((each) => each.problem === undefined) ?? first;
    return [
      ...(problem === undefined ? [] : [{ step, problem, registered: one }]),
      ...(others.length === 0 ? [] : [{ step, problem: 'twice' as const, registered: one }]),
    ];
  });
}

function problemOf(
  step: WebhookStep,
  found: RegisteredStep,
): 'astray' | 'disabled' | 'incomplete' | undefined {
  const isThere = found.message === step.message && found.table === step.table;
  if (!isThere || found.mode !== stepRun.mode || found.stage !== stepRun.stage) return 'astray';
  if (!found.isEnabled) return 'disabled';
  // Without a filter the app is told of everything, and so of these too.
  const isTold = (column: string) => found.columns.length === 0 || found.columns.includes(column);
  return (step.columns ?? []).every(isTold) ? undefined : 'incomplete';
}
