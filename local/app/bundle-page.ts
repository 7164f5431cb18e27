import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of the page, as it is served. */
export type PageFile = { type: string; text: string };

const file = (name: string): string => fileURLToPath(new URL(`./page/${name}`, import.meta.url));

/** The page's files by path; its script is bundled from TypeScript. Nothing is fetched from anywhere else. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, css, script] = await Promise.all([
    readFile(file('index.html'), 'utf8'),
    readFile(file('style.css'), 'utf8'),
    build({
      entryPoints: [file('main.ts')],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      write: false,
      logLevel: 'silent',
    }),
  ]);
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', text: html }],
    ['/style.css', { type: 'text/css; charset=utf-8', text: css }],
    ['/main.js', { type: 'text/javascript; charset=utf-8', text: script.outputFiles[0]!.text }],
  ]);
}
