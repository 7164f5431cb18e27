import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchema } from '@nod/solution/read-schema';
import { all, type Element, first } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const ribbon = documents(/^Entities\/nod_message\/RibbonDiff\.xml$/)[0]!.root;
const idsOf = (elements: Element[]) => elements.map(({ attributes }) => attributes['Id'] ?? '');
const buttons = all(ribbon, 'CustomActions/CustomAction/CommandUIDefinition/Button');
const commands = all(ribbon, 'CommandDefinitions/CommandDefinition');
const rules = (kind: 'EnableRule' | 'DisplayRule') => all(ribbon, `RuleDefinitions/${kind}s/${kind}`);
const resources = documents(/^WebResources\//).map(({ root }) => first(root, 'Name').text);
const exported = [
  ...readFileSync(join(import.meta.dirname, '../../webresources/commands.ts'), 'utf8').matchAll(
    /export (?:async )?function (\w+)/g,
  ),
].map(([, name]) => `Nod.${name}`);

describe('the commands of messages', () => {
  test('stand on the list and on the form: link to, create a contact, create a lead', () => {
    const places = all(ribbon, 'CustomActions/CustomAction').map(({ attributes }) => attributes['Location']);
    for (const place of ['HomepageGrid', 'Form'])
      expect(
        places.filter(
          (location) => location === `Mscrm.${place}.nod_message.MainTab.Actions.Controls._children`,
        ),
      ).toHaveLength(3);
    expect(buttons).toHaveLength(6);
  });

  test('every button, action, command, rule and label has an id of its own', () => {
    const ids = [
      ...idsOf(all(ribbon, 'CustomActions/CustomAction')),
      ...idsOf(buttons),
      ...idsOf(commands),
      ...idsOf(rules('EnableRule')),
      ...idsOf(rules('DisplayRule')),
      ...idsOf(all(ribbon, 'LocLabels/LocLabel')),
    ];
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every button has its command, and every command its button', () => {
    expect(buttons.map(({ attributes }) => attributes['Command']).sort()).toEqual(idsOf(commands).sort());
  });

  test('every rule that a command names is defined, and none is defined in vain', () => {
    for (const kind of ['EnableRule', 'DisplayRule'] as const) {
      const named = commands.flatMap((command) => idsOf(all(command, `${kind}s/${kind}`)));
      expect([...new Set(named)].sort()).toEqual(idsOf(rules(kind)).sort());
    }
  });

  test('every text has its label, in words', () => {
    const labels = new Map(
      all(ribbon, 'LocLabels/LocLabel').map((label) => [
        `$LocLabels:${label.attributes['Id']}`,
        first(label, 'Titles/Title').attributes['description'] ?? '',
      ]),
    );
    for (const { attributes } of buttons)
      for (const name of ['LabelText', 'Alt', 'ToolTipTitle', 'ToolTipDescription'])
        expect(labels.get(attributes[name] ?? ''), `${attributes['Id']} ${name}`).toMatch(/\w/);
  });

  test('every function that is called is exported by the web resource that is named', () => {
    const calls = [
      ...commands.flatMap((command) => all(command, 'Actions/JavaScriptFunction')),
      ...rules('EnableRule').flatMap((rule) => all(rule, 'CustomRule')),
    ];
    expect(calls).toHaveLength(8);
    for (const { attributes } of calls) {
      expect(attributes['Library']).toBe('$webresource:nod_/commands.js');
      expect(exported).toContain(attributes['FunctionName']);
    }
    expect([...new Set(calls.map(({ attributes }) => attributes['FunctionName']))].sort()).toEqual(
      exported.sort(),
    );
  });

  test('are for those who may do it, on messages that a customer wrote and no record has', () => {
    const privileges = rules('DisplayRule').flatMap((rule) => all(rule, 'EntityPrivilegeRule'));
    expect(privileges.map(({ attributes: a }) => `${a['PrivilegeType']} ${a['EntityName']}`)).toEqual([
      'Write nod_message',
      'Create contact',
      'Create lead',
    ]);
    for (const command of commands)
      expect(idsOf(all(command, 'EnableRules/EnableRule')).some((id) => id.endsWith('WithoutRecord'))).toBe(
        true,
      );
  });
});

describe('pictures and scripts', () => {
  test('that a button, a table or the site map shows are web resources of the solution', () => {
    const shown = [
      ...buttons.map(({ attributes }) => attributes['ModernImage']?.replace('$webresource:', '')),
      ...documents(/\/Entity\.xml$/).flatMap(({ text }) =>
        [...text.matchAll(/<IconVectorName>(.+?)</g)].map(([, name]) => name),
      ),
      ...documents(/^AppModuleSiteMaps\//).flatMap(({ text }) =>
        [...text.matchAll(/VectorIcon="\/WebResources\/(.+?)"/g)].map(([, name]) => name),
      ),
    ];
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((name) => !resources.includes(name ?? ''))).toEqual([]);
    const used = new Set([...shown, 'nod_/commands.js']);
    expect(resources.filter((name) => !used.has(name))).toEqual([]);
  });

  test('stand under the name that their description gives, with the type of their kind', () => {
    for (const { path, root } of documents(/^WebResources\//)) {
      const name = first(root, 'Name').text;
      expect(path).toBe(`WebResources/${name}.data.xml`);
      expect(first(root, 'WebResourceType').text).toBe(name.endsWith('.svg') ? '11' : '3');
    }
  });

  test('draw with lines of our own and load nothing', () => {
    for (const name of resources.filter((one) => one.endsWith('.svg'))) {
      const text = readFileSync(
        join(import.meta.dirname, '../../webresources', name.replace('nod_/', '')),
        'utf8',
      );
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="20" height="20"/);
      expect(text).not.toMatch(/<script|<image|href|<style|url\(/);
    }
  });
});

test('the inbox of the site map is a view of the solution', () => {
  const inbox = documents(/^AppModuleSiteMaps\//)
    .flatMap(({ root }) => all(root, 'SiteMap/Area/Group/SubArea'))
    .find(({ attributes }) => attributes['Id'] === 'nod_subarea_inbox');
  const url = new URL(
    (inbox?.attributes['Url'] ?? '').replaceAll('&amp;', '&'),
    'https://contoso.crm.dynamics.com',
  );
  const table = url.searchParams.get('etn') ?? '';
  expect(readSchema().tables.map(({ logicalName }) => logicalName)).toContain(table);
  const [view] = documents(
    new RegExp(`^Entities/${table}/SavedQueries/\\{${url.searchParams.get('viewid')}\\}`),
  );
  expect(first(view!.root, 'savedquery/LocalizedNames/LocalizedName').attributes['description']).toBe(
    'Inbox: No Record',
  );
});
