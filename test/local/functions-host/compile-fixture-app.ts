import { build } from 'esbuild';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type HostJson = { queues?: Record<string, unknown>; http?: Record<string, unknown> };

export const QUEUES = {
  batchSize: 4,
  newBatchThreshold: 2,
  visibilityTimeout: '00:00:01',
  maxDequeueCount: 3,
};

/** The storage client's files ask for `import.meta.url`, which a CommonJS bundle does not have. */
export const IMPORT_META_IN_COMMONJS = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Compiles an app as the product is compiled and returns its folder; `code` replaces the fixture's source. */
export async function compileFixtureApp(
  options: { code?: string; hostJson?: unknown } = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'functions-host-app-'));
  const source = fileURLToPath(new URL('./fixture-app/main.ts', import.meta.url));
  await build({
    ...(options.code === undefined
      ? { entryPoints: [source] }
      : { stdin: { contents: options.code, resolveDir: join(source, '..'), loader: 'ts' } }),
    outfile: join(dir, 'main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    ...IMPORT_META_IN_COMMONJS,
    logLevel: 'error',
  });
  const hostJson = options.hostJson ?? { version: '2.0', extensions: { queues: QUEUES } };
  await writeFile(join(dir, 'host.json'), JSON.stringify(hostJson));
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name: 'fixture', main: 'main.cjs' }));
  return dir;
}
