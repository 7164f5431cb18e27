import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceProtection } from '@nod/local/dataverse/security/service-protection';
import type { FaultSpec } from '@nod/local/dataverse/index';
import { startFixture, type Fixture } from './fixture/organization';

describe('faults on purpose', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  beforeEach(() => at.dataverse.reset());
  const arm = (spec: FaultSpec) => at.call('POST', `${at.dataverse.url}/_local/faults`, { body: spec });
  const statuses = async (count: number, path = 'WhoAmI') => {
    const seen: number[] = [];
    for (let n = 0; n < count; n++) seen.push((await at.get(path)).status);
    return seen;
  };

  it('throttles with the Retry-After that it is told, 0 included', async () => {
    await arm({ kind: '429', retryAfterSeconds: 0, times: 1 });
    const reply = await at.get('WhoAmI');
    expect([reply.status, reply.headers.get('retry-after'), reply.json.error?.code]).toEqual([
      429,
      '0',
      '0x80072322',
    ]);
    expect(await statuses(1)).toEqual([200]);
  });

  it('answers 503 in HTML', async () => {
    await arm({ kind: '503', times: 1 });
    const reply = await at.get('WhoAmI');
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('retry-after')]).toEqual([
      503,
      'text/html',
      null,
    ]);
    expect(reply.text).toContain('<html>');
  });

  it('cuts the connection before the work', async () => {
    await arm({ kind: 'timeout-before', method: 'POST', times: 1 });
    await expect(at.call('POST', 'contacts', { body: { lastname: 'A' } })).rejects.toThrow();
    expect((await at.get('contacts/$count')).text).toBe('0');
  });

  it('cuts the connection after the work is committed', async () => {
    await arm({ kind: 'timeout-after', method: 'POST', times: 1 });
    await expect(at.call('POST', 'contacts', { body: { lastname: 'A' } })).rejects.toThrow();
    expect((await at.get('contacts/$count')).text).toBe('1');
    expect(at.dataverse.stats.statuses.destroyed).toBe(1);
  });

  it('is slow as long as it is told', async () => {
    await arm({ kind: 'slow', milliseconds: 120, times: 1 });
    const start = performance.now();
    await at.get('WhoAmI');
    expect(performance.now() - start).toBeGreaterThan(100);
  });

  it('meets a share of the requests, the same ones for the same seed', async () => {
    const run = async (seed: number) => {
      at.dataverse.faults.clear();
      await arm({ kind: '503', share: 0.3, seed });
      return statuses(60);
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    const failed = first.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(6);
    expect(failed).toBeLessThan(30);
  });

  it('keeps to its method, path and body', async () => {
    await arm({ kind: '503', method: 'GET', path: 'contacts\\?', times: 10 });
    await arm({ kind: '429', bodyContains: 'needle', times: 10 });
    expect((await at.get('WhoAmI')).status).toBe(200);
    expect((await at.get('contacts?$top=1')).status).toBe(503);
    expect((await at.call('POST', 'contacts', { body: { lastname: 'hay' } })).status).toBe(204);
    expect((await at.call('POST', 'contacts', { body: { lastname: 'needle' } })).status).toBe(429);
  });

  it('lets the first ones pass when told to skip them', async () => {
    await arm({ kind: '503', skip: 2, times: 1 });
    expect(await statuses(4)).toEqual([200, 200, 503, 200]);
  });

  it('is listed and disarmed by its control routes', async () => {
    await arm({ kind: '503', path: 'x' });
    const listed = await at.get(`${at.dataverse.url}/_local/faults`);
    expect(listed.json).toEqual([{ id: expect.any(Number) as number, kind: '503', path: 'x', fired: 0 }]);
    await at.call('DELETE', `${at.dataverse.url}/_local/faults`);
    expect(at.dataverse.faults.list()).toEqual([]);
  });

  it('refuses a fault that makes no sense', async () => {
    expect((await arm({ kind: 'gremlin' as FaultSpec['kind'] })).status).toBe(400);
    expect((await arm({ kind: '503', share: 2 })).status).toBe(400);
  });
});

describe('service protection', () => {
  let second = 0;
  const protect = (limits: { requests?: number; concurrency?: number }) =>
    new ServiceProtection({ requests: 3, windowSeconds: 10, concurrency: 2, ...limits }, () => second);
  beforeEach(() => void (second = 0));

  it('lets so many requests through in a sliding window, and says when there is room again', () => {
    const protection = protect({});
    for (second of [0, 4, 4]) protection.enter('u')();
    second = 6;
    expect(() => protection.enter('u')).toThrow(
      expect.objectContaining({ status: 429, code: '0x80072322', headers: { 'Retry-After': '4' } }),
    );
    second = 10;
    protection.enter('u')();
    expect(() => protection.enter('u')).toThrow(expect.objectContaining({ headers: { 'Retry-After': '4' } }));
  });

  it('limits requests under way at one moment', () => {
    const protection = protect({ requests: 100 });
    const leave = protection.enter('u');
    protection.enter('u');
    expect(() => protection.enter('u')).toThrow(expect.objectContaining({ status: 429, code: '0x80072326' }));
    leave();
    protection.enter('u');
  });

  it('counts each user alone', () => {
    const protection = protect({ requests: 1 });
    protection.enter('a')();
    protection.enter('b')();
    expect(() => protection.enter('a')).toThrow();
  });

  it('stands before the Web API with thresholds that can be set while it runs', async () => {
    const at = await startFixture({ limits: { requests: 2 } });
    const seen = [];
    for (let n = 0; n < 3; n++) seen.push((await at.get('WhoAmI')).status);
    expect(seen).toEqual([200, 200, 429]);
    const reply = await at.get('WhoAmI');
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await at.call('GET', 'WhoAmI', { as: 'person' })).status).toBe(200);
    await at.call('POST', `${at.dataverse.url}/_local/limits`, { body: { requests: 10 } });
    const allowed = await at.get('WhoAmI');
    expect([allowed.status, allowed.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')]).toEqual([
      200,
      '7',
    ]);
    await at.dataverse.close();
  });

  it('refuses the fifty-third request at one moment', async () => {
    const at = await startFixture();
    // Held until the connections are cut, so that no machine is too slow to have them all at one moment.
    at.dataverse.faults.add({ kind: 'timeout-after', path: 'slowly', milliseconds: 60_000 });
    const stopping = new AbortController();
    const { signal } = stopping;
    const held = Array.from({ length: 52 }, () =>
      fetch(`${at.dataverse.url}/api/data/v9.2/WhoAmI?tag=slowly`, {
        headers: { authorization: 'Bearer admin' },
        signal,
      }).catch(() => 'lost'),
    );
    await vi.waitFor(() => expect(at.dataverse.requestsUnderWay).toBe(52), { timeout: 20_000, interval: 10 });
    const reply = await at.get('WhoAmI');
    expect([reply.status, reply.json.error?.code]).toEqual([429, '0x80072326']);
    stopping.abort();
    expect(new Set(await Promise.all(held))).toEqual(new Set(['lost']));
    await vi.waitFor(() => expect(at.dataverse.requestsUnderWay).toBe(0), { timeout: 20_000, interval: 10 });
    expect((await at.get('WhoAmI')).status).toBe(200);
    await at.dataverse.close();
  });
});

describe('control routes', () => {
  it('count, tell and set the time, and start over', async () => {
    const at = await startFixture();
    const local = (path: string, body?: unknown) =>
      at.call(
        body === undefined ? 'GET' : 'POST',
        `${at.dataverse.url}/_local/${path}`,
        body === undefined ? {} : { body },
      );
    await at.create('contacts', { lastname: 'A' });
    await at.get('contacts');
    expect((await local('stats')).json).toMatchObject({
      requests: 2,
      operations: 2,
      byOperation: { 'POST contacts': 1, 'GET contacts': 1 },
      statuses: { 204: 1, 200: 1 },
    });
    await local('clock', { freeze: true, now: '2030-01-01T00:00:00Z' });
    expect((await local('clock', { advanceSeconds: 3600 })).json).toEqual({
      now: '2030-01-01T01:00:00.000Z',
    });
    const id = await at.create('contacts', { lastname: 'B' });
    const { json, headers } = await at.get(`contacts(${id})`);
    expect(json.createdon).toBe('2030-01-01T01:00:00Z');
    expect(headers.get('date')).toBe('Tue, 01 Jan 2030 01:00:00 GMT');
    await local('reset', {});
    expect((await at.get('contacts/$count')).text).toBe('0');
    expect((await local('stats')).json.operations).toBe(1);
    expect((await local('nothing')).status).toBe(404);
    await at.dataverse.close();
  });
});
