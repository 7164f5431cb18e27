import { packSolution } from '@nod/solution/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRINCIPALS } from '@nod/local/cloud/people';
import { BASIC_USER, type Identity } from '@nod/local/dataverse/index';
import { startFixture, type Fixture } from './fixture/organization';
import { listOf, textOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ROOT = { userId: id(1), roles: ['System Administrator'], profiles: [] };
/** Whoever has nothing but the platform's base role. */
const GUEST = { userId: id(2), roles: [BASIC_USER], profiles: [], name: 'Guest' };
const people: Record<string, Identity> = { ...PRINCIPALS, admin: ROOT, guest: GUEST };

describe('what callers may ask about what users may do', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({
      solutionZip: packSolution({ managed: false }),
      verifyToken: (bearer) => people[bearer],
    });
  });
  afterAll(() => at.dataverse.close());

  const ask = async (as: string, name: string, of = people[as]!.userId) =>
    at.call('GET', `systemusers(${of})/Microsoft.Dynamics.CRM.${name}`, { as });
  const byName = (as: string, privilege: string, of?: string) =>
    ask(as, `RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${privilege}')`, of);

  it('is a privilege by its name, with how far it reaches', async () => {
    const { status, json } = await byName('agent', 'prvReadnod_message');
    expect(status).toBe(200);
    expect(textOf(json['@odata.context'])).toMatch(
      /\$metadata#Microsoft\.Dynamics\.CRM\.RetrieveUserPrivilegeByPrivilegeNameResponse$/,
    );
    expect(json.RolePrivileges).toEqual([
      {
        Depth: 'Global',
        PrivilegeId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        BusinessUnitId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        PrivilegeName: 'prvReadnod_message',
      },
    ]);
  });

  it('is an empty list where the privilege is missing, also for one that belongs to no table', async () => {
    expect((await byName('agent', 'prvDeletenod_consentevent')).json.RolePrivileges).toEqual([]);
    expect((await byName('guest', 'prvExportToExcel')).json.RolePrivileges).toEqual([]);
  });

  it('is true of a privilege of no table that a role names, whatever the case', async () => {
    const holders = at.dataverse.schema.roles.filter((role) => role.privileges.has('prvexporttoexcel'));
    for (const { name } of holders) {
      people.exporter = { userId: id(3), roles: [BASIC_USER, name], profiles: [] };
      const { json } = await byName('exporter', 'prvexporttoexcel');
      expect(listOf(json.RolePrivileges)[0]).toMatchObject({ PrivilegeName: 'prvExportToExcel' });
    }
    expect(listOf((await byName('admin', 'prvExportToExcel')).json.RolePrivileges)).toHaveLength(1);
  });

  it('refuses a privilege that does not exist, and a user who is not there', async () => {
    expect((await byName('agent', 'prvReadTheirMind')).status).toBe(400);
    expect((await byName('agent', 'prvReadContact', id(99))).status).toBe(404);
  });

  it('tells of another user to who may read users', async () => {
    await byName('guest', 'prvReadUser');
    const { status, json } = await byName('agent', 'prvReadappnotification', GUEST.userId);
    expect(status).toBe(200);
    expect(listOf(json.RolePrivileges)[0]).toMatchObject({ Depth: 'Basic' });
    expect((await byName('agent', 'prvReadnod_message', GUEST.userId)).json.RolePrivileges).toEqual([]);
    people.stranger = { userId: id(4), roles: ['Nod Agent'], profiles: [] };
    expect((await byName('stranger', 'prvReadContact', GUEST.userId)).status).toBe(403);
  });

  it('leaves other functions to 501', async () => {
    expect((await ask('agent', 'RetrieveAllowances()')).status).toBe(501);
  });

  it('is everything at once: the union of all roles', async () => {
    const { json } = await ask('agent', 'RetrieveUserPrivileges()');
    const names = listOf(json.RolePrivileges).map((one) => textOf(one.PrivilegeName));
    expect(names).toEqual(
      expect.arrayContaining(['prvReadUser', 'prvReadappnotification', 'prvReadnod_message']),
    );
    expect(names).not.toContain('prvWritenod_consentevent');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('Basic User', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({
      solutionZip: packSolution({ managed: false }),
      verifyToken: (bearer) => people[bearer],
    });
  });
  afterAll(() => at.dataverse.close());

  it('lets a person see who is there', async () => {
    await at.call('GET', 'WhoAmI', { as: 'agent' });
    for (const set of ['systemusers', 'teams', 'businessunits'])
      expect((await at.call('GET', set, { as: 'guest' })).status).toBe(200);
  });

  it('gives nothing over customers, nor over any table of the product', async () => {
    const closed = [...at.dataverse.schema.tables.values()].filter(
      (table) => table.name.startsWith('nod_') || ['contact', 'lead', 'account'].includes(table.name),
    );
    expect(closed.length).toBeGreaterThan(10);
    for (const table of closed) {
      expect((await at.call('GET', table.setName, { as: 'guest' })).status, table.name).toBe(403);
      expect((await at.call('POST', table.setName, { as: 'guest', body: {} })).status, table.name).toBe(403);
    }
  });

  it('is what each of the four people has, and the app has not', () => {
    const { 'nod-integration': app, ...persons } = PRINCIPALS;
    for (const { roles } of Object.values(persons)) expect(roles).toContain(BASIC_USER);
    expect(app.roles).not.toContain(BASIC_USER);
  });

  it('lets a person expand the owner of a row, and see the name of it', async () => {
    const contact = await at.create('contacts', { lastname: 'X' });
    const { json } = await at.call(
      'GET',
      `contacts(${contact})?$select=lastname,_ownerid_value&$expand=ownerid($select=fullname)`,
      { as: 'agent', headers: { prefer: 'odata.include-annotations="*"' } },
    );
    expect(json.ownerid?.fullname).toBe(json['_ownerid_value@OData.Community.Display.V1.FormattedValue']);
    expect(json['_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname']).toBe('systemuser');
    expect(json['_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty']).toBe('ownerid');
  });
});

describe('what a role gives', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({
      solutionZip: packSolution({ managed: false }),
      verifyToken: (bearer) => people[bearer],
    });
  });
  afterAll(() => at.dataverse.close());

  const change = async (as: string, action: string, body: unknown) => {
    const [role] = listOf((await at.get("roles?$select=roleid&$filter=name eq 'Nod Agent'")).json.value);
    const path = `roles(${textOf(role?.roleid)})/Microsoft.Dynamics.CRM.${action}`;
    return (await at.call('POST', path, { as, body })).status;
  };
  const held = async (privilege: string) => {
    const path = `systemusers(${people.agent!.userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${privilege}')`;
    return listOf((await at.call('GET', path, { as: 'agent' })).json.RolePrivileges)[0];
  };
  const mayRead = async () => (await at.call('GET', 'nod_messages', { as: 'agent' })).status === 200;

  it('is taken and given by the documented actions, at once, and an import brings it back', async () => {
    const before = await held('prvReadnod_message');
    const privilege = { Privilege: { privilegeid: before?.PrivilegeId } };
    expect(await mayRead()).toBe(true);
    expect(await change('admin', 'RemovePrivilegeRole', privilege)).toBe(204);
    expect([await held('prvReadnod_message'), await mayRead()]).toEqual([undefined, false]);
    const Privileges = [{ PrivilegeId: before?.PrivilegeId, Depth: 'Basic' }];
    expect(await change('admin', 'AddPrivilegesRole', { Privileges })).toBe(204);
    expect((await held('prvReadnod_message'))?.Depth).toBe('Basic');
    at.dataverse.importSolution(packSolution({ managed: false }));
    expect((await held('prvReadnod_message'))?.Depth).toBe(before?.Depth);
  });

  it('is changed by nobody who may not write roles, and by no privilege that there is not', async () => {
    const { PrivilegeId } = (await held('prvReadnod_message'))!;
    const privilege = { Privilege: { privilegeid: PrivilegeId } };
    expect(await change('agent', 'RemovePrivilegeRole', privilege)).toBe(403);
    expect(await change('admin', 'RemovePrivilegeRole', { Privilege: { privilegeid: id(9) } })).toBe(400);
    expect(await change('admin', 'ReplacePrivilegesRole', { Privileges: [] })).toBe(501);
    expect(await mayRead()).toBe(true);
  });
});
