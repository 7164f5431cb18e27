import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppRegistry } from './app-registry';
import { HostStartError } from './host-start-error';
import { withCoreModule } from './supply-core-module';

/**
 * Loads the files that `main` of the app's package.json names (a path, or a pattern with `*` and `**`), and
 * lets them register their functions.
 * Throws HostStartError when a file fails to load. (The real worker only logs a warning and runs nothing.)
 */
export async function loadApp(appDir: string, registry: AppRegistry): Promise<void> {
  const manifest = JSON.parse(await readFile(join(appDir, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const main = manifest['main'];
  if (typeof main !== 'string') throw new HostStartError('package.json: "main" names no entry file');
  const files = await entryFiles(appDir, main);
  if (files.length === 0) throw new HostStartError(`package.json: no file matches "main": ${main}`);
  const require = createRequire(join(appDir, 'package.json'));
  forget(require, appDir);
  await withCoreModule(registry.core, async () => {
    for (const file of files) {
      try {
        if (isModule(file, manifest)) await import(pathToFileURL(file).href);
        else require(file);
      } catch (cause) {
        if (cause instanceof HostStartError) throw cause;
        const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
        throw new HostStartError(`the entry file ${file} failed to load: ${detail}`, { cause });
      }
    }
  });
  registry.lock();
}

async function entryFiles(appDir: string, pattern: string): Promise<string[]> {
  if (!pattern.includes('*')) return [join(appDir, pattern)];
  const expression = pattern
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*)/)
    .map((part) =>
      part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  const matches = new RegExp(`^${expression}$`);
  const all = await readdir(appDir, { recursive: true });
  const names = all
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !name.startsWith('node_modules/'));
  return names
    .filter((name) => matches.test(name))
    .sort()
    .map((name) => join(appDir, name));
}

function isModule(file: string, manifest: Record<string, unknown>): boolean {
  return extname(file) === '.mjs' || (extname(file) === '.js' && manifest['type'] === 'module');
}

// In one process the same app may be started again: its files must run again to register again.
function forget(require: NodeJS.Require, appDir: string): void {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(appDir + sep) && !file.includes(`${sep}node_modules${sep}`))
      delete require.cache[file];
  }
}
