import { describe, expect, it } from 'vitest';
import { NodError, UnreachableError } from '../../functions/errors';
import type { Change, Query } from '../../functions/ports/dataverse';
import { query, change, made, open, start } from './dataverse-adapter-setup';
import { answer, batchAnswer, breakOff, hangUp, rows, silence } from './scripted-server';

describe.each([
  ['read', () => batchAnswer(200, [rows()])],
  ['write', () => made(1)],
] as const)('when Dataverse is busy or gone, a %s', (kind, good) => {
  const run = (dataverse: {
    read: (q: Query[]) => Promise<unknown>;
    write: (c: Change[]) => Promise<unknown>;
  }) => (kind === 'read' ? dataverse.read([query]) : dataverse.write([change]));
  const throttled = {
    error: { code: '0x80072322', message: 'Number of requests exceeded the limit of 6000' },
  };

  it('waits as long as Retry-After says in seconds, and repeats', async () => {
    const { dataverse, waits, requests } = await start([
      answer(429, throttled, { 'Retry-After': '7' }),
      good(),
    ]);

    await run(dataverse);

    expect(waits).toEqual([7000]);
    expect(requests.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('waits until the date that Retry-After names', async () => {
    const at = new Date(Date.now() + 12_000).toUTCString();
    const { dataverse, waits } = await start([answer(429, throttled, { 'Retry-After': at }), good()]);

    await run(dataverse);

    expect(waits[0]).toBeGreaterThan(9000);
    expect(waits[0]).toBeLessThanOrEqual(12_000);
  });

  it('waits no longer than it may', async () => {
    const { dataverse, waits } = await start([answer(429, throttled, { 'Retry-After': '3600' }), good()]);

    await run(dataverse);

    expect(waits).toEqual([30_000]);
  });

  it('waits longer every time after a 503 in HTML, and gives up after the last try', async () => {
    const { dataverse, waits, requests, log } = await start(
      [answer(503, '<html>Service Unavailable</html>')],
      {
        retry: { attempts: 4, maxWaitMs: 1200 },
      },
    );

    await expect(run(dataverse)).rejects.toThrow(UnreachableError);

    // 500, 1000 and 2000 ms, three quarters of each by the middle of the jitter, the last one capped.
    expect(waits).toEqual([375, 750, 1200]);
    expect(requests).toHaveLength(4);
    expect(log.lines).toHaveLength(3);
    expect(JSON.stringify(log.lines)).not.toContain('html');
  });

  it('repeats after a connection that breaks before the answer, in the answer, and after no answer', async () => {
    const { dataverse, requests } = await start([hangUp, breakOff, silence, good()], {
      retry: { attempts: 4, maxWaitMs: 1 },
    });

    await run(dataverse);

    expect(requests).toHaveLength(4);
  });

  it('is unreachable when nobody listens', async () => {
    const { dataverse, server } = await start([good()]);
    await server.close();
    open.length = 0;

    await expect(run(dataverse)).rejects.toThrow(UnreachableError);
  });

  it('does not repeat when no token can be had', async () => {
    const refused = new NodError('entra-refused', 'No token.', { retryable: true });
    const { dataverse, requests } = await start([good()], { token: () => Promise.reject(refused) });

    await expect(run(dataverse)).rejects.toBe(refused);
    expect(requests).toEqual([]);
  });

  it('may be tried later after a 401, for a secret is changed now and then', async () => {
    const { dataverse } = await start([answer(401, '')]);

    await expect(run(dataverse)).rejects.toMatchObject({
      name: 'RefusedError',
      status: 401,
      retryable: true,
    });
  });
});
