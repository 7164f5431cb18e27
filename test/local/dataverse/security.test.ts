import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERSON_ID, startFixture, type Fixture } from './fixture/organization';
import { listOf, textOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('what callers may do', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  beforeEach(async () => {
    at.dataverse.reset();
    await at.create('contacts', { contactid: id(1), lastname: 'A' });
    await at.create('t_configurations', { t_configurationid: id(2), t_phonenumberid: '1' });
    await at.create('t_numbers', { t_numberid: id(3), t_digits: '16505551234', t_status: 726000001 });
  });

  const refusal = async (method: string, path: string, as: string, body?: unknown) => {
    const { status, json } = await at.call(method, path, { as, ...(body === undefined ? {} : { body }) });
    return [
      status,
      json.error?.code,
      /missing (prv\w+)/.exec(json.error === undefined ? '' : textOf(json.error.message))?.[1],
    ];
  };

  it.each([
    ['reading', 'GET', 't_events', undefined, 'prvReadt_event'],
    ['reading one', 'GET', `t_configurations(${id(2)})`, undefined, 'prvReadt_configuration'],
    ['creating', 'POST', 't_events', { t_name: 'x' }, 'prvCreatet_event'],
    ['upserting what is not there', 'PATCH', `t_events(${id(9)})`, { t_name: 'x' }, 'prvCreatet_event'],
    ['updating', 'PATCH', `contacts(${id(1)})`, { lastname: 'x' }, 'prvWriteContact'],
    ['deleting', 'DELETE', `t_numbers(${id(3)})`, undefined, 'prvDeletet_number'],
    [
      'filtering across a table',
      'GET',
      "t_numbers?$filter=t_configurationid/t_name eq 'x'",
      undefined,
      'prvReadt_configuration',
    ],
    [
      'expanding into a table',
      'GET',
      't_numbers?$expand=t_event_t_numberid_t_number',
      undefined,
      'prvReadt_event',
    ],
  ])('%s without the privilege is refused by its name', async (_name, method, path, body, privilege) => {
    expect(await refusal(method, path, 'person', body)).toEqual([403, '0x80040220', privilege]);
  });

  it('appending needs Append here and AppendTo there', async () => {
    const number = { 't_configurationid@odata.bind': `/t_configurations(${id(2)})` };
    expect(await refusal('POST', 't_numbers', 'person', number)).toEqual([
      403,
      '0x80040220',
      'prvAppendt_number',
    ]);
    const toContact = { 't_contactid@odata.bind': `/contacts(${id(1)})` };
    expect(await refusal('POST', 't_numbers', 'app', toContact)).toEqual([
      403,
      '0x80040220',
      'prvAppendToContact',
    ]);
    expect((await at.call('POST', 't_numbers', { as: 'app', body: number })).status).toBe(204);
  });

  it('the ledger takes new rows from the app, and neither changes nor deletions', async () => {
    const event = await at.create('t_events', { 't_numberid@odata.bind': `/t_numbers(${id(3)})` }, 'app');
    expect(await refusal('PATCH', `t_events(${event})`, 'app', { t_name: 'y' })).toEqual([
      403,
      '0x80040220',
      'prvWritet_event',
    ]);
    expect(await refusal('DELETE', `t_events(${event})`, 'app')).toEqual([
      403,
      '0x80040220',
      'prvDeletet_event',
    ]);
  });

  describe('at the level of the own rows', () => {
    it('others’ rows are not listed, not read and not changed', async () => {
      const own = await at.create('t_messages', { t_name: 'own' }, 'person');
      const other = await at.create('t_messages', { t_name: 'other' });
      const { json } = await at.call('GET', 't_messages?$count=true', { as: 'person' });
      expect([json['@odata.count'], listOf(json.value)[0]?._ownerid_value]).toEqual([1, PERSON_ID]);
      expect((await at.call('GET', `t_messages(${own})`, { as: 'person' })).status).toBe(200);
      expect(await refusal('GET', `t_messages(${other})`, 'person')).toEqual([403, '0x80048306', undefined]);
      expect(await refusal('PATCH', `t_messages(${other})`, 'person', { t_name: 'mine' })).toEqual([
        403,
        '0x80048306',
        undefined,
      ]);
      expect(
        (await at.call('PATCH', `t_messages(${own})`, { as: 'person', body: { t_name: 'still own' } }))
          .status,
      ).toBe(204);
    });
  });

  describe('column security', () => {
    it('refuses to create or change a secured column without the permission', async () => {
      expect(await refusal('POST', 't_numbers', 'person', { t_status: 726000000 })).toEqual([
        403,
        '0x8004f502',
        undefined,
      ]);
      expect(await refusal('PATCH', `t_numbers(${id(3)})`, 'person', { t_status: 726000000 })).toEqual([
        403,
        '0x8004f507',
        undefined,
      ]);
      expect(await refusal('PATCH', `t_numbers(${id(3)})`, 'person', { t_status: null })).toEqual([
        403,
        '0x8004f507',
        undefined,
      ]);
      expect(
        (await at.call('PATCH', `t_numbers(${id(3)})`, { as: 'person', body: { t_name: 'open' } })).status,
      ).toBe(204);
    });

    it('lets a profile with the permission write', async () => {
      expect(
        (await at.call('PATCH', `t_numbers(${id(3)})`, { as: 'app', body: { t_status: 726000002 } })).status,
      ).toBe(204);
      expect((await at.call('GET', `t_numbers(${id(3)})`, { as: 'person' })).json.t_status).toBe(726000002);
    });

    it('shows null to those who may not read, and does not let them search by it', async () => {
      const { json } = await at.call('GET', `t_numbers(${id(3)})`, {
        as: 'stranger',
        headers: { prefer: 'odata.include-annotations="*"' },
      });
      expect(json).toMatchObject({ t_status: null, t_digits: '16505551234' });
      expect(json).not.toHaveProperty('t_status@OData.Community.Display.V1.FormattedValue');
      expect(await refusal('GET', 't_numbers?$filter=t_status eq 726000001', 'stranger')).toEqual([
        403,
        '0x8004f504',
        undefined,
      ]);
      expect(await refusal('GET', 't_numbers?$orderby=t_status', 'stranger')).toEqual([
        403,
        '0x8004f504',
        undefined,
      ]);
    });

    it('does not stand in the administrator’s way', async () => {
      expect((await at.call('PATCH', `t_numbers(${id(3)})`, { body: { t_status: 726000000 } })).status).toBe(
        204,
      );
    });
  });

  it('makes every caller a user of the organization', async () => {
    await at.call('GET', 'WhoAmI', { as: 'person' });
    expect((await at.get(`systemusers(${PERSON_ID})?$select=fullname`)).json.fullname).toBe('Person');
  });
});
