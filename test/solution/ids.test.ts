import { describe, expect, test } from 'vitest';
import { CONTROL_CLASSES } from './control-classes';
import { everything, trees, type Tree } from './tree';

interface Id {
  kind: string;
  id: string;
  where: string;
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const plain = (text: string) => text.replace(/[{}]/g, '').toLowerCase();
const files = trees(/./);

/** Elements that have an id of their own, and where it stands. */
const DECLARED: { kind: string; file: RegExp; element: string; id: (element: Tree) => string | undefined }[] =
  [
    { kind: 'form', file: /\/FormXml\//, element: 'formid', id: ({ text }) => text },
    { kind: 'dashboard', file: /^Dashboards\//, element: 'FormId', id: ({ text }) => text },
    ...['tab', 'section', 'cell', 'header'].map((element) => ({
      kind: element,
      file: /\/FormXml\/|^Dashboards\//,
      element,
      id: ({ attributes }: Tree) => attributes['id'],
    })),
    {
      kind: 'control',
      file: /\/FormXml\/|^Dashboards\//,
      element: 'control',
      id: ({ attributes }) => attributes['uniqueid'],
    },
    {
      kind: 'library',
      file: /\/FormXml\//,
      element: 'Library',
      id: ({ attributes }) => attributes['libraryUniqueId'],
    },
    {
      kind: 'event handler',
      file: /\/FormXml\//,
      element: 'Handler',
      id: ({ attributes }) => attributes['handlerUniqueId'],
    },
    { kind: 'view', file: /\/SavedQueries\//, element: 'savedqueryid', id: ({ text }) => text },
    {
      kind: 'chart',
      file: /\/Visualizations\//,
      element: 'savedqueryvisualizationid',
      id: ({ text }) => text,
    },
    { kind: 'web resource', file: /^WebResources\//, element: 'WebResourceId', id: ({ text }) => text },
    { kind: 'role', file: /^Roles\//, element: 'Role', id: ({ attributes }) => attributes['id'] },
    {
      kind: 'column security profile',
      file: /^Other\/FieldSecurityProfiles\.xml$/,
      element: 'FieldSecurityProfile',
      id: ({ attributes }) => attributes['fieldsecurityprofileid'],
    },
  ];

const declared: Id[] = files.flatMap(({ path, root }) =>
  DECLARED.filter(({ file }) => file.test(path)).flatMap(({ kind, element, id }) =>
    everything(root)
      .filter(({ name }) => name === element)
      .flatMap((one) => {
        const given = id(one);
        return given === undefined ? [] : [{ kind, id: given, where: path }];
      }),
  ),
);

/** Ids of the platform that an export names too. */
const PLATFORM: Readonly<Record<string, string>> = {
  '00000000-0000-0000-0000-000000000000': 'no view: the grid stands in its own',
  '953b9fac-1e5e-e611-80d6-00155ded156f': 'the icon of an app that brings none',
  'f9a8a302-114e-466a-b582-6771b2ae0d92': 'the control in whose place a control of a solution stands',
  ...Object.fromEntries(Object.keys(CONTROL_CLASSES).map((id) => [id.toLowerCase(), 'a class of controls'])),
};

describe('ids', () => {
  test('are found of each kind', () => {
    const kinds = new Set(declared.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...new Set(DECLARED.map(({ kind }) => kind))].sort());
  });

  test('are GUIDs', () => {
    const odd = declared.filter(({ id }) => !new RegExp(`^(${GUID.source})$`, 'i').test(plain(id)));
    expect(odd).toEqual([]);
  });

  test('belong to one thing each, whatever its kind and file', () => {
    const owners = new Map<string, string[]>();
    for (const { kind, id, where } of declared)
      owners.set(plain(id), [...(owners.get(plain(id)) ?? []), `${kind} in ${where}`]);
    expect([...owners].filter(([, things]) => things.length > 1)).toEqual([]);
  });

  test('that are named anywhere are of something in the solution, or of the platform', () => {
    const known = new Set([...declared.map(({ id }) => plain(id)), ...Object.keys(PLATFORM)]);
    const lost = files.flatMap(({ path, root }) =>
      everything(root).flatMap(({ name, text, attributes }) =>
        [text, ...Object.values(attributes)].flatMap((value) =>
          [...value.matchAll(GUID)]
            .map(([id]) => id.toLowerCase())
            .filter((id) => !known.has(id))
            .map((id) => `${path}: ${name} names ${id}`),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('stand in the name of the file that holds the thing', () => {
    const stray = declared.filter(
      ({ kind, id, where }) =>
        ['form', 'dashboard', 'view', 'chart'].includes(kind) && !where.includes(`{${plain(id)}}`),
    );
    expect(stray).toEqual([]);
  });
});

describe('root components', () => {
  const [file] = files.filter(({ path }) => path === 'Other/Solution.xml');
  const components = everything(file!.root)
    .filter(({ name }) => name === 'RootComponent')
    .map(({ attributes }) => attributes);

  test('are listed once each', () => {
    const keys = components.map(({ type, id, schemaName }) => `${type} ${plain(id ?? schemaName ?? '')}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each([
    { type: '20', kind: 'role' },
    { type: '70', kind: 'column security profile' },
  ])('of type $type are every $kind and nothing else', ({ type, kind }) => {
    const listed = components.filter((component) => component['type'] === type);
    const ids = declared.filter((one) => one.kind === kind).map(({ id }) => plain(id));
    expect(listed.map(({ id = '' }) => plain(id)).sort()).toEqual(ids.sort());
  });

  test('name every dashboard, and no environment variable: exports carry those without', () => {
    const named = new Set(components.map(({ id, schemaName }) => plain(id ?? schemaName ?? '')));
    const variables = files
      .filter(({ path }) => path.startsWith('environmentvariabledefinitions/'))
      .map(({ root }) => plain(root.attributes['schemaname'] ?? ''));
    expect(variables.length).toBeGreaterThan(0);
    expect(variables.filter((name) => named.has(name))).toEqual([]);
    const dashboards = declared.filter(({ kind }) => kind === 'dashboard').map(({ id }) => plain(id));
    expect(dashboards.filter((id) => !named.has(id))).toEqual([]);
  });
});
