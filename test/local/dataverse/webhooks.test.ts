import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batchText, operation } from './fixture/batch-text';
import { APP_ID, ADMIN_ID, startFixture, type Fixture } from './fixture/organization';
import { startReceiver } from './fixture/receiver';
import { column, fromPairs, listOf, textOf } from './fixture/wire';

describe('webhook steps', () => {
  let at: Fixture;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  beforeAll(async () => {
    receiver = await startReceiver();
    at = await startFixture({ now: () => 1_767_225_600_000 });
  });
  afterAll(async () => {
    await at.dataverse.close();
    await receiver.close();
  });
  beforeEach(() => {
    at.dataverse.reset();
    receiver.received.length = 0;
    receiver.answers.length = 0;
  });

  const endpoint = (more: object = {}) =>
    at.create('serviceendpoints', {
      name: 'hook',
      url: `${receiver.url}/api/events`,
      contract: 8,
      authtype: 4,
      authvalue: 'secret',
      connectionmode: 1,
      userclaim: 1,
      messageformat: 2,
      ...more,
    });

  async function stepBody(given: { table: string; message: string; endpoint: string; more?: object }) {
    const filter = `primaryobjecttypecode eq '${given.table}' and sdkmessageid/name eq '${given.message}'`;
    const { json } = await at.get(`sdkmessagefilters?$select=_sdkmessageid_value&$filter=${filter}`);
    expect(json.value).toHaveLength(1);
    return {
      name: `nod: ${given.message} of ${given.table}`,
      mode: 1,
      stage: 40,
      rank: 1,
      supporteddeployment: 0,
      asyncautodelete: true,
      'sdkmessageid@odata.bind': `/sdkmessages(${textOf(listOf(json.value)[0]?._sdkmessageid_value)})`,
      'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${textOf(listOf(json.value)[0]?.sdkmessagefilterid)})`,
      'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${given.endpoint})`,
      ...given.more,
    };
  }
  const register = async (table: string, message: string, more: object = {}, endpointMore: object = {}) =>
    at.create(
      'sdkmessageprocessingsteps',
      await stepBody({ table, message, endpoint: await endpoint(endpointMore), more }),
    );
  const arrived = async () => {
    await at.dataverse.webhooksIdle();
    return receiver.received;
  };

  it('posts the execution context of a create, with the row as its target', async () => {
    await register('t_number', 'Create');
    await at.create('contacts', { lastname: 'A' });
    const id = await at.create(
      't_numbers',
      { t_digits: '16505551234', t_status: 726000001, t_changedon: '2026-01-01T00:00:00Z' },
      'app',
    );
    const [call, ...more] = await arrived();
    expect(more).toEqual([]);
    expect(call?.headers).toMatchObject({
      'x-ms-dynamics-entity-name': 't_number',
      'x-ms-dynamics-request-name': 'Create',
      'x-ms-dynamics-organization': new URL(at.dataverse.url).host,
    });
    expect(call?.body).toMatchObject({
      MessageName: 'Create',
      PrimaryEntityName: 't_number',
      PrimaryEntityId: id,
      InitiatingUserId: APP_ID,
      UserId: APP_ID,
      Mode: 1,
      Stage: 40,
      OperationCreatedOn: '/Date(1767225600000)/',
    });
    const target = fromPairs(call?.body.InputParameters).Target;
    expect(target).toMatchObject({
      __type: 'Entity:http://schemas.microsoft.com/xrm/2011/Contracts',
      LogicalName: 't_number',
      Id: id,
    });
    const attributes = fromPairs(target?.Attributes);
    expect(attributes).toMatchObject({
      t_numberid: id,
      t_digits: '16505551234',
      t_status: {
        __type: 'OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts',
        Value: 726000001,
      },
      t_changedon: '/Date(1767225600000)/',
      ownerid: { LogicalName: 'systemuser', Id: APP_ID },
    });
    expect(attributes).not.toHaveProperty('t_contactid');
  });

  it('runs an update step only when the update carries a filtering attribute, changed or not', async () => {
    await register('contact', 'Update', { filteringattributes: 't_consent,mobilephone' });
    const id = await at.create('contacts', { lastname: 'A' });
    await at.call('PATCH', `contacts(${id})`, { body: { lastname: 'B' } });
    expect(await arrived()).toEqual([]);
    await at.call('PATCH', `contacts(${id})`, { body: { t_consent: false, lastname: 'C' } });
    const [call] = await arrived();
    const keys = Object.keys(fromPairs(fromPairs(call?.body.InputParameters).Target?.Attributes));
    expect(keys).toEqual(
      expect.arrayContaining(['t_consent', 'lastname', 'modifiedon', 'modifiedby', 'contactid']),
    );
    expect(keys).not.toContain('mobilephone');
  });

  it('tells a delete by reference', async () => {
    await register('contact', 'Delete');
    const id = await at.create('contacts', { lastname: 'A' });
    await at.call('DELETE', `contacts(${id})`);
    expect(fromPairs((await arrived())[0]?.body.InputParameters).Target).toMatchObject({
      LogicalName: 'contact',
      Id: id,
    });
  });

  it('announces a change set once it is committed, and never one that was undone', async () => {
    await register('contact', 'Create');
    const send = async (last: string) => {
      const { body, contentType } = batchText([
        [operation('POST', 'contacts', { lastname: 'A' }), operation('POST', 'contacts', { lastname: last })],
      ]);
      await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } });
    };
    await send('x'.repeat(51));
    expect(await arrived()).toEqual([]);
    await send('B');
    expect((await arrived()).length).toBe(2);
  });

  it('carries upserts and bulk writes as creates and updates', async () => {
    await register('contact', 'Create');
    await register('contact', 'Update');
    const id = '00000000-0000-4000-8000-000000000001';
    await at.call('PATCH', `contacts(${id})`, { body: { lastname: 'A' } });
    await at.call('PATCH', `contacts(${id})`, { body: { lastname: 'B' } });
    const Targets = [{ '@odata.type': 'Microsoft.Dynamics.CRM.contact', lastname: 'C' }];
    await at.call('POST', 'contacts/Microsoft.Dynamics.CRM.CreateMultiple', { body: { Targets } });
    expect((await arrived()).map((call) => call.body.MessageName).sort()).toEqual([
      'Create',
      'Create',
      'Update',
    ]);
  });

  it.each([
    [4, 'the-key', '/api/events?code=the-key', undefined],
    [5, '<settings><setting name="x-secret" value="h"/></settings>', '/api/events', 'h'],
    [6, '<settings><setting name="q" value="v 1"/></settings>', '/api/events?q=v+1', undefined],
  ])('authenticates by type %i', async (authtype, authvalue, url, header) => {
    await register('contact', 'Create', {}, { authtype, authvalue });
    await at.create('contacts', { lastname: 'A' });
    const [call] = await arrived();
    expect([call?.url, call?.headers['x-secret']]).toEqual([url, header]);
  });

  it('never shows an endpoint’s secret', async () => {
    const id = await endpoint();
    const { json } = await at.get(`serviceendpoints(${id})`);
    expect(json).toMatchObject({ name: 'hook', isauthvalueset: true });
    expect(JSON.stringify(json)).not.toContain('secret');
    expect((await at.get('serviceendpoints?$select=authvalue')).status).toBe(400);
  });

  it('tries once more after 503, and keeps a failure as a failed system job', async () => {
    const step = await register('contact', 'Create');
    receiver.answers.push(503);
    await at.create('contacts', { lastname: 'A' });
    expect((await arrived()).length).toBe(2);
    const jobs = `asyncoperations?$filter=statuscode eq 31 and _owningextensionid_value eq ${step}`;
    expect((await at.get(jobs)).json.value).toEqual([]);
    receiver.answers.push(503, 503);
    await at.create('contacts', { lastname: 'B' });
    expect((await arrived()).length).toBe(4);
    const failed = await at.get(jobs);
    expect(listOf(failed.json.value)[0]).toMatchObject({
      statecode: 3,
      retrycount: 1,
      message: 'The endpoint answered 503.',
      _ownerid_value: ADMIN_ID,
    });
    expect(at.dataverse.stats.webhooks).toEqual({ delivered: 1, failed: 1, retried: 2 });
  });

  it('does not try again after 500, nor when nobody listens', async () => {
    await register('contact', 'Create');
    receiver.answers.push(500);
    await at.create('contacts', { lastname: 'A' });
    expect((await arrived()).length).toBe(1);
    await register('contact', 'Update', {}, { url: 'http://127.0.0.1:9/nobody' });
    const id = await at.create('contacts', { lastname: 'B' });
    await at.call('PATCH', `contacts(${id})`, { body: { lastname: 'C' } });
    await at.dataverse.webhooksIdle();
    const { json } = await at.get(
      'asyncoperations?$select=message,messagename&$orderby=messagename&$filter=statuscode eq 31',
    );
    expect(column(json.value, 'message')).toEqual([
      'The endpoint answered 500.',
      expect.stringContaining('could not be reached'),
    ]);
  });

  it('keeps finished jobs unless they are to be deleted', async () => {
    await register('contact', 'Create', { asyncautodelete: false });
    await at.create('contacts', { lastname: 'A' });
    await arrived();
    expect((await at.get('asyncoperations?$filter=statuscode eq 30')).json.value).toHaveLength(1);
  });

  it('leaves the parameters out of a context over 256 KB and says so', async () => {
    await register('list', 'Create');
    await at.create('lists', { listname: 'L', createdfromcode: 2, query: 'x'.repeat(300_000) });
    const [call] = await arrived();
    expect(call?.headers['x-ms-dynamics-msg-size-exceeded']).toBe('true');
    expect(call?.body).toMatchObject({ InputParameters: null, PrimaryEntityName: 'list' });
  });

  it('stops when the step is disabled or gone', async () => {
    const step = await register('contact', 'Create');
    await at.call('PATCH', `sdkmessageprocessingsteps(${step})`, { body: { statecode: 1 } });
    await at.create('contacts', { lastname: 'A' });
    expect(await arrived()).toEqual([]);
    await at.call('PATCH', `sdkmessageprocessingsteps(${step})`, { body: { statecode: 0 } });
    await at.create('contacts', { lastname: 'B' });
    expect((await arrived()).length).toBe(1);
    await at.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await at.create('contacts', { lastname: 'C' });
    expect((await arrived()).length).toBe(1);
  });

  it('answers 501 to synchronous steps and to endpoints that are no webhooks', async () => {
    const body = await stepBody({
      table: 'contact',
      message: 'Create',
      endpoint: await endpoint(),
      more: { mode: 0 },
    });
    expect((await at.call('POST', 'sdkmessageprocessingsteps', { body })).status).toBe(501);
    const queue = { name: 'q', contract: 2, authtype: 2, url: 'http://127.0.0.1/x' };
    expect((await at.call('POST', 'serviceendpoints', { body: queue })).status).toBe(501);
  });

  it('delivers a registration made for a real address to a local one', async () => {
    const local = await startFixture({ baseUrlForWebhooks: receiver.url });
    const { json } = await local.get(
      "sdkmessagefilters?$select=_sdkmessageid_value&$filter=primaryobjecttypecode eq 'contact' and sdkmessageid/name eq 'Create'",
    );
    const endpointId = await local.create('serviceendpoints', {
      name: 'hook',
      url: 'https://nod.example/api/events',
      contract: 8,
      authtype: 4,
      authvalue: 'k',
    });
    await local.create('sdkmessageprocessingsteps', {
      name: 's',
      mode: 1,
      stage: 40,
      rank: 1,
      'sdkmessageid@odata.bind': `/sdkmessages(${textOf(listOf(json.value)[0]?._sdkmessageid_value)})`,
      'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${textOf(listOf(json.value)[0]?.sdkmessagefilterid)})`,
      'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${endpointId})`,
    });
    await local.create('contacts', { lastname: 'A' });
    await local.dataverse.webhooksIdle();
    expect(receiver.received.map((call) => call.url)).toEqual(['/api/events?code=k']);
    await local.dataverse.close();
  });
});
