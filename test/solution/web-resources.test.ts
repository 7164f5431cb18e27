import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, first } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const resources = documents(/^WebResources\//).map(({ path, root }) => ({
  path,
  name: first(root, 'Name').text,
  type: first(root, 'WebResourceType').text,
}));
const matches = (path: RegExp, pattern: RegExp) =>
  documents(path).flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));

/** What the solution itself names: pictures, libraries of forms and commands, pages of the site map. */
const named = new Set([
  ...matches(/\/RibbonDiff\.xml$/, /\$webresource:([^"]+)"/g),
  ...matches(/\/Entity\.xml$/, /<IconVectorName>(.+?)</g),
  ...matches(/^AppModuleSiteMaps\//, /VectorIcon="\/WebResources\/(.+?)"/g),
  ...matches(/^AppModuleSiteMaps\//, /Url="\$webresource:(.+?)"/g),
  ...matches(/\/FormXml\//, /<Library name="(.+?)"/g),
]);

/** What only scripts and pages name: the dialogs, and what they load. */
const fromScripts = new Set([
  ...['choose-table', 'variables', 'consent', 'consent-request', 'publish'].map(
    (page) => `nod_/${page}.html`,
  ),
  ...['nod_/pages.js', 'nod_/pages.css', 'nod_/setup-check.js'],
]);

const TYPES: Readonly<Record<string, string>> = { html: '1', css: '2', js: '3', svg: '11' };

describe('web resources', () => {
  test('are all that is named', () => {
    const names = resources.map(({ name }) => name);
    expect(named.size).toBeGreaterThan(25);
    expect([...named, ...fromScripts].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('are named, each of them', () => {
    expect(
      resources.map(({ name }) => name).filter((name) => !named.has(name) && !fromScripts.has(name)),
    ).toEqual([]);
  });

  test('stand under the name that their description gives, with the type of their kind', () => {
    for (const { path, name, type } of resources) {
      expect(path).toBe(`WebResources/${name}.data.xml`);
      expect(type, name).toBe(TYPES[name.split('.').at(-1) ?? '']);
    }
  });

  test('that are pictures draw with lines of our own and load nothing', () => {
    for (const { name } of resources.filter((one) => one.name.endsWith('.svg'))) {
      const file = join(import.meta.dirname, '../../webresources', name.replace('nod_/', ''));
      const text = readFileSync(file, 'utf8');
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="20" height="20"/);
      expect(text).not.toMatch(/<script|<image|href|<style|url\(/);
    }
  });
});

test.each([
  { id: 'inbox', view: 'Inbox: No Record' },
  { id: 'review', view: 'To Review' },
])('the $id of the site map is a view of the solution', ({ id, view }) => {
  const item = documents(/^AppModuleSiteMaps\//)
    .flatMap(({ root }) => all(root, 'SiteMap/Area/Group/SubArea'))
    .find(({ attributes }) => attributes['Id'] === `nod_subarea_${id}`);
  const url = new URL(
    item?.attributes['Url']?.replaceAll('&amp;', '&') ?? '',
    'https://contoso.crm.dynamics.com',
  );
  const { table, viewid } = { table: url.searchParams.get('etn'), viewid: url.searchParams.get('viewid') };
  const [found] = documents(new RegExp(`^Entities/${table}/SavedQueries/\\{${viewid}\\}`));
  expect(first(found!.root, 'savedquery/LocalizedNames/LocalizedName').attributes['description']).toBe(view);
});
