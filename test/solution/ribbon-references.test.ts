import { describe, expect, test } from 'vitest';
import { functionsOf } from './built-functions';
import { TABLES, WEB_RESOURCES } from './known';
import { named, trees, type Tree } from './tree';

const ribbons = trees(/\/RibbonDiff\.xml$/)
  .map(({ path, root }) => ({ path, root, table: (path.split('/')[1] ?? '').toLowerCase() }))
  .filter(({ root }) => named(root, 'CustomAction').length > 0);

const idsOf = (elements: Tree[]) => elements.map(({ attributes }) => attributes['Id'] ?? '');
/** Elements with a definition: rules stand in commands too, where they are only named. */
const defined = (root: Tree, name: string, holder: string) =>
  named(root, holder).flatMap((one) =>
    one.children.filter((child) => child.name === name && child.children.length > 0),
  );
/** What a person may press. Labels and menus stand between. */
const pressed = (root: Tree) =>
  [...named(root, 'Button'), ...named(root, 'FlyoutAnchor')].filter(
    ({ attributes }) => attributes['Command'],
  );
/** Commands of the platform are not ours to define. */
const isOurs = (id: string) => id.startsWith('nod.');

test('there are commands on messages, numbers, templates, configurations and customers', () => {
  expect(ribbons.map(({ table }) => table)).toEqual(
    expect.arrayContaining([
      'nod_message',
      'nod_messagetemplate',
      'nod_configuration',
      'contact',
      'lead',
      'account',
    ]),
  );
});

test('no two things in all ribbons have one id', () => {
  const ids = ribbons.flatMap(({ root }) => [
    ...[
      'CustomAction',
      'Button',
      'FlyoutAnchor',
      'Menu',
      'MenuSection',
      'CommandDefinition',
      'LocLabel',
    ].flatMap((name) => idsOf(named(root, name))),
    ...idsOf(defined(root, 'EnableRule', 'EnableRules')),
    ...idsOf(defined(root, 'DisplayRule', 'DisplayRules')),
  ]);
  expect(ids.filter((id, index) => !isOurs(id) || ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(ribbons)('$path', ({ root, table }) => {
  const commands = named(root, 'CommandDefinition');
  const buttons = pressed(root);

  test('adds to a bar of its own table', () => {
    const places = named(root, 'CustomAction').map(({ attributes }) => attributes['Location'] ?? '');
    const own = new RegExp(
      `^Mscrm\\.(HomepageGrid|Form|SubGrid)\\.${table}\\.MainTab\\.[A-Za-z]+\\.Controls\\._children$`,
    );
    expect(places.filter((place) => !own.test(place))).toEqual([]);
  });

  test('has a command for every button and a button for every command', () => {
    const wanted = [...new Set(buttons.map(({ attributes }) => attributes['Command'] ?? ''))];
    expect(wanted.filter(isOurs).sort()).toEqual(idsOf(commands).sort());
  });

  test.each(['EnableRule', 'DisplayRule'])(
    'defines every %s that a command names, and none in vain',
    (rule) => {
      const names = commands.flatMap((command) => idsOf(named(command, rule)));
      const ours = [...new Set(names)].filter(isOurs);
      expect(ours.sort()).toEqual(idsOf(defined(root, rule, `${rule}s`)).sort());
    },
  );

  test('has a label for every text, and no label without a text', () => {
    const texts = ['Button', 'FlyoutAnchor', 'MenuSection']
      .flatMap((name) => named(root, name))
      .flatMap(({ attributes }) =>
        ['LabelText', 'Alt', 'ToolTipTitle', 'ToolTipDescription', 'Title'].flatMap(
          (name) => attributes[name] ?? [],
        ),
      );
    expect(texts.filter((text) => !text.startsWith('$LocLabels:'))).toEqual([]);
    const labels = idsOf(named(root, 'LocLabel'));
    expect([...new Set(texts.map((text) => text.replace('$LocLabels:', '')))].sort()).toEqual(
      [...labels].sort(),
    );
  });

  test('tells of every button what it is called and what it does, with a picture that is there', () => {
    const silent = buttons.filter(
      ({ attributes: { LabelText, ToolTipTitle, ToolTipDescription, ModernImage = '' } }) =>
        !LabelText ||
        !ToolTipTitle ||
        !ToolTipDescription ||
        WEB_RESOURCES.get(ModernImage.replace('$webresource:', '')) !== '11',
    );
    expect(idsOf(silent)).toEqual([]);
  });

  test('calls functions that the built script exports', async () => {
    const calls = [...named(root, 'JavaScriptFunction'), ...named(root, 'CustomRule')].map(
      ({ attributes }) => attributes,
    );
    for (const library of new Set(calls.map(({ Library = '' }) => Library))) {
      const name = library.replace('$webresource:', '');
      expect(library).toBe(`$webresource:${name}`);
      expect(WEB_RESOURCES.get(name), name).toBe('3');
      const exported = await functionsOf(name);
      const missing = calls.filter(
        ({ Library, FunctionName = '' }) => Library === library && !exported(FunctionName),
      );
      expect(missing.map(({ FunctionName }) => FunctionName)).toEqual([]);
    }
  });

  test('asks for privileges on tables that there are', () => {
    const rules = named(root, 'EntityPrivilegeRule').map(
      ({ attributes }) => attributes['EntityName'] ?? table,
    );
    expect(rules.filter((name) => !TABLES.has(name))).toEqual([]);
  });

  test('passes what its place has: a form its own control, a list what is selected in it', () => {
    const placed = named(root, 'CustomAction').flatMap((action) =>
      named(action, 'Button').map(({ attributes }) => ({
        place: /^Mscrm\.(\w+)\./.exec(action.attributes['Location'] ?? '')?.[1],
        command: attributes['Command'],
      })),
    );
    const odd = placed.filter(({ place, command }) => {
      const values = commands
        .filter(({ attributes }) => attributes['Id'] === command)
        .flatMap((one) => named(one, 'CrmParameter'))
        .map(({ attributes }) => attributes['Value'] ?? '');
      return place === 'Form' && values.some((value) => value.startsWith('SelectedControl'));
    });
    expect(odd).toEqual([]);
  });
});
