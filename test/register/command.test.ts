import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { localEnvironment, portsFrom as portsOfCommand } from '@nod/functions/register/local-environment';
import { runCommand } from '@nod/functions/register/run-command';
import { readRegisterSettings, SettingsError } from '@nod/functions/register/settings';
import { ADMINISTRATOR } from '@nod/local/entra/index';
import { metaAppId } from '@nod/local/whatsapp/app-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, portsFrom, PRINCIPALS } from '../../local/cloud';
import { CREDENTIALS } from '../../local/cloud/credentials';
import { startTestCloud } from '../cloud/start-test-cloud';

const script = fileURLToPath(new URL('../../functions/register/register.ts', import.meta.url));
const loader = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** What a command ended with, and all that it printed. */
type Ended = { code: number | null; text: string };

/** The command within this process: as `register.ts` calls it, and with nothing in its environment but `environment`. */
async function register(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const lines: string[] = [];
  const take = (line: string) => void lines.push(line);
  const code = await runCommand({ args, environment, say: take, complain: take });
  return { code, text: lines.join('\n') };
}

/** The same in a process of its own. */
function spawned(args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, ['--import', `file://${loader}`, script, ...args], {
      env: { PATH, HOME },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (text += String(data)));
    child.on('close', (code) => resolve({ code, text }));
  });
}

/** The first of five ports in a row that are free at this moment. */
async function freeBase(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 30_000);
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

describe('npm run register -- --local', () => {
  let cloud: Cloud;
  let base: number;
  beforeAll(async () => {
    base = await freeBase();
    cloud = await startTestCloud({ ports: portsFrom(base), seed: false });
  });
  afterAll(() => cloud.stop());

  it('finds a cloud that has just started registered, also one without a seed', async () => {
    const { code, text } = await spawned(['--local', '--port-base', String(base)]);
    expect(text).toContain('Nothing is to be done.');
    expect(code).toBe(0);
  });

  it('registers what an admin has set up since, once it is told to', async () => {
    const configuration = await cloud.as('admin').post('nod_configurations', {
      nod_name: 'Contoso',
      nod_phonenumberid: '106540352242922',
      nod_wabaid: '102290129340398',
    });
    await cloud.as('admin').post('nod_recordtypes', {
      nod_name: 'Lead',
      nod_tablename: 'lead',
      nod_phonecolumns: 'mobilephone',
      'nod_configurationid@odata.bind': `/nod_configurations(${configuration})`,
    });
    const dry = await register(['--local', '--port-base', String(base)]);
    expect(dry.text).toMatch(/\(dry run\)[^]*to create {3}Step "Nod: Create of lead"/);
    expect(dry.code).toBe(3);
    const done = await register(['--local', '--port-base', String(base), '--apply']);
    expect(done.text).toContain('done        create Step "Nod: Create of lead"');
    expect(done.code).toBe(0);
  });
});

describe('the command', () => {
  it('says which settings are missing, and does nothing', async () => {
    const { code, text } = await register([], { DATAVERSE_URL: 'http://contoso.example' });
    expect(code).toBe(2);
    expect(text).toContain('Nothing was done.');
    for (const name of [
      'DATAVERSE_WEBHOOK_KEY',
      'NOD_APPLICATION_ID',
      'NOD_FUNCTIONS_URL',
      'DATAVERSE_ACCESS_TOKEN',
    ])
      expect(text).toContain(name);
    expect(text).toContain('DATAVERSE_URL must be an https address');
  });

  it('says what to do when nobody answers', async () => {
    const { code, text } = await register(['--local', '--port-base', '1024']);
    expect(text).toContain('Nothing was changed.');
    expect(code).toBe(1);
  });

  it('refuses options that it does not know', async () => {
    const { code, text } = await spawned(['--aply']);
    expect(code).toBe(2);
    expect(text).toMatch(/--aply[^]*npm run register -- \[options\]/);
    for (const args of [['--aply'], ['--port-base', '7070'], ['--local', '--port-base', '80']])
      expect((await register(args)).code).toBe(2);
  });

  it('tells its options', async () => {
    const { code, text } = await register(['--help']);
    expect(code).toBe(0);
    expect(text).toContain('--write-key');
  });

  it('knows the local cloud by the credentials that the local cloud has', () => {
    const ports = portsOfCommand(7070);
    expect(portsFrom(7070)).toMatchObject(ports);
    expect(localEnvironment(ports)).toMatchObject({
      NOD_APPLICATION_ID: PRINCIPALS['nod-integration'].applicationId,
      DATAVERSE_WEBHOOK_KEY: CREDENTIALS.webhookKey,
      WHATSAPP_ACCESS_TOKEN: CREDENTIALS.accessToken,
      WHATSAPP_APP_ID: metaAppId,
      WHATSAPP_APP_SECRETS: CREDENTIALS.appSecret,
      WHATSAPP_VERIFY_TOKEN: CREDENTIALS.verifyToken,
      ENTRA_TENANT_ID: CREDENTIALS.tenant,
      ENTRA_CLIENT_ID: ADMINISTRATOR,
      ENTRA_CLIENT_SECRET: CREDENTIALS.clientSecret,
    });
  });
});

describe('the settings', () => {
  const whole = {
    DATAVERSE_URL: 'https://contoso.crm4.dynamics.com/',
    NOD_FUNCTIONS_URL: 'https://nod.azurewebsites.net',
    NOD_APPLICATION_ID: '5D3C2F10-0000-4000-9000-000000000001',
    DATAVERSE_WEBHOOK_KEY: 'key',
  };
  const client = { ENTRA_TENANT_ID: 'tenant', ENTRA_CLIENT_ID: 'client', ENTRA_CLIENT_SECRET: 'secret' };

  it('take a token, or the credentials of an application', () => {
    expect(readRegisterSettings({ ...whole, DATAVERSE_ACCESS_TOKEN: 'token' })).toMatchObject({
      dataverseUrl: 'https://contoso.crm4.dynamics.com',
      signIn: { token: 'token' },
      wanted: { applicationId: whole.NOD_APPLICATION_ID.toLowerCase() },
    });
    expect(readRegisterSettings({ ...whole, ...client }).signIn).toMatchObject({
      kind: 'client',
      clientId: 'client',
    });
  });

  it.each([
    ['an application id that is none', { NOD_APPLICATION_ID: 'nod' }, 'NOD_APPLICATION_ID must be a GUID'],
    ['no sign-in', { ENTRA_CLIENT_SECRET: undefined }, 'sign-in is missing'],
    [
      'a Meta app without its secret',
      { WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_ID: '1' },
      'WHATSAPP_APP_SECRETS',
    ],
    ['a Meta app without a token', { WHATSAPP_APP_ID: '1' }, 'WHATSAPP_ACCESS_TOKEN is missing'],
    [
      'an address without encryption',
      { NOD_FUNCTIONS_URL: 'http://nod.example' },
      'NOD_FUNCTIONS_URL must be',
    ],
  ])('refuse %s', (_what, wrong, said) => {
    expect(() => readRegisterSettings({ ...whole, ...client, ...wrong })).toThrow(SettingsError);
    expect(() => readRegisterSettings({ ...whole, ...client, ...wrong })).toThrow(said);
  });
});
