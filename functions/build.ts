import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = new URL('./', import.meta.url);
const target = new URL('./dist/', import.meta.url);

/**
 * Compiles the Functions app into `functions/dist`, which is all that is deployed: one bundle, so that a cold
 * start reads one file. `@azure/functions-core` is given by the host at run time.
 * @returns the folder.
 */
export async function buildFunctions(): Promise<string> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('main.ts', source))],
    outfile: fileURLToPath(new URL('main.cjs', target)),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    external: ['@azure/functions-core'],
    // The storage SDK's modules ask where they are; in a CommonJS bundle that is the bundle.
    define: { 'import.meta.url': '__bundleUrl' },
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
  await copyFile(new URL('host.json', source), new URL('host.json', target));
  await writeFile(
    new URL('package.json', target),
    `${JSON.stringify({ name: 'nod', version: '0.1.0', main: 'main.cjs' }, null, 2)}\n`,
  );
  return fileURLToPath(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions();
