// Breaks the host on purpose, in one line each, and asks whether the checks notice. A check that cannot fail
// is worth nothing; a host that is wrong in one of these ways would make tests of the product lie.
import { type Plugin, build } from 'esbuild';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunHostOptions } from '../../../local/functions-host/run-host';
import { type LocalStorage, startStorage, storageConnectionString } from '../../../local/storage/index';
import { compileFixtureApp } from './compile-fixture-app';
import { hostChecks } from './host-checks';

type Mutation = { name: string; file: string; find: string; replace: string; checks: RegExp };

const mutations: readonly Mutation[] = [
  {
    name: 'retry off: a failed message is deleted',
    file: 'queue-processor.ts',
    find: 'if (succeeded) {',
    replace: 'if (succeeded || true) {',
    checks: /tried again|poison queue after/,
  },
  {
    name: 'body mangled: decoded as UTF-8 on the way',
    file: 'read-body.ts',
    find: 'return Buffer.concat(chunks);',
    replace: "return Buffer.from(Buffer.concat(chunks).toString('utf8'));",
    checks: /byte for byte/,
  },
  {
    name: 'poison ignored: a message is tried for ever',
    file: 'queue-processor.ts',
    find: 'const poison = async (): Promise<Processed> => {',
    replace: 'const poison = async (): Promise<Processed> => { if (Date.now() > 0) return release();',
    checks: /poison queue after/,
  },
  {
    name: 'poison dropped: a message that always fails is lost',
    file: 'queue-processor.ts',
    find: 'await put(service.getQueueClient(name), message.messageText);',
    replace: '',
    checks: /poison queue after/,
  },
  {
    name: 'message not deleted after success',
    file: 'queue-processor.ts',
    find: 'await queue.deleteMessage(',
    replace: 'await ((..._: unknown[]) => undefined)(',
    checks: /handled once and then deleted/,
  },
  {
    name: 'lock not renewed',
    file: 'keep-hidden.ts',
    find: 'renewal = renewal.then(renew);',
    replace: '',
    checks: /longer than its lock/,
  },
  {
    name: 'visibility timeout ignored',
    file: 'queue-processor.ts',
    find: 'Math.ceil(config.visibilityTimeoutMs / 1000)',
    replace: '0',
    checks: /tried again/,
  },
  {
    name: 'no limit on what is in hand',
    file: 'queue-listener.ts',
    find: 'inHand.size <= config.newBatchThreshold',
    replace: 'true',
    checks: /in hand at once/,
  },
  {
    name: 'one message at a time',
    file: 'queue-listener.ts',
    find: 'inHand.size <= config.newBatchThreshold',
    replace: 'inHand.size === 0',
    checks: /in hand at once/,
  },
  {
    name: 'a failure answers 200',
    file: 'serve-functions.ts',
    find: 'end(response, 500);',
    replace: 'end(response, 200);',
    checks: /answers 500/,
  },
];

/** Each host has queues of its own: an account of the one Azurite. */
const accounts = ['asitis', ...mutations.map((_, index) => `mutant${index}`)];

let storage: LocalStorage;
let appDir: string;

beforeAll(async () => {
  const key = /AccountKey=([^;]+)/.exec(storageConnectionString({ blobPort: 0, queuePort: 0 }))?.[1];
  vi.stubEnv('AZURITE_ACCOUNTS', accounts.map((name) => `${name}:${key}`).join(';'));
  storage = await startStorage();
  vi.unstubAllEnvs();
  appDir = await compileFixtureApp();
});
afterAll(() => storage?.close());

/** Builds the host with one text replaced, which must occur exactly once, and returns the file that runs it. */
async function buildHost(mutation?: Mutation): Promise<string> {
  let found = 0;
  const patch: Plugin = {
    name: 'mutation',
    setup: (esbuild) => {
      esbuild.onLoad({ filter: /local[\\/](functions-host|http)[\\/].*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        if (mutation && basename(path) === mutation.file) {
          found = contents.split(mutation.find).length - 1;
          contents = contents.replace(mutation.find, () => mutation.replace);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
  const outfile = join(await mkdtemp(join(tmpdir(), 'functions-host-mutant-')), 'host.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./host-in-worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [patch],
    // What of the bundle is CommonJS asks for Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  if (mutation) expect(found, `"${mutation.find}" in ${mutation.file}`).toBe(1);
  return outfile;
}

/** Starts what `buildHost` has built. */
async function startHost(
  file: string,
  options: RunHostOptions,
): Promise<{ url: string; close: () => Promise<unknown> }> {
  const worker = new Worker(file, { workerData: options, execArgv: [] });
  const [url] = (await once(worker, 'message')) as [string];
  return {
    url,
    close: () => {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      return ended;
    },
  };
}

/** Runs checks against such a host until one fails. @returns its name, `undefined` when all pass */
async function firstFailure(
  file: string,
  given: { account: string; select: RegExp },
): Promise<string | undefined> {
  const seenFile = join(await mkdtemp(join(tmpdir(), 'functions-host-')), 'seen.jsonl');
  const storageConnection = storage.connectionString.replaceAll('devstoreaccount1', given.account);
  const queues = QueueServiceClient.fromConnectionString(storageConnection);
  for (const name of ['work', 'work-poison', 'sour-poison']) await queues.getQueueClient(name).create();
  const host = await startHost(file, {
    appDir,
    settings: { SEEN_FILE: seenFile, WORK_QUEUE: 'work', YEARLY: '0 0 0 1 1 *' },
    storageConnection,
    lockSeconds: 1,
    functionKey: 'local-key',
  });
  try {
    for (const { name, run } of hostChecks.filter((check) => given.select.test(check.name))) {
      const failed = await run({ url: host.url, seenFile, storageConnection }).then(
        () => false,
        () => true,
      );
      if (failed) return name;
    }
    return undefined;
  } finally {
    for (const name of ['work', 'sour-poison']) await queues.getQueueClient(name).clearMessages();
    await host.close();
  }
}

describe.concurrent('the checks of the Functions host', () => {
  it('all pass against the host as it is', async () => {
    const failed = await firstFailure(await buildHost(), { account: 'asitis', select: /./ });
    expect(failed).toBeUndefined();
  }, 60_000);

  for (const [index, mutation] of mutations.entries()) {
    it(`notice ${mutation.name}`, async () => {
      const given = { account: `mutant${index}`, select: mutation.checks };
      expect(await firstFailure(await buildHost(mutation), given)).toMatch(mutation.checks);
    }, 60_000);
  }
});
