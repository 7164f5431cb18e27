import { RequestStatus, integrationPrivileges } from '@nod/solution';
import type { RecordType } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import { type WebhookStep, stepName, webhookSteps } from '@nod/solution/webhook-steps';
import { linesOfApp } from '../../webresources/setup-check/chain';
import type { SetupApi } from '../../webresources/setup-check/setup-api';

export const configurationId = 'c0000000-0000-4000-8000-000000000001';
export const appUrl = 'https://nod.example';
const endpointId = 'e1';

export const contactType: RecordType = {
  id: 'r1',
  table: 'contact',
  phoneColumns: ['mobilephone', 'telephone1'],
  complianceColumn: 'nod_whatsappconsent',
};

export interface UserFacts {
  systemuserid: string;
  fullname: string;
  applicationid: string | null;
  isdisabled?: boolean;
}

export interface StepFacts {
  id: string;
  name: string;
  statecode: number;
  mode: number;
  stage: number;
  filteringattributes: string | null;
  /** With their expanded columns. */
  sdkmessageid: { name: string };
  sdkmessagefilterid: { primaryobjecttypecode: string } | null;
}

/** A step that is as it must be. */
export function stepOf(step: WebhookStep, id: string): StepFacts {
  return {
    id,
    name: stepName(step),
    statecode: 0,
    mode: 1,
    stage: 40,
    filteringattributes: step.columns?.join(',') ?? null,
    sdkmessageid: { name: step.message },
    sdkmessagefilterid: { primaryobjecttypecode: step.table },
  };
}

/** What an organisation has; a test changes one thing of it. */
export interface Organisation {
  configurations: { id: string; name: string }[];
  withRole: UserFacts[];
  withProfile: UserFacts[];
  privileges: { PrivilegeName: string; Depth: string }[];
  endpoint: { url: string; isauthvalueset: boolean } | undefined;
  steps: StepFacts[];
  recordTypes: RecordType[];
  /** Columns by table, with their type. */
  columns: Record<string, Record<string, string>>;
  variables: Record<string, string>;
  /** What the app does with a request: an outcome, or nothing. */
  answer: () => { status: number; outcome: string } | undefined;
  /** What fails: a part of the path, with the HTTP status; 0 without an answer. */
  fails: Record<string, number>;
  created: { table: string; values: Row }[];
  updated: { table: string; id: string; values: Row }[];
  asked: string[];
}

const appUser: UserFacts = { systemuserid: 'u1', fullname: 'Nod Integration', applicationid: 'a1' };
const person: UserFacts = { systemuserid: 'u2', fullname: 'Ada Admin', applicationid: null };
const digits = ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'];

export const okFindings = linesOfApp.map(
  (line) => ({ line, state: 'ok', code: `${line}-ready` }) as SetupFinding,
);

/** An answer of the app, with other findings in place of those that hold. */
export function answering(...others: SetupFinding[]): Organisation['answer'] {
  return answeringAs({ announced: true }, ...others);
}

/** The same, of a request that a webhook told of or not; an older app does not say. */
export function answeringAs(how: { announced?: boolean }, ...others: SetupFinding[]): Organisation['answer'] {
  const findings = okFindings.map((one) => others.find(({ line }) => line === one.line) ?? one);
  return () => ({
    status: RequestStatus.Done,
    outcome: JSON.stringify({ action: 'Check', findings, ...how }),
  });
}

export function organisation(): Organisation {
  return {
    configurations: [{ id: configurationId, name: 'Contoso' }],
    withRole: [{ ...appUser }],
    // People may have been given it too: they are not meant.
    withProfile: [person, { ...appUser }],
    privileges: Object.entries(integrationPrivileges).map(([PrivilegeName, Depth]) => ({
      PrivilegeName,
      Depth,
    })),
    endpoint: { url: `${appUrl}/api/dataverse/events`, isauthvalueset: true },
    steps: webhookSteps([contactType]).map((step, at) => stepOf(step, `s${at}`)),
    recordTypes: [contactType],
    columns: {
      contact: {
        mobilephone: 'String',
        telephone1: 'String',
        nod_whatsappconsent: 'Boolean',
        ...Object.fromEntries(digits.map((column) => [column, 'String'])),
      },
    },
    variables: { nod_FunctionsAppUrl: appUrl },
    answer: answering(),
    fails: {},
    created: [],
    updated: [],
    asked: [],
  };
}

/** The Web API over such an organisation. */
export function apiOf(org: Organisation): SetupApi {
  const guard = (path: string): void => {
    org.asked.push(path);
    const failing = Object.keys(org.fails).find((part) => path.includes(part));
    // The kit's own error carries the status; so does this.
    if (failing !== undefined)
      throw Object.assign(new Error('Dataverse does not do that.'), { status: org.fails[failing] });
  };
  return {
    // eslint-disable-next-line @typescript-eslint/require-await
    async get<T>(path: string) {
      guard(path);
      if (path.includes('RetrieveUserPrivileges')) return { RolePrivileges: org.privileges } as T;
      const answer = org.answer();
      return { nod_status: answer?.status, nod_outcome: answer?.outcome } as T;
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async list<T>(path: string) {
      guard(path);
      return rowsOf(org, path) as T[];
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async create(table, values) {
      guard(`create ${table}`);
      org.created.push({ table, values });
      if (table === 'sdkmessageprocessingstep')
        org.steps.push(written({ id: `new${org.steps.length}`, statecode: 0 } as StepFacts, values));
      return `${table}-${org.created.length}`;
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async update(table, id, values) {
      guard(`update ${table}`);
      org.updated.push({ table, id, values });
      const step = org.steps.find((one) => one.id === id);
      if (step !== undefined) written(step, values);
    },
  };
}

/** Writes a step; the fake ids of messages and filters tell what they are of. */
function written(step: StepFacts, values: Row): StepFacts {
  const bound = (lookup: string) => /-(\w+)\)$/.exec(String(values[`${lookup}@odata.bind`] ?? ''))?.[1];
  const [message, table] = [bound('sdkmessageid'), bound('sdkmessagefilterid')];
  const columns = Object.entries(values).filter(([name]) => !name.includes('@'));
  return Object.assign(step, Object.fromEntries(columns), {
    ...(message !== undefined && { sdkmessageid: { name: message } }),
    ...(table !== undefined && { sdkmessagefilterid: { primaryobjecttypecode: table } }),
  });
}

function rowsOf(org: Organisation, path: string): unknown[] {
  const set = /^\w+/.exec(path)![0];
  switch (set) {
    case 'nod_configurations':
      return org.configurations.map(({ id, name }) => ({ nod_configurationid: id, nod_name: name }));
    case 'roles':
      return [{ systemuserroles_association: org.withRole }];
    case 'fieldsecurityprofiles':
      return [{ systemuserprofiles_association: org.withProfile }];
    case 'serviceendpoints':
      return org.endpoint === undefined ? [] : [{ serviceendpointid: endpointId, ...org.endpoint }];
    case 'sdkmessageprocessingsteps':
      return org.steps.map(({ id, ...step }) => ({ sdkmessageprocessingstepid: id, ...step }));
    case 'sdkmessages':
      return ['Create', 'Update'].map((name) => ({ sdkmessageid: `message-${name}`, name }));
    case 'sdkmessagefilters':
      return [{ sdkmessagefilterid: `filter-${/eq '(\w+)'/.exec(path)![1]}` }];
    case 'nod_recordtypes':
      return org.recordTypes.map((type) => ({
        nod_recordtypeid: type.id,
        nod_tablename: type.table,
        nod_relatedtablename: type.relatedTable ?? null,
        nod_phonecolumns: type.phoneColumns.join(','),
        nod_compliancecolumn: type.complianceColumn ?? null,
      }));
    case 'environmentvariablevalues':
      return Object.entries(org.variables).map(([schemaname, value]) => ({
        value,
        EnvironmentVariableDefinitionId: { schemaname },
      }));
    case 'EntityDefinitions': {
      const columns = org.columns[/LogicalName='(\w+)'/.exec(path)![1]!];
      if (columns === undefined) throw Object.assign(new Error('Not there.'), { status: 404 });
      return Object.entries(columns).map(([LogicalName, AttributeType]) => ({ LogicalName, AttributeType }));
    }
    default:
      throw new Error(`Nobody was to ask for ${path}.`);
  }
}

/** The lines that do not hold, as `line state code`. */
export function notOk(findings: ReadonlyMap<SetupLine, SetupFinding>): string[] {
  return [...findings.values()]
    .filter(({ state }) => state !== 'ok')
    .map((one) => `${one.line} ${one.state} ${one.code}`);
}
