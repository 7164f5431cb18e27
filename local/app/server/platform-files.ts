import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const BUILDS = ['react_16_14_0.js', 'fluent_8_121_1.js'] as const;

/**
 * Fluent's build takes React from `React` and `ReactDOM`, while controls take it from `Reactv16`: between the two
 * stands this. Fluent would load its icons, and fonts for every script, from a CDN: the icons come from its package,
 * the fonts are the machine's own.
 */
const GLOBALS = `window.React = window.Reactv16;
window.ReactDOM = window.ReactDOMv16;
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/platform/icons/' };
`;

/** The platform's own builds of React and Fluent, as they come with pcf-start, and Fluent's icons, by path. */
export async function readPlatformFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { resolve } = createRequire(import.meta.url);
  const lib = join(dirname(resolve('pcf-start/package.json')), 'lib');
  // Its main file stands one folder below its top.
  const icons = join(dirname(resolve('@fluentui/font-icons-mdl2')), '../fonts');
  const files = await Promise.all([
    ...BUILDS.map(async (name) => [name, await readFile(join(lib, name))] as const),
    ...(await readdir(icons)).map(
      async (name) => [`icons/${name}`, await readFile(join(icons, name))] as const,
    ),
  ]);
  return new Map<string, string | Uint8Array>([...files, ['globals.js', GLOBALS]]);
}
