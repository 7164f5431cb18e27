import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtWebResources } from '../../scripts/build';

describe('the built web resources', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await builtWebResources(), 'nod_');
  }, 120_000);

  it('give the commands under the global that the ribbon calls, and nothing else', async () => {
    const sandbox: Record<string, unknown> = {};
    runInNewContext(`${await readFile(join(folder, 'commands.js'), 'utf8')};this.found = Nod;`, sandbox);
    const found = sandbox['found'] as Record<string, unknown>;
    expect(Object.keys(found).sort()).toEqual([
      'areWithoutRecord',
      'createContact',
      'createContactFromForm',
      'createLead',
      'createLeadFromForm',
      'isWithoutRecord',
      'linkFromForm',
      'linkTo',
    ]);
    for (const value of Object.values(found)) expect(typeof value).toBe('function');
  });

  it('are small: no part of the rules travels with a command', async () => {
    expect((await readFile(join(folder, 'commands.js'))).length).toBeLessThan(15_000);
  });

  it('hold the pictures', async () => {
    expect(await readdir(join(folder, 'icons'))).toContain('inbox.svg');
  });
});
