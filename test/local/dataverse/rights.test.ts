import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '@nod/local/dataverse/index';
import { startFixture, type Fixture } from './fixture/organization';
import { column, listOf, textOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const APPLICATION = id(90);
const people: Record<string, Identity> = {
  admin: { userId: id(1), roles: ['System Administrator'], profiles: [] },
  // Nothing is told of these: their rows say what they may do.
  app: { userId: id(77), applicationId: APPLICATION },
  ada: { userId: id(2) },
};

describe('who has rows instead of a token that tells', () => {
  let at: Fixture;
  let role: string;
  let profile: string;
  beforeAll(async () => {
    at = await startFixture({ verifyToken: (bearer) => people[bearer] });
    role = textOf(listOf((await at.get("roles?$filter=name eq 'App'")).json.value)[0]?.roleid);
    profile = textOf(
      listOf((await at.get("fieldsecurityprofiles?$filter=name eq 'Writers'")).json.value)[0]
        ?.fieldsecurityprofileid,
    );
  });
  afterAll(() => at.dataverse.close());

  const give = (user: string, part: string, to: string) =>
    at.call('POST', `systemusers(${user})/${part}/$ref`, { body: { '@odata.id': `${at.api}${to}` } });
  const asApp = async (path: string) => {
    const { status, json } = await at.call('GET', path, { as: 'app' });
    return [status, json.error?.code];
  };
  const newApp = async () => {
    for (const row of listOf(
      (await at.get(`systemusers?$filter=applicationid eq ${APPLICATION}`)).json.value,
    ))
      await at.call('DELETE', `systemusers(${textOf(row.systemuserid)})`);
    return at.create('systemusers', { applicationid: APPLICATION });
  };

  it('is nobody before there is a user with the application id', async () => {
    expect(await asApp('t_numbers')).toEqual([403, '0x80072560']);
    const user = await newApp();
    expect((await at.call('GET', 'WhoAmI', { as: 'app' })).json.UserId).toBe(user);
  });

  it('may do what a role gives from the moment that it is given, until it is taken away', async () => {
    const user = await newApp();
    expect(await asApp('t_numbers')).toEqual([403, '0x80040220']);
    expect((await give(user, 'systemuserroles_association', `roles(${role})`)).status).toBe(204);
    expect(await asApp('t_numbers')).toEqual([200, undefined]);
    const taken = await at.call('DELETE', `systemusers(${user})/systemuserroles_association(${role})/$ref`);
    expect(taken.status).toBe(204);
    expect(await asApp('t_numbers')).toEqual([403, '0x80040220']);
  });

  it('can be given a role from the other side, and lose it by ?$id', async () => {
    const user = await newApp();
    await at.call('POST', `roles(${role})/systemuserroles_association/$ref`, {
      body: { '@odata.id': `systemusers(${user})` },
    });
    expect(await asApp('t_numbers')).toEqual([200, undefined]);
    const uri = encodeURIComponent(`${at.api}roles(${role})`);
    await at.call('DELETE', `systemusers(${user})/systemuserroles_association/$ref?$id=${uri}`);
    expect(await asApp('t_numbers')).toEqual([403, '0x80040220']);
  });

  it('sees secured columns by a column security profile', async () => {
    const user = await newApp();
    await give(user, 'systemuserroles_association', `roles(${role})`);
    const number = await at.create('t_numbers', { t_name: 'n', t_status: 726000001 });
    const read = async () => (await at.call('GET', `t_numbers(${number})`, { as: 'app' })).json.t_status;
    expect(await read()).toBeNull();
    await give(user, 'systemuserprofiles_association', `fieldsecurityprofiles(${profile})`);
    expect(await read()).toBe(726000001);
  });

  it('is nobody any more while disabled, and after its user is deleted', async () => {
    const user = await newApp();
    await at.call('PATCH', `systemusers(${user})`, { body: { isdisabled: true } });
    expect(await asApp('WhoAmI')).toEqual([403, '0x80040225']);
    await at.call('PATCH', `systemusers(${user})`, { body: { isdisabled: false } });
    expect((await asApp('WhoAmI'))[0]).toBe(200);
    await give(user, 'systemuserroles_association', `roles(${role})`);
    await at.call('DELETE', `systemusers(${user})`);
    expect(await asApp('WhoAmI')).toEqual([403, '0x80072560']);
    const left = await at.get(`systemuserrolescollection?$filter=systemuserid eq ${user}`);
    expect(left.json.value).toEqual([]);
  });

  it('can be read by expanding, by filtering, as a collection and by FetchXML', async () => {
    const user = await newApp();
    await give(user, 'systemuserroles_association', `roles(${role})`);
    const expanded = await at.get(
      `systemusers(${user})?$select=fullname&$expand=systemuserroles_association($select=name;$filter=name eq 'App')`,
    );
    expect(column(expanded.json.systemuserroles_association, 'name')).toEqual(['App']);
    const found = await at.get(
      "systemusers?$select=systemuserid&$filter=systemuserroles_association/any(r:r/name eq 'App')",
    );
    expect(column(found.json.value, 'systemuserid')).toEqual([user]);
    const roles = await at.get(`systemusers(${user})/systemuserroles_association?$select=name`);
    expect(column(roles.json.value, 'name')).toEqual(['App']);
    const none = await at.get(
      "systemusers?$filter=applicationid ne null and not systemuserroles_association/any(r:r/name eq 'App')",
    );
    expect(none.json.value).toEqual([]);
    const xml = `<fetch><entity name="systemuser"><attribute name="systemuserid"/><link-entity name="systemuserroles" from="systemuserid" to="systemuserid"><link-entity name="role" from="roleid" to="roleid"><filter><condition attribute="name" operator="eq" value="App"/></filter></link-entity></link-entity></entity></fetch>`;
    const fetched = await at.get(`systemusers?fetchXml=${encodeURIComponent(xml)}`);
    expect(column(fetched.json.value, 'systemuserid')).toEqual([user]);
  });

  it('is given nothing twice, nothing that is not there, and nothing by who may not', async () => {
    const user = await newApp();
    await give(user, 'systemuserroles_association', `roles(${role})`);
    expect((await give(user, 'systemuserroles_association', `roles(${role})`)).status).toBe(412);
    expect((await give(user, 'systemuserroles_association', `roles(${id(99)})`)).status).toBe(404);
    expect((await give(user, 'systemuserroles_association', `systemusers(${user})`)).status).toBe(400);
    const self = await at.call('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
      as: 'app',
      body: { '@odata.id': `roles(${role})` },
    });
    expect([self.status, self.json.error?.code]).toEqual([403, '0x80040220']);
    expect((await at.call('POST', 'systemuserrolescollection', { body: {} })).status).toBe(400);
  });

  it('is told of by RetrieveUserPrivileges as the rows stand', async () => {
    const user = await newApp();
    const names = async () =>
      column(
        (await at.get(`systemusers(${user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`)).json
          .RolePrivileges,
        'PrivilegeName',
      );
    expect(await names()).toEqual([]);
    await give(user, 'systemuserroles_association', `roles(${role})`);
    expect(await names()).toContain('prvCreatet_event');
  });

  it('has its pages in the language of its settings, which only it may change', async () => {
    await at.create('systemusers', { systemuserid: id(2), lastname: 'Ada' });
    const basic = textOf(listOf((await at.get("roles?$filter=name eq 'Basic User'")).json.value)[0]?.roleid);
    await give(id(2), 'systemuserroles_association', `roles(${basic})`);
    const settings = (as: string, method: string, body?: unknown) =>
      at.call(method, `usersettingscollection(${id(2)})`, { as, ...(body === undefined ? {} : { body }) });
    expect((await settings('ada', 'PATCH', { uilanguageid: 1031 })).status).toBe(204);
    expect((await settings('ada', 'GET')).json.uilanguageid).toBe(1031);
    const other = await at.call('PATCH', `usersettingscollection(${id(1)})`, {
      as: 'ada',
      body: { uilanguageid: 1031 },
    });
    expect(other.status).toBe(403);
  });
});
