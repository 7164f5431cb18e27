import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFunctions } from '../../functions/build';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'functions', 'dist');
const lock = join(root, 'node_modules', '.nod-building');

/** What the bundle is made of. */
const SOURCES = ['functions', 'consent', 'solution'];
const LOCK_WAIT_MS = 60_000;

/**
 * The folder with the compiled Functions app, compiled anew when any source is younger. Several processes that
 * ask at once wait for one another.
 */
export async function compiledApp(): Promise<string> {
  if (await isFresh()) return target;
  const release = await takeLock();
  try {
    if (!(await isFresh())) await buildFunctions();
  } finally {
    await release();
  }
  return target;
}

async function isFresh(): Promise<boolean> {
  const built = await stat(join(target, 'main.cjs')).catch(() => undefined);
  const host = await stat(join(target, 'package.json')).catch(() => undefined);
  if (built === undefined || host === undefined) return false;
  const ages = await Promise.all([...SOURCES.map((folder) => youngest(join(root, folder))), youngestLock()]);
  return Math.max(...ages) <= built.mtimeMs;
}

/** Other versions of the packages make another bundle. */
async function youngestLock(): Promise<number> {
  return (await stat(join(root, 'package-lock.json'))).mtimeMs;
}

async function youngest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ages = entries.map(async (entry) => {
    if (entry.isDirectory()) {
      const skipped = ['node_modules', 'dist', 'out', 'src'].includes(entry.name);
      return skipped ? 0 : youngest(join(folder, entry.name));
    }
    if (!/\.(ts|json)$/.test(entry.name)) return 0;
    return (await stat(join(folder, entry.name))).mtimeMs;
  });
  return Math.max(0, ...(await Promise.all(ages)));
}

/** A folder is made by one process only. One that is left over from a crash is taken after its time. */
async function takeLock(): Promise<() => Promise<void>> {
  const until = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      await mkdir(lock);
      return () => rmdir(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() > until) return () => rmdir(lock);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
