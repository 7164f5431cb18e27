import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neededFields, registeredFields } from '@nod/functions/ports/whatsapp-fields';
import {
  addRecordType,
  ENVIRONMENT,
  startOrganization,
  WABA,
  type Json,
  type Organization,
} from './organization';

const STEPS = 'sdkmessageprocessingsteps?$select=name,statecode,filteringattributes,_eventhandler_value';
const USER = `systemusers?$select=isdisabled&$filter=applicationid eq ${ENVIRONMENT.NOD_APPLICATION_ID}&$expand=systemuserroles_association($select=name),systemuserprofiles_association($select=name)`;
/** Of the product's own tables. */
const FIXED = [
  'Nod: Create of nod_consentrequest',
  'Nod: Create of nod_message',
  'Nod: Create of nod_messagetemplate',
  'Nod: Create of nod_setuprequest',
  'Nod: Update of nod_message',
  'Nod: Update of nod_messagetemplate',
];

const names = (rows: unknown) => (rows as Json[]).map(({ name }) => name).sort();

describe('a registration', () => {
  let at: Organization;
  beforeEach(async () => void (at = await startOrganization()));
  afterEach(() => at.close());

  it('first says what it would do, and writes nothing', async () => {
    const { code, lines, writes } = await at.run();
    expect(code).toBe(3);
    expect(writes).toBe(0);
    const text = lines.join('\n');
    for (const name of FIXED) expect(text).toContain(`to create   Step "${name}"`);
    expect(text).toMatch(/to create {3}Application user of 5d3c2f10/);
    expect(text).toContain('to create   Role Nod Integration');
    expect(text).toContain('to create   Service endpoint Nod');
    expect(text).toContain('Run it with --apply');
    expect(await at.list(STEPS)).toEqual([]);
    expect(at.handshakes).toEqual([]);
  });

  it('then does it, and finds nothing more to do', async () => {
    expect((await at.run({ apply: true })).code).toBe(0);
    const [user] = await at.list(USER);
    expect(names(user?.systemuserroles_association)).toEqual(['Nod Integration']);
    expect(names(user?.systemuserprofiles_association)).toEqual(['Nod Integration']);
    expect(names(await at.list(STEPS))).toEqual(FIXED);
    const [endpoint] = await at.list('serviceendpoints?$select=url,contract,authtype,isauthvalueset');
    expect(endpoint).toMatchObject({
      url: `${at.functionsUrl}/api/dataverse/events`,
      contract: 8,
      authtype: 5,
      isauthvalueset: true,
    });
    const [variable] = await at.list('environmentvariablevalues?$select=value');
    expect(variable).toMatchObject({ value: at.functionsUrl });
    expect(at.handshakes).toEqual(['/api/whatsapp/webhook']);

    for (const apply of [false, true]) {
      const again = await at.run({ apply });
      expect(again.lines.join('\n')).toContain('Nothing is to be done.');
      expect([again.code, again.writes]).toEqual([0, 0]);
    }
    expect(at.handshakes).toHaveLength(1);
  });

  it('makes the steps of the Record Types, and takes them away with these', async () => {
    const contact = await addRecordType(at, {
      table: 'contact',
      phone: 'mobilephone,telephone1',
      compliance: 'nod_whatsappconsent',
    });
    await at.run({ apply: true });
    const [step] = await at.list(`${STEPS}&$filter=name eq 'Nod: Update of contact'`);
    expect(step?.filteringattributes).toBe('mobilephone,nod_whatsappconsent,telephone1');
    await at.call('PATCH', `nod_recordtypes(${contact})`, { nod_phonecolumns: 'mobilephone' });
    const changed = await at.run({ apply: true });
    expect(changed.lines.join('\n')).toContain('to correct  Step "Nod: Update of contact": listens to');
    expect(changed.writes).toBe(1);
    await at.call('DELETE', `nod_recordtypes(${contact})`);
    await at.run({ apply: true });
    expect(names(await at.list(STEPS))).toEqual(FIXED);
  });

  it.each<[what: string, drift: (at: Organization) => Promise<unknown>, said: RegExp]>([
    [
      'a step that was disabled',
      async ({ call, list }) => call('PATCH', await pathOf(list, FIXED[0]!), { statecode: 1, statuscode: 2 }),
      /to correct {2}Step "Nod: Create of nod_consentrequest": is disabled/,
    ],
    [
      'a step that was deleted',
      async ({ call, list }) => call('DELETE', await pathOf(list, FIXED[1]!)),
      /to create {3}Step "Nod: Create of nod_message"/,
    ],
    [
      'a step that listens to everything',
      async ({ call, list }) => call('PATCH', await pathOf(list, FIXED[4]!), { filteringattributes: null }),
      /listens to every column, not to nod_seenon/,
    ],
    [
      'another address',
      async ({ call, list }) =>
        call('PATCH', await endpointPath(list), { url: 'https://elsewhere.example/api' }),
      /to correct {2}Service endpoint Nod: posts to https:\/\/elsewhere\.example\/api/,
    ],
    [
      'a key that was taken away',
      async ({ call, list }) => call('PATCH', await endpointPath(list), { authvalue: null }),
      /to correct {2}Service endpoint Nod: has no key/,
    ],
    [
      'a role that was taken away',
      async ({ call, list }) => {
        const [user] = await list(USER);
        const [role] = await list("roles?$filter=name eq 'Nod Integration'");
        await call(
          'DELETE',
          `systemusers(${String(user?.systemuserid)})/systemuserroles_association(${String(role?.roleid)})/$ref`,
        );
      },
      /to create {3}Role Nod Integration/,
    ],
    [
      'a user that was disabled',
      async ({ call, list }) => {
        const [user] = await list(USER);
        await call('PATCH', `systemusers(${String(user?.systemuserid)})`, { isdisabled: true });
      },
      /to correct {2}Application user of \S+: is disabled/,
    ],
    [
      'an address that moved',
      async ({ call, list }) => {
        const [value] = await list('environmentvariablevalues?$select=value');
        await call('PATCH', `environmentvariablevalues(${String(value?.environmentvariablevalueid)})`, {
          value: 'https://old.example',
        });
      },
      /to correct {2}Environment variable nod_FunctionsAppUrl: is https:\/\/old\.example/,
    ],
  ])('mends %s, and that alone', async (_what, drift, said) => {
    await at.run({ apply: true });
    await drift(at);
    const { code, lines, writes } = await at.run({ apply: true });
    expect(lines.join('\n')).toMatch(said);
    expect([code, writes]).toEqual([0, 1]);
    expect((await at.run()).code).toBe(0);
  });

  it('writes a new key, and knows without being told that it is another one', async () => {
    await at.run({ apply: true });
    const other = { DATAVERSE_WEBHOOK_KEY: 'another-key' };
    const found = await at.run({ env: other });
    expect(found.lines.join('\n')).toContain('its key is another one');
    expect((await at.run({ env: other, apply: true })).writes).toBe(1);
    expect((await at.run({ env: other, apply: true })).writes).toBe(0);
    expect((await at.run({ env: other, apply: true, writeKey: true })).writes).toBe(1);
  });

  it('stops at what fails, says what is done and what is left, and goes on from there', async () => {
    at.dataverse.faults.add({
      kind: '503',
      method: 'POST',
      path: 'sdkmessageprocessingsteps',
      skip: 2,
      times: 99,
      retryAfterSeconds: 0,
    });
    const stopped = await at.run({ apply: true });
    const text = stopped.lines.join('\n');
    expect(stopped.code).toBe(1);
    expect(text).toMatch(/done {8}create Role Nod Integration/);
    expect(text).toMatch(/FAILED {6}create Step "Nod: Create of nod_consentrequest"/);
    expect(text).toMatch(/left {8}create Step "Nod: Update of nod_messagetemplate"/);
    expect(text).toContain('it goes on where it stopped');
    at.dataverse.faults.clear();
    const resumed = await at.run({ apply: true });
    expect(resumed.code).toBe(0);
    expect(resumed.lines.join('\n')).not.toContain('create Role');
    expect(names(await at.list(STEPS))).toEqual(FIXED);
  });

  it('does not make a row twice whose answer was lost', async () => {
    at.dataverse.faults.add({ kind: 'timeout-after', method: 'POST', path: 'serviceendpoints', times: 1 });
    expect((await at.run({ apply: true })).code).toBe(1);
    expect((await at.run({ apply: true })).code).toBe(0);
    expect(await at.list('serviceendpoints?$select=name')).toHaveLength(1);
  });

  it('names a Record Type of a table that is not there, and registers the rest', async () => {
    await addRecordType(at, { table: 'contoso_patient', phone: 'x' });
    const { code, lines } = await at.run({ apply: true });
    expect(code).toBe(4);
    expect(lines.join('\n')).toContain(
      'CANNOT      Step "Nod: Create of contoso_patient": Dataverse raises no Create of contoso_patient',
    );
    expect(names(await at.list(STEPS))).toEqual(FIXED);
  });

  it('warns of roles that the app does not need', async () => {
    await at.run({ apply: true });
    const [user] = await at.list(USER);
    const [role] = await at.list("roles?$filter=name eq 'System Administrator'");
    await at.call('POST', `systemusers(${String(user?.systemuserid)})/systemuserroles_association/$ref`, {
      '@odata.id': `${at.dataverse.url}/api/data/v9.2/roles(${String(role?.roleid)})`,
    });
    const { code, lines, writes } = await at.run({ apply: true });
    expect(lines.join('\n')).toMatch(
      /look at {5}Application user: has more roles than it needs: System Administrator/,
    );
    expect([code, writes]).toEqual([0, 0]);
  });

  it('subscribes the accounts of the configurations, and only these', async () => {
    await fetch(`${at.whatsapp.url}/v25.0/${WABA}/subscribed_apps`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${ENVIRONMENT.WHATSAPP_ACCESS_TOKEN}` },
    });
    expect((await at.run({ apply: true })).lines.join('\n')).toContain(
      'no WhatsApp Configuration names one yet',
    );
    await addRecordType(at, { table: 'lead', phone: 'mobilephone' });
    expect((await at.run()).lines.join('\n')).toContain(`to create   WhatsApp account ${WABA}`);
    expect((await at.run({ apply: true })).code).toBe(0);
    expect((await at.run()).lines.join('\n')).toMatch(new RegExp(`is there {4}WhatsApp account ${WABA}`));
  });

  it('leaves WhatsApp alone without a token, and says so', async () => {
    const env = { WHATSAPP_ACCESS_TOKEN: undefined, WHATSAPP_APP_ID: undefined };
    const { code, lines } = await at.run({ apply: true, env });
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('WhatsApp: is left alone');
    expect(at.handshakes).toEqual([]);
  });

  it('says what to do when Meta does not take the secret, and registers with Dataverse all the same', async () => {
    const { code, lines } = await at.run({ apply: true, env: { WHATSAPP_APP_SECRETS: 'wrong' } });
    expect(code).toBe(4);
    expect(lines.join('\n')).toMatch(/CANNOT {6}Webhook of the Meta app: cannot be asked/);
    expect(names(await at.list(STEPS))).toEqual(FIXED);
  });

  it('changes nothing for somebody who may not, and says who may', async () => {
    const { code, lines, writes } = await at.run({ apply: true, env: { DATAVERSE_ACCESS_TOKEN: 'guest' } });
    expect([code, writes]).toEqual([1, 0]);
    expect(lines.join('\n')).toContain('Sign in as a System Administrator');
    const stranger = await at.run({ env: { DATAVERSE_ACCESS_TOKEN: 'nobody' } });
    expect(stranger.lines.join('\n')).toContain('The sign-in is not valid');
  });

  it('prints no secret, whatever happens', async () => {
    const secrets = Object.entries(ENVIRONMENT)
      .filter(([name]) => /KEY|TOKEN|SECRETS/.test(name))
      .flatMap(([, value]) => value.split(','));
    const runs = [
      await at.run(),
      await at.run({ apply: true }),
      await at.run({ env: { WHATSAPP_APP_SECRETS: 'the-older-app-secret' } }),
    ];
    at.dataverse.faults.add({ kind: '503', times: 20, retryAfterSeconds: 0 });
    runs.push(await at.run({ apply: true }));
    at.dataverse.faults.clear();
    const text = runs.flatMap(({ lines }) => lines).join('\n');
    for (const secret of secrets) expect(text).not.toContain(secret);
    const rows = JSON.stringify([
      await at.list('serviceendpoints'),
      await at.list('sdkmessageprocessingsteps'),
    ]);
    for (const secret of secrets) expect(rows).not.toContain(secret);
  });
});

it('what is registered holds all that the set-up check asks for', () => {
  expect(registeredFields).toEqual(expect.arrayContaining([...neededFields]));
});

async function pathOf(list: Organization['list'], name: string): Promise<string> {
  const [step] = await list(`sdkmessageprocessingsteps?$select=name&$filter=name eq '${name}'`);
  return `sdkmessageprocessingsteps(${String(step?.sdkmessageprocessingstepid)})`;
}

async function endpointPath(list: Organization['list']): Promise<string> {
  const [endpoint] = await list('serviceendpoints?$select=name');
  return `serviceendpoints(${String(endpoint?.serviceendpointid)})`;
}
