import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PAGES, pageHtml } from './page-html';

const source = new URL('./', import.meta.url);
const target = new URL('./out/nod_/', import.meta.url);

/** What is bundled into which file. Ribbon commands and form events call what the first two put under `Nod`. */
const BUNDLES: readonly { in: string; out: string }[] = [
  { in: 'commands-script.ts', out: 'commands' },
  { in: 'forms-script.ts', out: 'forms' },
  { in: 'pages.tsx', out: 'pages' },
  { in: 'pages.css', out: 'pages' },
  { in: 'setup-check/main.tsx', out: 'setup-check' },
];

/**
 * Bundles the scripts of the model-driven app and the style sheet of its pages into `webresources/out/nod_/`, beside the
 * pages that stand in dialogs, and the pictures.
 * @returns the folder.
 */
export async function buildWebResources(): Promise<string> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: BUNDLES.map((one) => ({ ...one, in: path(one.in) })),
    outdir: fileURLToPath(target),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const name of PAGES) await writeFile(new URL(`${name}.html`, target), pageHtml(name));
  await cp(new URL('setup-check/setup-check.html', source), new URL('setup-check.html', target));
  await cp(new URL('icons/', source), new URL('icons/', target), { recursive: true });
  return fileURLToPath(target);
}

function path(file: string): string {
  return fileURLToPath(new URL(file, source));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWebResources();
