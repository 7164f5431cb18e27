import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtWebResources } from '../../scripts/build';
import { PAGES } from '../../webresources/page-html';

const COMMANDS = [
  'addAnswer',
  'areWithoutRecord',
  'backToDraft',
  'checkSetup',
  'checkSetupFromForm',
  'chooseTable',
  'createContact',
  'createContactFromForm',
  'createLead',
  'createLeadFromForm',
  'hasVariables',
  'isDraft',
  'isPublished',
  'isWithoutRecord',
  'linkFromForm',
  'linkTo',
  'mapVariables',
  'needsAnswer',
  'optIn',
  'optInFromForm',
  'optOut',
  'optOutFromForm',
  'publish',
  'publishFromForm',
  'sendConsentRequest',
  'sendConsentRequestFromForm',
  'syncTemplates',
  'syncTemplatesFromForm',
];

describe('the built web resources', () => {
  let folder: string;
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  beforeAll(async () => {
    folder = join(await builtWebResources(), 'nod_');
  }, 120_000);

  /** What stands under the global `Nod` once these scripts have run, in this order. */
  async function nodAfter(...scripts: string[]): Promise<Record<string, unknown>> {
    const sandbox: { Nod?: Record<string, unknown> } = {};
    for (const name of scripts) runInNewContext(await text(name), sandbox);
    return sandbox.Nod ?? {};
  }

  it.each([
    [['commands.js', 'forms.js']],
    [['forms.js', 'commands.js']],
    [['commands.js', 'forms.js', 'commands.js', 'forms.js']],
  ])('give commands and form events under one global, whatever is loaded first: %j', async (scripts) => {
    const { Forms, ...commands } = await nodAfter(...scripts);
    expect(Object.keys(commands).sort()).toEqual(COMMANDS);
    for (const value of Object.values(commands)) expect(typeof value).toBe('function');
    const forms = Forms as Record<string, Record<string, unknown>>;
    expect(
      Object.fromEntries(Object.entries(forms).map(([name, of]) => [name, Object.keys(of).sort()])),
    ).toEqual({
      configuration: ['onLoad'],
      messageTemplate: ['onLoad', 'onSave'],
      recordType: ['onLoad', 'onSave'],
    });
  });

  it.each([
    ['commands.js', 45_000],
    ['forms.js', 50_000],
    ['pages.js', 230_000],
    ['setup-check.js', 230_000],
  ])(
    '%s has fewer than %i bytes: neither dictionaries nor a second library travel with it',
    async (name, most) => {
      expect((await text(name)).length).toBeLessThan(most);
    },
  );

  it.each([...PAGES, 'setup-check'])(
    'the page %s has its script and styles beside it, and no script in its markup',
    async (page) => {
      const html = await text(`${page}.html`);
      const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
      expect(files.sort()).toEqual(['pages.css', page === 'setup-check' ? 'setup-check.js' : 'pages.js']);
      for (const file of files) expect((await text(file)).length).toBeGreaterThan(100);
      expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
      expect(html).toContain('id="nod-page"');
    },
  );

  it('ask nothing of any other address', async () => {
    for (const name of ['commands.js', 'forms.js', 'pages.js', 'setup-check.js', 'pages.css']) {
      const found = [...(await text(name)).matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
      // Namespaces, and where React explains its errors.
      expect(found.filter((address) => !/w3\.org|reactjs\.org|fb\.me/.test(address))).toEqual([]);
    }
  });

  it('have one style sheet, which loads no other', async () => {
    const css = await text('pages.css');
    expect(css).not.toContain('@import');
    for (const rule of ['--nod-brand:', '.nod-page', '.nod-button', '.nod-list', '.nod-notice', '.nod-heard'])
      expect(css).toContain(rule);
    // What is for whoever chose colours or stillness comes after what it changes.
    expect(css.lastIndexOf('forced-colors')).toBeGreaterThan(css.indexOf('.nod-sign'));
  });

  it('hold the pictures', async () => {
    expect(await readdir(join(folder, 'icons'))).toContain('inbox.svg');
  });
});
