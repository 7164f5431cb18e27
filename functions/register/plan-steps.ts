import {
  stepEnabled,
  stepName,
  stepRow,
  stepRun,
  webhookSteps,
  type WebhookStep,
} from '@nod/solution/webhook-steps';
import { recordTypeColumns, recordTypeFromRow } from '@nod/solution/rows/record-type';
import type { Finding, Made } from './change';
import type { WebApi } from './web-api';

interface Step {
  sdkmessageprocessingstepid: string;
  name: string;
  mode: number;
  stage: number;
  statecode: number;
  filteringattributes?: string | null;
  _sdkmessageid_value?: string | null;
  _sdkmessagefilterid_value?: string | null;
  _eventhandler_value?: string | null;
}

const columns =
  'name,mode,stage,statecode,filteringattributes,_sdkmessageid_value,_sdkmessagefilterid_value,_eventhandler_value';

/** Where a step hangs: a message, of a table. */
interface Hook {
  messageId: string;
  filterId: string;
}

/**
 * The webhook steps of Nod's tables and of the Record Types. Steps called `Nod: …` that are not among them are removed.
 * @param made holds the id of the endpoint once there is one
 */
export async function planSteps(dataverse: WebApi, made: Made): Promise<Finding[]> {
  const rows = await dataverse.list(
    `nod_recordtypes?$select=${recordTypeColumns.join(',')}&$filter=statecode eq 0`,
  );
  const wanted = webhookSteps(rows.map((row) => recordTypeFromRow(row as never)));
  const existing = await dataverse.list<Step>(
    `sdkmessageprocessingsteps?$select=${columns}&$filter=startswith(name,'Nod: ')&$orderby=name`,
  );
  const hooks = await findHooks(dataverse, wanted);
  const kept = new Set<Step>();
  const findings = wanted.map((step): Finding => {
    const found = existing.find(({ name }) => name === stepName(step));
    if (found) kept.add(found);
    return planStep(dataverse, { step, found, hook: hooks.get(stepName(step)), made });
  });
  const superfluous = existing.filter((step) => !kept.has(step));
  return [
    ...findings,
    ...superfluous.map(({ sdkmessageprocessingstepid: id, name }): Finding => ({
      kind: 'remove',
      what: `Step "${name}"`,
      note: wanted.some((step) => stepName(step) === name)
        ? 'is there twice'
        : 'nothing asks for it any more',
      apply: () => dataverse.remove(`sdkmessageprocessingsteps(${id})`),
    })),
  ];
}

function planStep(
  dataverse: WebApi,
  given: { step: WebhookStep; found: Step | undefined; hook: Hook | undefined; made: Made },
): Finding {
  const { step, found, hook, made } = given;
  const what = `Step "${stepName(step)}"`;
  if (!hook)
    return {
      kind: 'blocked',
      what,
      note: `Dataverse raises no ${step.message} of ${step.table}. Correct the table of the Record Type, or import the solution first.`,
    };
  const row = (endpointId: string) => stepRow(step, { ...hook, endpointId });
  if (!found)
    return {
      kind: 'create',
      what,
      ...(step.columns ? { note: `on ${step.columns.join(', ')}` } : {}),
      apply: async (into) =>
        void (await dataverse.create('sdkmessageprocessingsteps', row(endpointOf(into)))),
    };
  const wrong = differences(step, found, hook, made);
  if (wrong.length === 0) return { kind: 'ok', what };
  return {
    kind: 'correct',
    what,
    note: wrong.join('; '),
    apply: (into) =>
      dataverse.update(`sdkmessageprocessingsteps(${found.sdkmessageprocessingstepid})`, {
        ...row(endpointOf(into)),
        ...(found.statecode === 0 ? {} : stepEnabled),
      }),
  };
}

function endpointOf({ endpointId }: Made): string {
  if (endpointId === undefined) throw new Error('The endpoint comes before its steps.');
  return endpointId;
}

function differences(step: WebhookStep, found: Step, hook: Hook, made: Made): string[] {
  const wrong: string[] = [];
  if (found.statecode !== 0) wrong.push('is disabled');
  if (found._eventhandler_value !== made.endpointId) wrong.push('posts to another endpoint');
  if (found._sdkmessageid_value !== hook.messageId || found._sdkmessagefilterid_value !== hook.filterId)
    wrong.push('hangs on another message or table');
  if (found.mode !== stepRun.mode || found.stage !== stepRun.stage)
    wrong.push('does not run after the write, on its own');
  const has = listed(found.filteringattributes);
  const needs = listed(step.columns?.join(','));
  if (has.join() !== needs.join())
    wrong.push(
      `listens to ${has.join(', ') || 'every column'}, not to ${needs.join(', ') || 'every column'}`,
    );
  return wrong;
}

const listed = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();

/** The message and its filter for each step, by the step's name; none for a table that is not there. */
async function findHooks(dataverse: WebApi, steps: readonly WebhookStep[]): Promise<Map<string, Hook>> {
  const messages = await dataverse.list<{ sdkmessageid: string; name: string }>(
    "sdkmessages?$select=name&$filter=name eq 'Create' or name eq 'Update'",
  );
  const tables = [...new Set(steps.map(({ table }) => table))];
  const filters = await dataverse.list<{
    sdkmessagefilterid: string;
    primaryobjecttypecode: string;
    _sdkmessageid_value: string;
  }>(
    `sdkmessagefilters?$select=primaryobjecttypecode,_sdkmessageid_value&$filter=(${anyOf('primaryobjecttypecode', tables.map(quoted))}) and (${anyOf(
      '_sdkmessageid_value',
      messages.map(({ sdkmessageid }) => sdkmessageid),
    )})`,
  );
  const hooks = new Map<string, Hook>();
  for (const step of steps) {
    const messageId = messages.find(({ name }) => name === step.message)?.sdkmessageid;
    const filter = filters.find(
      (one) => one.primaryobjecttypecode === step.table && one._sdkmessageid_value === messageId,
    );
    if (messageId !== undefined && filter)
      hooks.set(stepName(step), { messageId, filterId: filter.sdkmessagefilterid });
  }
  return hooks;
}

const anyOf = (column: string, values: readonly string[]) =>
  values.map((value) => `${column} eq ${value}`).join(' or ');

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
