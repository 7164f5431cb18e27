import { mkdir, readdir, rmdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const LOCK_BEAT_MS = 2_000;
const LOCK_STALE_MS = 60_000;

/** Something that is built from sources of this repository; paths are from its top. */
export interface Built {
  name: string;
  /** The folder that is made. */
  target: string;
  /** Files in it that must be there, and be younger than every source. */
  files: readonly string[];
  /** Folders that it is made of. */
  sources: readonly string[];
  build: () => Promise<unknown>;
}

/**
 * Builds something anew when any source is younger than it. Several processes that ask at once wait for one another.
 * @returns the folder.
 * @throws what `build` throws.
 */
export async function buildOnce(built: Built): Promise<string> {
  const target = join(root, built.target);
  if (await isFresh(built)) return target;
  await withLock(join(root, 'node_modules', `.nod-building-${built.name}`), async () => {
    if (!(await isFresh(built))) await built.build();
  });
  return target;
}

/** Does something while no other process on this machine does it, which is told by a folder of this name. */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(lock);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function isFresh({ target, files, sources }: Built): Promise<boolean> {
  const made = await Promise.all(files.map((file) => ageOf(join(root, target, file))));
  if (made.some((age) => age === undefined)) return false;
  // Other versions of the packages make another bundle.
  const lock = (await ageOf(join(root, 'package-lock.json'))) ?? 0;
  const ages = await Promise.all(sources.map((folder) => youngest(join(root, folder))));
  return Math.max(lock, ...ages) <= Math.min(...made.map((age) => age ?? 0));
}

async function ageOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs;
}

async function youngest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ages = entries.map(async (entry) => {
    if (entry.isDirectory()) {
      const skipped = ['node_modules', 'dist', 'out', 'src', 'generated'].includes(entry.name);
      return skipped ? 0 : youngest(join(folder, entry.name));
    }
    if (!/\.(tsx?|json|xml|resx|css|svg|html)$/.test(entry.name)) return 0;
    return (await stat(join(folder, entry.name))).mtimeMs;
  });
  return Math.max(0, ...(await Promise.all(ages)));
}

/**
 * A folder is made by one process only. Its holder dates it anew every few seconds, so that one which is left over
 * from a crash is told from one that takes long, and is taken away.
 */
async function takeLock(lock: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const dated = await ageOf(lock);
      if (dated !== undefined && Date.now() - dated > LOCK_STALE_MS) await removeLock(lock);
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const heartbeat = setInterval(() => {
    // A lock that somebody has taken away is no lock any more; there is nothing to date.
    utimes(lock, new Date(), new Date()).catch(() => undefined);
  }, LOCK_BEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    return removeLock(lock);
  };
}

/** Whoever else has removed it has done the same. */
async function removeLock(lock: string): Promise<void> {
  await rmdir(lock).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
