import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOnce, withLock } from '../../scripts/build-once';

const root = join(import.meta.dirname, '../..');
let folder: string;
let builds: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nod-build-once-'));
  await mkdir(join(folder, 'source'));
  builds = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Dated by minutes from now, since two files of one moment are of one age. */
async function touch(name: string, minutes: number): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, '');
  const time = new Date(Date.now() + minutes * 60_000);
  await utimes(path, time, time);
}

const build = () =>
  buildOnce({
    name: `test-${process.pid}`,
    target: relative(root, join(folder, 'out')),
    files: ['made.js'],
    sources: [relative(root, join(folder, 'source'))],
    build: async () => {
      builds += 1;
      await mkdir(join(folder, 'out'), { recursive: true });
      await touch('out/made.js', 1);
    },
  });

describe('what is built', () => {
  it('is built when it is not there, and not again while nothing has changed', async () => {
    await touch('source/index.ts', 0);
    await build();
    await build();
    expect(builds).toBe(1);
  });

  it.each(['index.ts', 'view.tsx', 'strings.resx', 'manifest.xml', 'style.css', 'icon.svg'])(
    'is built anew when %s has changed',
    async (name) => {
      await touch(`source/${name}`, 0);
      await build();
      await touch(`source/${name}`, 2);
      await build();
      expect(builds).toBe(2);
    },
  );

  it('is not built anew for what it is not made of', async () => {
    await touch('source/index.ts', 0);
    await build();
    await touch('source/notes.md', 2);
    await build();
    expect(builds).toBe(1);
  });
});

describe('a lock', () => {
  it('lets one in at a time, however many wait', async () => {
    const lock = join(folder, 'lock');
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        withLock(lock, async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  it('that a crash has left behind is taken away', async () => {
    const lock = join(folder, 'lock');
    await mkdir(lock);
    const longAgo = new Date(Date.now() - 10 * 60_000);
    await utimes(lock, longAgo, longAgo);
    expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
  });

  it('that somebody took away meanwhile is no fault', async () => {
    const lock = join(folder, 'lock');
    expect(await withLock(lock, async () => (await rm(lock, { recursive: true }), 'done'))).toBe('done');
  });
});
