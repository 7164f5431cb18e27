import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'esbuild';

/** The page's script and styles. */
export type PageBundle = { script: Uint8Array; styles: Uint8Array };

/**
 * What the platform gives to every control under its own global: the page takes the same builds, so that React and
 * Fluent exist once.
 */
const GLOBALS: Readonly<Record<string, string>> = {
  react: 'Reactv16',
  'react-dom': 'ReactDOMv16',
  '@fluentui/react': 'FluentUIReactv81211',
};

const platformGlobals: Plugin = {
  name: 'platform-globals',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^(react|react-dom|@fluentui\/react)$/ }, ({ path }) => ({
      path,
      namespace: 'global',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'global' }, ({ path }) => ({
      contents: `module.exports = window.${GLOBALS[path]};`,
    }));
  },
};

/** Bundles the page from TypeScript. Rejects when it does not compile. */
export async function bundlePage(): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../page/main.tsx', import.meta.url))],
    outdir: '/',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
    jsx: 'transform',
    plugins: [platformGlobals],
  });
  const ending = (end: string): Uint8Array => {
    const found = outputFiles.find(({ path }) => path.endsWith(end));
    if (!found) throw new Error(`The page has no *${end}.`);
    return found.contents;
  };
  return { script: ending('.js'), styles: ending('.css') };
}
