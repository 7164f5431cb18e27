import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_ID, startFixture, type Fixture } from './fixture/organization';

const REPRESENTATION = { prefer: 'return=representation' };
const ABSENT = '00000000-0000-0000-0000-00000000dead';

describe('rows', () => {
  let at: Fixture;
  beforeAll(
    async () => void (at = await startFixture({ now: () => Date.parse('2026-03-01T10:00:00.789Z') })),
  );
  afterAll(() => at.dataverse.close());
  beforeEach(() => at.dataverse.reset());

  it('answers who is asking', async () => {
    const { status, json } = await at.get('WhoAmI');
    expect(status).toBe(200);
    expect(json.UserId).toBe(ADMIN_ID);
    expect(json).toHaveProperty('OrganizationId');
  });

  describe('creating', () => {
    it('answers 204 with the address of the new row', async () => {
      const reply = await at.call('POST', 'contacts', { body: { firstname: 'Ada', lastname: 'Example' } });
      expect(reply.status).toBe(204);
      expect(reply.headers.get('odata-entityid')).toMatch(
        new RegExp(`^${at.api}contacts\\([0-9a-f-]{36}\\)$`),
      );
    });

    it('answers 201 with the row when a representation is asked for, with what the server set', async () => {
      const { status, json, headers } = await at.call('POST', 'contacts', {
        body: { firstname: 'Ada', lastname: 'Example' },
        headers: REPRESENTATION,
      });
      expect(status).toBe(201);
      expect(headers.get('preference-applied')).toBe('return=representation');
      expect(json).toMatchObject({
        fullname: 'Ada Example',
        createdon: '2026-03-01T10:00:00Z',
        modifiedon: '2026-03-01T10:00:00Z',
        _createdby_value: ADMIN_ID,
        _ownerid_value: ADMIN_ID,
        statecode: 0,
        statuscode: 1,
        t_consent: false,
      });
      expect(json['@odata.etag']).toBe(`W/"${Number(json.versionnumber)}"`);
    });

    it('honours the id that the client supplies, and refuses it a second time', async () => {
      const body = { contactid: ABSENT, lastname: 'Example' };
      expect(await at.create('contacts', body)).toBe(ABSENT);
      const again = await at.call('POST', 'contacts', { body });
      expect(again.status).toBe(412);
      expect(again.json.error?.code).toBe('0x80040237');
    });

    it('passes over columns that only the server writes', async () => {
      const { json } = await at.call('POST', 'contacts', {
        body: { lastname: 'E', createdon: '2001-01-01T00:00:00Z', fullname: 'Z' },
        headers: REPRESENTATION,
      });
      expect(json).toMatchObject({ fullname: 'E', createdon: '2026-03-01T10:00:00Z' });
    });

    it('keeps whole seconds of a time', async () => {
      const id = await at.create('t_numbers', { t_changedon: '2026-01-01T01:02:03.999+01:00' });
      expect((await at.get(`t_numbers(${id})`)).json.t_changedon).toBe('2026-01-01T00:02:03Z');
    });
  });

  describe('alternate keys', () => {
    it('refuses a second row with the same key', async () => {
      await at.create('t_configurations', { t_phonenumberid: '1000' });
      const again = await at.call('POST', 't_configurations', { body: { t_phonenumberid: '1000' } });
      expect(again.status).toBe(412);
      expect(again.json.error?.code).toBe('0x80060892');
    });

    it('does not enforce a key of which a part is null', async () => {
      const configuration = await at.create('t_configurations', { t_phonenumberid: '1000' });
      const body = {
        't_configurationid@odata.bind': `/t_configurations(${configuration})`,
        t_name: 'no number',
      };
      await at.create('t_numbers', body);
      await at.create('t_numbers', body);
      expect((await at.get('t_numbers?$count=true')).json['@odata.count']).toBe(2);
    });

    it('finds a row by a key that includes a lookup', async () => {
      const configuration = await at.create('t_configurations', { t_phonenumberid: '1000' });
      await at.create('t_numbers', {
        t_digits: '16505551234',
        't_configurationid@odata.bind': `/t_configurations(${configuration})`,
        t_name: 'A',
      });
      const { status, json } = await at.get(
        `t_numbers(_t_configurationid_value=${configuration},t_digits='16505551234')?$select=t_name`,
      );
      expect(status).toBe(200);
      expect(json.t_name).toBe('A');
    });

    it('says 404 with its own code for a key that no row has', async () => {
      const { status, json } = await at.get("t_configurations(t_phonenumberid='1')");
      expect([status, json.error?.code]).toEqual([404, '0x80060891']);
    });

    it('refuses a predicate that is no key of the table', async () => {
      const { status, json } = await at.get("t_configurations(t_name='x')");
      expect(status).toBe(400);
      expect(json.error?.message).toContain('The key in the request URI is not valid');
    });

    it('refuses a key with a column too many or too few', async () => {
      const extra = await at.get("t_configurations(t_phonenumberid='1',t_name='x')");
      const fewer = await at.get("t_numbers(t_digits='1')");
      expect([extra.status, fewer.status]).toEqual([400, 400]);
    });

    it('binds lookups by alternate key', async () => {
      const id = await at.create('t_configurations', { t_phonenumberid: '1000' });
      const number = await at.create('t_numbers', {
        't_configurationid@odata.bind': "/t_configurations(t_phonenumberid='1000')",
      });
      expect((await at.get(`t_numbers(${number})`)).json._t_configurationid_value).toBe(id);
    });
  });

  describe('upserting', () => {
    it('creates what is not there and updates what is', async () => {
      const path = `contacts(${ABSENT})`;
      const created = await at.call('PATCH', path, { body: { lastname: 'One' }, headers: REPRESENTATION });
      expect([created.status, created.json.contactid]).toEqual([201, ABSENT]);
      const updated = await at.call('PATCH', path, { body: { lastname: 'Two' }, headers: REPRESENTATION });
      expect([updated.status, updated.json.fullname]).toEqual([200, 'Two']);
      expect((await at.call('PATCH', path, { body: { lastname: 'Three' } })).status).toBe(204);
    });

    it('by alternate key sets the key values of a new row and answers the key, not an id', async () => {
      const reply = await at.call('PATCH', "t_configurations(t_phonenumberid='77')", {
        body: { t_name: 'Seven' },
      });
      expect(reply.status).toBe(204);
      expect(reply.headers.get('odata-entityid')).toBe(`${at.api}t_configurations(t_phonenumberid='77')`);
      expect((await at.get("t_configurations(t_phonenumberid='77')")).json).toMatchObject({
        t_phonenumberid: '77',
        t_name: 'Seven',
      });
    });

    it('lets the body win over the key on create, and drops key columns from the body on update', async () => {
      await at.call('PATCH', "t_configurations(t_phonenumberid='1')", { body: { t_phonenumberid: '2' } });
      expect((await at.get("t_configurations(t_phonenumberid='2')")).status).toBe(200);
      await at.call('PATCH', "t_configurations(t_phonenumberid='2')", {
        body: { t_phonenumberid: '3', t_name: 'N' },
      });
      expect((await at.get("t_configurations(t_phonenumberid='2')")).json.t_name).toBe('N');
    });

    it('with If-Match: * only updates', async () => {
      const { status, json } = await at.call('PATCH', `contacts(${ABSENT})`, {
        body: { lastname: 'X' },
        headers: { 'if-match': '*' },
      });
      expect([status, json.error?.code]).toEqual([404, '0x80040217']);
    });

    it('with If-None-Match: * only creates', async () => {
      await at.create('contacts', { contactid: ABSENT });
      const { status, json } = await at.call('PATCH', `contacts(${ABSENT})`, {
        body: { lastname: 'X' },
        headers: { 'if-none-match': '*' },
      });
      expect([status, json.error?.code]).toEqual([412, '0x80040237']);
      expect(
        (
          await at.call('PATCH', `contacts(${ABSENT})`, {
            body: { lastname: 'X' },
            headers: { 'if-none-match': 'null' },
          })
        ).status,
      ).toBe(204);
    });

    it('refuses a stale ETag, takes the current one, and gives the row a new one', async () => {
      const id = await at.create('contacts', { lastname: 'A' });
      const first = (await at.get(`contacts(${id})`)).headers.get('etag')!;
      const taken = await at.call('PATCH', `contacts(${id})`, {
        body: { lastname: 'B' },
        headers: { 'if-match': first },
      });
      expect(taken.status).toBe(204);
      expect(taken.headers.get('etag')).not.toBe(first);
      const stale = await at.call('PATCH', `contacts(${id})`, {
        body: { lastname: 'C' },
        headers: { 'if-match': first },
      });
      expect([stale.status, stale.json.error?.code]).toEqual([412, '0x80060882']);
      const gone = await at.call('DELETE', `contacts(${id})`, { headers: { 'if-match': first } });
      expect(gone.status).toBe(412);
    });
  });

  it('answers 304 to a read that knows the version', async () => {
    const id = await at.create('contacts', { lastname: 'A' });
    const etag = (await at.get(`contacts(${id})`)).headers.get('etag')!;
    expect((await at.get(`contacts(${id})`, { 'if-none-match': etag })).status).toBe(304);
    expect((await at.get(`contacts(${id})`, { 'if-none-match': 'W/"1"' })).status).toBe(200);
  });

  describe('deleting', () => {
    it('answers 204, and 404 the second time', async () => {
      const id = await at.create('contacts', { lastname: 'A' });
      expect((await at.call('DELETE', `contacts(${id})`)).status).toBe(204);
      expect((await at.call('DELETE', `contacts(${id})`)).status).toBe(404);
    });

    it('loosens the lookups that may be loosened and stops at those that may not', async () => {
      const contact = await at.create('contacts', { lastname: 'A' });
      const number = await at.create('t_numbers', { 't_contactid@odata.bind': `/contacts(${contact})` });
      await at.create('t_events', { 't_numberid@odata.bind': `/t_numbers(${number})` });
      expect((await at.call('DELETE', `contacts(${contact})`)).status).toBe(204);
      expect((await at.get(`t_numbers(${number})`)).json._t_contactid_value).toBeNull();
      const kept = await at.call('DELETE', `t_numbers(${number})`);
      expect([kept.status, kept.json.error?.code]).toEqual([400, '0x80040227']);
      expect((await at.get(`t_numbers(${number})`)).status).toBe(200);
    });
  });

  it('moves the status reason with the state and refuses a reason of another state', async () => {
    const id = await at.create('contacts', { lastname: 'A' });
    await at.call('PATCH', `contacts(${id})`, { body: { statecode: 1 } });
    expect((await at.get(`contacts(${id})`)).json).toMatchObject({ statecode: 1, statuscode: 2 });
    const { status, json } = await at.call('PATCH', `contacts(${id})`, { body: { statuscode: 1 } });
    expect([status, json.error?.code]).toEqual([400, '0x80048408']);
  });

  it('clears a lookup with a null binding', async () => {
    const contact = await at.create('contacts', { lastname: 'A' });
    const number = await at.create('t_numbers', { 't_contactid@odata.bind': `contacts(${contact})` });
    await at.call('PATCH', `t_numbers(${number})`, { body: { 't_contactid@odata.bind': null } });
    expect((await at.get(`t_numbers(${number})`)).json._t_contactid_value).toBeNull();
  });

  it('keeps the full name true when one of its parts changes', async () => {
    const id = await at.create('contacts', { firstname: 'Ada', lastname: 'One' });
    await at.call('PATCH', `contacts(${id})`, { body: { lastname: 'Two' } });
    expect((await at.get(`contacts(${id})?$select=fullname`)).json.fullname).toBe('Ada Two');
  });

  it('takes an owner who is a team', async () => {
    const team = await at.create('teams', { name: 'Crew' });
    const id = await at.create('contacts', { lastname: 'A', 'ownerid@odata.bind': `/teams(${team})` });
    expect(
      (await at.get(`contacts(${id})?$select=_ownerid_value,_owningteam_value,_owninguser_value`)).json,
    ).toMatchObject({
      _ownerid_value: team,
      _owningteam_value: team,
      _owninguser_value: null,
    });
  });

  it('follows the injected clock', async () => {
    at.dataverse.clock.advance(60_000);
    const id = await at.create('contacts', { lastname: 'A' });
    expect((await at.get(`contacts(${id})`)).json.createdon).toBe('2026-03-01T10:01:00Z');
    at.dataverse.clock.reset();
  });
});
