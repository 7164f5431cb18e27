import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const TYPE = { '@odata.type': 'Microsoft.Dynamics.CRM.contact' };
const CONFIGURATION = { '@odata.type': 'Microsoft.Dynamics.CRM.t_configuration' };

describe('bulk operations', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  beforeEach(() => at.dataverse.reset());
  const bulk = (set: string, action: string, Targets: unknown) =>
    at.call('POST', `${set}/Microsoft.Dynamics.CRM.${action}`, { body: { Targets } });

  it('CreateMultiple answers the ids in order', async () => {
    const { status, json } = await bulk('contacts', 'CreateMultiple', [
      { ...TYPE, contactid: id(2), lastname: 'B' },
      { ...TYPE, contactid: id(1), lastname: 'A' },
    ]);
    expect([status, json.Ids]).toEqual([200, [id(2), id(1)]]);
  });

  it('CreateMultiple keeps none when one is refused', async () => {
    const { status, json } = await bulk('contacts', 'CreateMultiple', [
      { ...TYPE, lastname: 'A' },
      { ...TYPE, lastname: 'x'.repeat(51) },
    ]);
    expect([status, json.error?.code]).toEqual([400, '0x80044331']);
    expect((await at.get('contacts/$count')).text).toBe('0');
  });

  it('UpdateMultiple updates by primary id, all or none', async () => {
    await at.create('contacts', { contactid: id(1), lastname: 'A' });
    const done = await bulk('contacts', 'UpdateMultiple', [{ ...TYPE, contactid: id(1), lastname: 'Z' }]);
    expect(done.status).toBe(204);
    const refused = await bulk('contacts', 'UpdateMultiple', [
      { ...TYPE, contactid: id(1), lastname: 'Q' },
      { ...TYPE, contactid: id(7), lastname: 'Q' },
    ]);
    expect([refused.status, refused.json.error?.code]).toEqual([404, '0x80040217']);
    expect((await at.get(`contacts(${id(1)})`)).json.lastname).toBe('Z');
  });

  it('UpsertMultiple creates and updates by @odata.id', async () => {
    const targets = (name: string) => [
      { ...CONFIGURATION, '@odata.id': "t_configurations(t_phonenumberid='5')", t_name: name },
    ];
    expect((await bulk('t_configurations', 'UpsertMultiple', targets('one'))).status).toBe(204);
    expect((await bulk('t_configurations', 'UpsertMultiple', targets('two'))).status).toBe(204);
    expect((await at.get("t_configurations(t_phonenumberid='5')")).json.t_name).toBe('two');
  });

  it('UpsertMultiple refuses key columns in the body of a row that is to be created', async () => {
    const target = {
      ...CONFIGURATION,
      '@odata.id': "t_configurations(t_phonenumberid='5')",
      t_phonenumberid: '5',
    };
    const { status, json } = await bulk('t_configurations', 'UpsertMultiple', [target]);
    expect([status, json.error?.code]).toEqual([400, '0x80040216']);
    expect((await at.get('t_configurations/$count')).text).toBe('0');
  });

  it('wants the type of every target', async () => {
    expect((await bulk('contacts', 'CreateMultiple', [{ lastname: 'A' }])).status).toBe(400);
    expect((await bulk('contacts', 'CreateMultiple', 'all')).status).toBe(400);
  });
});
