import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, runRegister } from '@nod/functions/register/run-register';
import type { Registration } from '@nod/functions/register/plan';
import { readRegisterSettings } from '@nod/functions/register/settings';
import { startDataverse, SYSTEM_ADMINISTRATOR, type LocalDataverse } from '@nod/local/dataverse/index';
import { startWhatsApp, type LocalWhatsApp } from '@nod/local/whatsapp/index';
import { packSolution } from '@nod/solution/pack';

const ADMIN = '5d3c2f10-0000-4000-8000-000000000000';
export const WABA = '102290129340398';
export const ENVIRONMENT = {
  NOD_APPLICATION_ID: '5d3c2f10-0000-4000-9000-000000000001',
  DATAVERSE_ACCESS_TOKEN: 'token-of-an-administrator',
  DATAVERSE_WEBHOOK_KEY: 'the-key-&-"more"<',
  WHATSAPP_ACCESS_TOKEN: 'access-token-of-whatsapp',
  WHATSAPP_APP_ID: '1000000000000000',
  WHATSAPP_APP_SECRETS: 'app-secret,the-older-app-secret',
  WHATSAPP_VERIFY_TOKEN: 'verify-token-of-the-app',
};

export interface Organization {
  readonly dataverse: LocalDataverse;
  readonly whatsapp: LocalWhatsApp;
  readonly functionsUrl: string;
  /** What the app was asked by Meta's handshake. */
  readonly handshakes: string[];
  readonly environment: Record<string, string>;
  registration: (more?: Record<string, string | undefined>, options?: { writeKey?: boolean }) => Registration;
  /** Runs it, and gives what it printed. */
  run: (given?: {
    apply?: boolean;
    env?: Record<string, string | undefined>;
    writeKey?: boolean;
  }) => Promise<{ code: number; lines: string[]; writes: number }>;
  /** A request of an administrator to the Web API. */
  call: (method: string, path: string, body?: unknown) => Promise<{ status: number; json: Json }>;
  list: (path: string) => Promise<Json[]>;
  close: () => Promise<void>;
}
export type Json = Record<string, unknown>;

let zip: Uint8Array | undefined;

/** An organization into which the solution was imported just now, with WhatsApp, and an app that proves itself. */
export async function startOrganization(): Promise<Organization> {
  const dataverse = await startDataverse({
    solutionZip: (zip ??= packSolution({ managed: false })),
    verifyToken: (bearer) =>
      bearer === ENVIRONMENT.DATAVERSE_ACCESS_TOKEN
        ? { userId: ADMIN, roles: [SYSTEM_ADMINISTRATOR], profiles: [] }
        : bearer === 'guest'
          ? { userId: ADMIN.replace(/0$/, '9'), roles: [], profiles: [] }
          : undefined,
  });
  const whatsapp = await startWhatsApp({
    appSecret: 'app-secret',
    verifyToken: ENVIRONMENT.WHATSAPP_VERIFY_TOKEN,
    accessToken: ENVIRONMENT.WHATSAPP_ACCESS_TOKEN,
    numbers: [
      {
        phoneNumberId: '106540352242922',
        wabaId: WABA,
        displayPhoneNumber: '15550783881',
        verifiedName: 'Contoso',
      },
    ],
  });
  const handshakes: string[] = [];
  const app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app');
    handshakes.push(url.pathname);
    const proven = url.searchParams.get('hub.verify_token') === ENVIRONMENT.WHATSAPP_VERIFY_TOKEN;
    response.writeHead(proven ? 200 : 403).end(url.searchParams.get('hub.challenge'));
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const functionsUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  const environment = {
    ...ENVIRONMENT,
    NOD_FUNCTIONS_URL: functionsUrl,
    DATAVERSE_URL: dataverse.url,
    WHATSAPP_API_URL: `${whatsapp.url}/v25.0`,
  };
  const registration: Organization['registration'] = (more = {}, options = {}) =>
    connect(readRegisterSettings({ ...environment, ...more }, options));
  const call: Organization['call'] = async (method, path, body) => {
    const response = await fetch(`${dataverse.url}/api/data/v9.2/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ENVIRONMENT.DATAVERSE_ACCESS_TOKEN}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: (text === '' ? {} : JSON.parse(text)) as Json };
  };
  const writesNow = () =>
    Object.entries(dataverse.stats.byOperation)
      .filter(([name]) => !name.startsWith('GET'))
      .reduce((sum, [, count]) => sum + count, 0);
  return {
    dataverse,
    whatsapp,
    functionsUrl,
    handshakes,
    environment,
    registration,
    call,
    list: async (path) => (await call('GET', path)).json.value as Json[],
    run: async ({ apply = false, env = {}, writeKey = false } = {}) => {
      const lines: string[] = [];
      const before = writesNow();
      const code = await runRegister(registration(env, { writeKey }), {
        apply,
        print: (line) => lines.push(line),
      });
      return { code, lines, writes: writesNow() - before };
    },
    close: async () => {
      app.closeAllConnections();
      await new Promise<void>((resolve) => app.close(() => resolve()));
      await whatsapp.close();
      await dataverse.close();
    },
  };
}

/** The set-up as an admin makes it in the app: a configuration and a Record Type. */
export async function addRecordType(
  at: Organization,
  given: { table: string; phone: string; compliance?: string },
): Promise<string> {
  const [found] = await at.list('nod_configurations?$select=nod_name');
  const configuration =
    (found?.nod_configurationid as string | undefined) ??
    (await made(at, 'nod_configurations', {
      nod_name: 'Contoso',
      nod_phonenumberid: '106540352242922',
      nod_wabaid: WABA,
    }));
  return made(at, 'nod_recordtypes', {
    nod_name: given.table,
    nod_tablename: given.table,
    nod_phonecolumns: given.phone,
    nod_compliancecolumn: given.compliance ?? null,
    'nod_configurationid@odata.bind': `/nod_configurations(${configuration})`,
  });
}

async function made(at: Organization, set: string, row: Json): Promise<string> {
  const id = crypto.randomUUID();
  const key = `${set.replace(/s$/, '')}id`;
  const { status, json } = await at.call('POST', set, { [key]: id, ...row });
  if (status !== 204) throw new Error(JSON.stringify(json));
  return id;
}
