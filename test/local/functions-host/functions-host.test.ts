import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionsHost, startFunctionsHost } from '../../../local/functions-host/index';
import { type LocalStorage, startStorage } from '../../../local/storage/index';
import { compileFixtureApp } from './compile-fixture-app';
import { hostChecks } from './host-checks';
import { type Subject, entries, put, sleep, until } from './host-subject';

let storage: LocalStorage;
let appDir: string;
let seenFile: string;
let host: FunctionsHost;
let subject: Subject;
const lines: string[] = [];

const settings = (): Record<string, string> => ({
  SEEN_FILE: seenFile,
  WORK_QUEUE: 'work',
  YEARLY: '0 0 0 1 1 *',
});

beforeAll(async () => {
  storage = await startStorage();
  appDir = await compileFixtureApp();
  seenFile = join(await mkdtemp(join(tmpdir(), 'functions-host-')), 'seen.jsonl');
  const queues = QueueServiceClient.fromConnectionString(storage.connectionString);
  await queues.getQueueClient('work').create();
  const startedAt = Date.now();
  host = await startFunctionsHost({
    appDir,
    settings: settings(),
    storageConnection: storage.connectionString,
    lockSeconds: 1,
    functionKey: 'local-key',
    log: (line) => lines.push(line),
  });
  console.log(`host ready after ${Date.now() - startedAt} ms`);
  subject = { url: host.url, seenFile, storageConnection: storage.connectionString };
});

afterAll(async () => {
  await host?.close();
  await storage?.close();
});

describe('the local Functions host', () => {
  for (const check of hostChecks) it(check.name, () => check.run(subject));

  it('picks up a message at once: its own app’s in milliseconds, another’s within a poll', async () => {
    const own: number[] = [];
    const others: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      for (const [mine, took] of [[true, own] as const, [false, others] as const]) {
        await sleep(60);
        const id = `latency-${round}-${mine}`;
        const putAt = Date.now();
        if (mine) await fetch(`${host.url}/api/enqueue`, { method: 'POST', body: JSON.stringify({ id }) });
        else await put(subject, { id });
        const [seen] = await until('the message', async () => {
          const found = await entries(subject, 'work', id);
          return found.length > 0 && found;
        });
        took.push((seen?.at ?? 0) - putAt);
      }
    }
    const middle = (list: number[]): number =>
      [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    console.log(`from put to handler, median ms: own ${middle(own)}, another's ${middle(others)}`);
    expect(middle(own)).toBeLessThan(60);
    expect(middle(others)).toBeLessThan(120);
  });

  it('logs a failure with its reason for the developer, and each invocation', () => {
    expect(lines.some((line) => line.includes("Executed 'Functions.fails' (Failed"))).toBe(true);
    expect(lines.some((line) => line.includes('told to fail'))).toBe(true);
  });

  it('gives the app its settings and nothing of this machine', async () => {
    process.env['NOT_A_SETTING'] = 'x';
    const own = await startFunctionsHost({
      appDir,
      settings: { ...settings(), EXTRA: '1' },
      storageConnection: storage.connectionString,
      functionKey: 'k',
      timers: 'manual',
    });
    const { names } = (await (await fetch(`${own.url}/api/environment`)).json()) as { names: string[] };
    await own.close();
    expect(names).toEqual(expect.arrayContaining(['EXTRA', 'AzureWebJobsStorage', 'WEBSITE_HOSTNAME']));
    expect(names).not.toContain('NOT_A_SETTING');
  });

  it('lets a test shorten what host.json says of the queues', async () => {
    const own = QueueServiceClient.fromConnectionString(storage.connectionString);
    await own.getQueueClient('hasty').create();
    const hasty = await startFunctionsHost({
      appDir,
      settings: { ...settings(), WORK_QUEUE: 'hasty' },
      storageConnection: storage.connectionString,
      functionKey: 'k',
      timers: 'manual',
      queues: { visibilityTimeoutMs: 0, maxDequeueCount: 1 },
    });
    await put(subject, { id: 'hasty', failures: 9 }, 'hasty');
    const poison = own.getQueueClient('hasty-poison');
    await until(
      'the poison queue',
      async () => (await poison.exists()) && (await poison.peekMessages()).peekedMessageItems.length === 1,
    );
    expect(await entries(subject, 'work', 'hasty')).toHaveLength(1);
    await hasty.close();
  });

  it('gives out again, after a kill, the message that was in hand', async () => {
    const id = 'killed';
    await put(subject, { id, sleepMs: 1_500 });
    await until('the start', async () => (await entries(subject, 'work', id)).length === 1);
    await host.kill();
    expect(host.ready).toBe(false);
    await expect(fetch(`${host.url}/api/nothing`)).rejects.toThrow();
    await host.restart();
    expect(host.ready).toBe(true);
    await until('the second start', async () => (await entries(subject, 'worked', id)).length === 1, 10_000);
    expect((await entries(subject, 'work', id)).map(({ dequeueCount }) => dequeueCount)).toEqual([1, 2]);
    expect((await fetch(`${host.url}/api/nothing`)).status).toBe(204);
  });

  it('finishes what is in hand when it is closed, and tells the app', async () => {
    const id = 'closing';
    await put(subject, { id, sleepMs: 600 });
    await until('the start', async () => (await entries(subject, 'work', id)).length === 1);
    await host.close();
    expect(await entries(subject, 'worked', id)).toHaveLength(1);
    expect(await entries(subject, 'terminated')).not.toHaveLength(0);
    expect(host.ready).toBe(false);
    await host.restart();
  });
});
