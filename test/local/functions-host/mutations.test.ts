// Breaks the host on purpose, in one line each, and asks whether the checks notice. A check that cannot fail
// is worth nothing; a host that is wrong in one of these ways would make tests of the product lie.
import { type Plugin, build } from 'esbuild';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { runHost } from '../../../local/functions-host/run-host';
import { type LocalStorage, startStorage } from '../../../local/storage/index';
import { IMPORT_META_IN_COMMONJS, compileFixtureApp } from './compile-fixture-app';
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

let storage: LocalStorage;
let appDir: string;

beforeAll(async () => {
  storage = await startStorage();
  appDir = await compileFixtureApp();
});
afterAll(() => storage?.close());

/** Builds the host with one text replaced, which must occur exactly once, and returns its runHost. */
async function buildHost(mutation?: Mutation): Promise<typeof runHost> {
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
  const outfile = join(await mkdtemp(join(tmpdir(), 'functions-host-mutant-')), 'host.cjs');
  const entry = fileURLToPath(new URL('../../../local/functions-host/run-host.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [patch],
    ...IMPORT_META_IN_COMMONJS,
    logLevel: 'error',
  });
  if (mutation) expect(found, `"${mutation.find}" in ${mutation.file}`).toBe(1);
  return (createRequire(import.meta.url)(outfile) as { runHost: typeof runHost }).runHost;
}

/** Runs the checks against such a host and returns the names of those that fail. */
async function failures(run: typeof runHost, select: RegExp): Promise<string[]> {
  const seenFile = join(await mkdtemp(join(tmpdir(), 'functions-host-')), 'seen.jsonl');
  const queues = QueueServiceClient.fromConnectionString(storage.connectionString);
  for (const name of ['work', 'work-poison', 'sour-poison']) {
    const queue = queues.getQueueClient(name);
    await queue.createIfNotExists();
    await queue.clearMessages();
  }
  const host = await run(
    {
      appDir,
      settings: { SEEN_FILE: seenFile, WORK_QUEUE: 'work', YEARLY: '0 0 0 1 1 *' },
      storageConnection: storage.connectionString,
      lockSeconds: 1,
      functionKey: 'local-key',
    },
    () => undefined,
  );
  const failed: string[] = [];
  try {
    for (const check of hostChecks.filter(({ name }) => select.test(name))) {
      await check
        .run({ url: host.url, seenFile, storageConnection: storage.connectionString })
        .catch(() => failed.push(check.name));
    }
  } finally {
    for (const name of ['work', 'sour-poison']) await queues.getQueueClient(name).clearMessages();
    await host.close();
  }
  return failed;
}

describe('the checks of the Functions host', () => {
  it('all pass against the host as it is', async () => {
    expect(await failures(await buildHost(), /./)).toEqual([]);
  }, 60_000);

  for (const mutation of mutations) {
    it(`notice ${mutation.name}`, async () => {
      expect(await failures(await buildHost(mutation), mutation.checks)).not.toEqual([]);
    }, 60_000);
  }
});
