import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtControls } from '../../scripts/build';

/** The most that a bundle may weigh, in bytes after gzip. */
const MOST = { ConsentChat: 40 * 1024, OptInStatus: 15 * 1024, OptInStatusGrid: 15 * 1024 };

describe('the bundle of a control', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await builtControls();
  }, 180_000);

  it.each(Object.entries(MOST))('%s weighs at most %i bytes after gzip', async (name, most) => {
    const bundle = await readFile(join(folder, name, 'bundle.js'));
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(most);
  });

  it('of the opt-in status has the same texts in a list as on a form', async () => {
    const texts = async (name: string) => {
      const files = (await readdir(join(folder, name, 'strings'))).sort();
      return Promise.all(files.map((file) => readFile(join(folder, name, 'strings', file), 'utf8')));
    };
    expect(await texts('OptInStatusGrid')).toHaveLength(6);
    expect(await texts('OptInStatusGrid')).toEqual(await texts('OptInStatus'));
  });

  it.each(Object.keys(MOST))('%s takes React and Fluent from the platform', async (name) => {
    const bundle = await readFile(join(folder, name, 'bundle.js'), 'utf8');
    expect(bundle).toMatch(/Reactv16/);
    expect(bundle).not.toMatch(/__SECRET_INTERNALS_DO_NOT_USE/);
    const manifest = await readFile(join(folder, name, 'ControlManifest.xml'), 'utf8');
    expect(manifest).toContain('<platform-library name="React" version="16.14.0"');
    expect(manifest).toContain('<platform-library name="Fluent" version="8.121.1"');
  });
});
