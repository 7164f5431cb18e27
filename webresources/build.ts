import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = new URL('./', import.meta.url);
const target = new URL('./out/nod_/', import.meta.url);

/**
 * Bundles the scripts of the model-driven app into `webresources/out/nod_/`: one file for each, its functions under
 * the global `Nod`, as ribbon commands and form events call them; and the pictures, as they are.
 * @returns the folder.
 */
export async function buildWebResources(): Promise<string> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('commands.ts', source))],
    outfile: fileURLToPath(new URL('commands.js', target)),
    bundle: true,
    format: 'iife',
    globalName: 'Nod',
    target: 'es2020',
    minify: true,
    logLevel: 'warning',
  });
  await cp(new URL('icons/', source), new URL('icons/', target), { recursive: true });
  return fileURLToPath(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWebResources();
