import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';

describe('what a row may hold', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());

  const refused = async (set: string, body: unknown) => {
    const { status, json } = await at.call('POST', set, { body });
    return [status, json.error?.code];
  };

  it.each([
    ['an unknown column', 't_numbers', { t_nothing: 1 }, 400, '0x80048d19'],
    ['a text that is too long', 't_numbers', { t_digits: '1'.repeat(21) }, 400, '0x80044331'],
    ['a number for a text', 't_numbers', { t_digits: 16505551234 }, 400, '0x80048d19'],
    ['a text for a Boolean', 'contacts', { t_consent: 'yes' }, 400, '0x80048d19'],
    ['a choice that is none', 't_numbers', { t_status: 5 }, 400, '0x8004431A'],
    ['a choice by its label', 't_numbers', { t_status: 'Pending' }, 400, '0x80048d19'],
    ['a number below the minimum', 't_configurations', { t_days: 0 }, 400, '0x80044330'],
    ['a number above the maximum', 't_configurations', { t_days: 366 }, 400, '0x80044330'],
    ['a fraction for a whole number', 't_configurations', { t_days: 1.5 }, 400, '0x80048d19'],
    ['a time that is none', 't_numbers', { t_changedon: 'tomorrow' }, 400, '0x80048d19'],
    ['a time before 1753', 't_numbers', { t_changedon: '1752-12-31T00:00:00Z' }, 400, '0x80044330'],
    ['an id that is none', 'contacts', { contactid: 'x' }, 400, '0x80048d19'],
    [
      'a lookup written as a value',
      't_numbers',
      { _t_contactid_value: '00000000-0000-0000-0000-000000000001' },
      400,
      '0x80048d19',
    ],
    [
      'a lookup to a row that is not there',
      't_numbers',
      { 't_contactid@odata.bind': '/contacts(00000000-0000-0000-0000-000000000001)' },
      404,
      '0x80040217',
    ],
    [
      'a lookup to a row of another table',
      't_numbers',
      { 't_contactid@odata.bind': '/leads(00000000-0000-0000-0000-000000000001)' },
      400,
      '0x80048d19',
    ],
    [
      'a binding of what is no lookup',
      't_numbers',
      { 't_digits@odata.bind': '/contacts(00000000-0000-0000-0000-000000000001)' },
      400,
      '0x80048d19',
    ],
    ['a row created inside a row', 't_numbers', { t_contactid: { lastname: 'X' } }, 501, '0x80040203'],
    ['a body that is no object', 't_numbers', [1], 400, '0x80048d19'],
    ['a body that is no JSON', 't_numbers', '{', 400, '0x80048d19'],
    ['a SystemRequired column left out', 'lists', { description: 'no name' }, 400, '0x80040203'],
  ])('refuses %s', async (_name, set, body, status, code) => {
    expect(await refused(set, body)).toEqual([status, code]);
  });

  it('takes a text of exactly the greatest length', async () => {
    await at.create('t_numbers', { t_digits: '1'.repeat(20) });
  });

  it('does not enforce columns that are required on forms only', async () => {
    await at.create('t_configurations', { t_name: 'without its required number id' });
  });

  it('leaves nothing of a refused row', async () => {
    await refused('t_numbers', { t_name: 'ghost', t_digits: '1'.repeat(21) });
    expect((await at.get("t_numbers?$filter=t_name eq 'ghost'")).json.value).toEqual([]);
  });

  it.each([
    ['an unknown set', 'GET', 'nothings', 404, '0x8006088a'],
    ['an unknown row', 'GET', 'contacts(00000000-0000-0000-0000-000000000001)', 404, '0x80040217'],
    ['a method that a set does not have', 'PUT', 'contacts', 405, '0x8006088a'],
    [
      'a method that a row does not have',
      'POST',
      'contacts(00000000-0000-0000-0000-000000000001)',
      405,
      '0x8006088a',
    ],
    ['the metadata document', 'GET', '$metadata', 501, '0x80040203'],
    ['a saved query', 'GET', 'contacts?savedQuery=%3Cfetch/%3E', 501, '0x80040203'],
    ['an aggregation', 'GET', 'contacts?$apply=aggregate($count as n)', 501, '0x80040203'],
    ['$skip', 'GET', 'contacts?$skip=1', 501, '0x80040203'],
    ['an unknown bound action', 'POST', 'contacts/Microsoft.Dynamics.CRM.Frobnicate', 501, '0x80040203'],
    ['an unbound action', 'POST', 'msdyn_Something', 404, '0x8006088a'],
  ])('answers %s in OData', async (_name, method, path, status, code) => {
    const reply = await at.call(method, path, method === 'GET' ? {} : { body: {} });
    expect([reply.status, reply.json.error?.code]).toEqual([status, code]);
    expect(reply.headers.get('odata-version')).toBe('4.0');
  });

  it('answers 501 to impersonation, which it does not imitate', async () => {
    expect((await at.get('contacts', { CallerObjectId: 'x' })).status).toBe(501);
  });

  it('answers 401 without a token that it knows', async () => {
    for (const as of [undefined, 'nobody']) {
      const reply = await at.call('GET', 'WhoAmI', { as });
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toContain('Bearer');
    }
  });
});
