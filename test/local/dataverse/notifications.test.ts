import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASIC_USER, type Identity } from '@nod/local/dataverse/index';
import { batchText, operation, readBatchReply } from './fixture/batch-text';
import { fetchXml, rowsOf } from './fixture/fetch';
import { startFixture, type Fixture } from './fixture/organization';
import { listOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number): Identity => ({ userId: id(n), roles: [BASIC_USER], profiles: [], name: `P${n}` });
const people: Record<string, Identity> = {
  admin: { userId: id(1), roles: ['System Administrator'], profiles: [] },
  ada: person(2),
  bob: person(3),
};

const NEWS = operation('POST', 'appnotifications', { title: 'x' });

describe('in-app notifications', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({ verifyToken: (bearer) => people[bearer] });
    for (const as of ['ada', 'bob']) await at.call('GET', 'WhoAmI', { as });
  });
  afterAll(() => at.dataverse.close());

  const notify = (userId: string, more: object = {}) =>
    at.create('appnotifications', {
      title: 'News',
      body: 'A message came in.',
      icontype: 100000000,
      toasttype: 200000000,
      priority: 200000000,
      ttlinseconds: 3600,
      data: '{"actions":[]}',
      'ownerid@odata.bind': `/systemusers(${userId})`,
      ...more,
    });

  it('are seen, changed and dismissed by the person alone to whom they belong', async () => {
    const mine = await notify(id(2));
    const theirs = await notify(id(3));
    const { json } = await at.call('GET', 'appnotifications?$select=title', { as: 'ada' });
    expect(listOf(json.value).map((row) => row.appnotificationid)).toEqual([mine]);
    const xml = '<fetch><entity name="appnotification"><attribute name="title"/></entity></fetch>';
    const rows = await rowsOf(fetchXml(at, { set: 'appnotifications', xml, as: 'ada' }));
    expect(rows.map((row) => row.appnotificationid)).toEqual([mine]);
    expect((await at.call('GET', `appnotifications(${theirs})`, { as: 'ada' })).status).toBe(403);
    expect((await at.call('DELETE', `appnotifications(${theirs})`, { as: 'ada' })).status).toBe(403);
    const hidden = { toasttype: 200000001 };
    expect((await at.call('PATCH', `appnotifications(${mine})`, { as: 'ada', body: hidden })).status).toBe(
      204,
    );
    expect((await at.call('DELETE', `appnotifications(${mine})`, { as: 'ada' })).status).toBe(204);
  });

  it('are not made by a person who has the base role alone', async () => {
    expect((await at.call('POST', 'appnotifications', { as: 'ada', body: { title: 'x' } })).status).toBe(403);
  });

  it('belong to a user: a team is refused, at first and later', async () => {
    const team = await at.create('teams', { name: 'All' });
    const owner = { 'ownerid@odata.bind': `/teams(${team})` };
    expect((await at.call('POST', 'appnotifications', { body: { title: 'x', ...owner } })).status).toBe(400);
    const mine = await notify(id(2));
    expect((await at.call('PATCH', `appnotifications(${mine})`, { body: owner })).status).toBe(400);
  });

  it.each([
    ['without a title', { title: null }],
    ['with a title of 257 characters', { title: 'x'.repeat(257) }],
    ['with a body of 501 characters', { body: 'x'.repeat(501) }],
    ['with data of 5,001 characters', { data: 'x'.repeat(5001) }],
    ['that would never be shown', { ttlinseconds: 0 }],
    ['with an icon that is none', { icontype: 1 }],
  ])('are refused %s', async (_name, wrong) => {
    const body = { title: 'x', 'ownerid@odata.bind': `/systemusers(${id(2)})`, ...wrong };
    expect((await at.call('POST', 'appnotifications', { body })).status).toBe(400);
  });

  it('are gone once their time is over, or after fourteen days', async () => {
    const short = await notify(id(3), { ttlinseconds: 60 });
    const usual = await notify(id(3), { ttlinseconds: null });
    at.dataverse.clock.advance(60_000);
    expect((await at.get(`appnotifications(${short})`)).status).toBe(404);
    expect((await at.get(`appnotifications(${usual})`)).status).toBe(200);
    at.dataverse.clock.advance(14 * 86_400_000);
    expect((await at.get(`appnotifications(${usual})`)).status).toBe(404);
    at.dataverse.clock.reset();
  });

  it('are rows of an elastic table, as its definition says', async () => {
    const { json } = await at.get("EntityDefinitions(LogicalName='appnotification')?$select=TableType");
    expect(json.TableType).toBe('Elastic');
  });

  it.each<[string, string | string[], number]>([
    ['are not written in a change set, of whose transaction they would be no part', [NEWS], 501],
    ['are written in a batch beside a change set', NEWS, 204],
  ])('%s', async (_name, part, status) => {
    const { body, contentType } = batchText([part]);
    const reply = await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } });
    const [answer] = readBatchReply(reply.text, reply.headers.get('content-type') ?? '');
    expect(answer?.status).toBe(status);
  });

  it('are not sent by the action, which is left to 501', async () => {
    const reply = await at.call('POST', 'SendAppNotification', { body: { Title: 'x' } });
    expect(reply.status).toBe(501);
  });
});
