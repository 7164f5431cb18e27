import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packSolution } from '@nod/solution/pack';
import { readSource, textOf } from '@nod/solution/source';
import { describe, expect, test } from 'vitest';
import { ENGLISH, GERMAN, labelledIn } from './labelled';
import { childAt, named, parseTree } from './tree';

const source = readSource();

/** A bundle for everything that the solution describes, as the builds would leave it. */
const built = source
  .filter(({ path }) => path.endsWith('.data.xml'))
  .flatMap(({ path }) => {
    const bundle = { path: path.slice(0, -'.data.xml'.length), bytes: strToU8('1') };
    if (!path.startsWith('Controls/')) return [bundle];
    const manifest =
      '<manifest><control><resources><code path="bundle.js" /></resources></control></manifest>';
    return [
      { ...bundle, bytes: strToU8(manifest) },
      { path: bundle.path.replace('ControlManifest.xml', 'bundle.js'), bytes: strToU8('1') },
    ];
  });

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The sections of customizations.xml in the order of genuine exports; an export leaves out what it has none of. */
const SECTIONS = [
  ...['Entities', 'Roles', 'Workflows', 'FieldSecurityProfiles', 'Templates', 'EntityMaps'],
  ...['EntityRelationships', 'OrganizationSettings', 'optionsets', 'Dashboards', 'WebResources'],
  ...['CustomControls', 'SolutionPluginAssemblies', 'AppModuleSiteMaps', 'AppModules'],
  ...['EntityDataProviders', 'connectionreferences', 'Languages'],
];
const OF_A_TABLE = ['Name', 'EntityInfo', 'FormXml', 'SavedQueries', 'Visualizations', 'RibbonDiffXml'];

describe.each([
  { kind: 'unmanaged', managed: false },
  { kind: 'managed', managed: true },
])('the $kind zip', ({ managed }) => {
  const zip = packSolution({ managed, built });
  const entries = unzipSync(zip);
  const names = Object.keys(entries);
  const textAt = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  const customizations = parseTree(textAt('customizations.xml'));

  test('is the same to the byte when it is packed again', () => {
    expect(digest(packSolution({ managed, built: [...built].reverse() }))).toBe(digest(zip));
  });

  test('holds files under names that a zip and an import can take, and each name once', () => {
    const odd = names.filter((name) => !/^(\[Content_Types\]\.xml|[\w.-]+(\/[\w. -]+)*)$/.test(name));
    expect(odd).toEqual([]);
    const lower = names.map((name) => name.toLowerCase());
    expect(lower.filter((name, index) => lower.indexOf(name) !== index)).toEqual([]);
    const folders = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]));
    expect([...folders].sort()).toEqual(['Controls', 'WebResources', 'environmentvariabledefinitions']);
    expect(names.filter((name) => /\.data\.xml$|\/\./.test(name))).toEqual([]);
  });

  test('declares the type of every file, by extension or by name, and of nothing else', () => {
    const types = parseTree(textAt('[Content_Types].xml'));
    const extensions = named(types, 'Default').map(({ attributes }) => attributes['Extension']);
    const parts = named(types, 'Override').map(({ attributes }) => attributes['PartName']);
    const extensionOf = (name: string) => /\.([^./]+)$/.exec(name)?.[1];
    const rest = names.filter((name) => name !== '[Content_Types].xml');
    const undeclared = rest.filter(
      (name) => !extensions.includes(extensionOf(name)) && !parts.includes(`/${name}`),
    );
    expect(undeclared).toEqual([]);
    expect(extensions.filter((one) => !rest.some((name) => extensionOf(name) === one))).toEqual([]);
    expect(parts.filter((part) => !rest.includes(part?.slice(1) ?? ''))).toEqual([]);
    for (const { attributes } of types.children)
      expect(attributes['ContentType']).toBe('application/octet-stream');
  });

  test('has the sections of the customizations, and the parts of each table, in the order of an export', () => {
    const inOrder = (found: string[], order: string[]) => {
      expect(found.filter((name) => !order.includes(name))).toEqual([]);
      expect([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(found);
    };
    inOrder(
      customizations.children.map(({ name }) => name),
      SECTIONS,
    );
    for (const table of named(customizations, 'Entity'))
      inOrder(
        table.children.map(({ name }) => name),
        OF_A_TABLE,
      );
  });

  test('has everything that people read in English and in German', () => {
    const documents = names.filter((name) => name.endsWith('.xml') && !name.startsWith('Controls/'));
    const labels = documents.flatMap((path) => labelledIn({ path, root: parseTree(textAt(path)) }));
    expect(labels.length).toBeGreaterThan(1000);
    const lacking = labels.filter(
      ({ texts }) => texts.map(({ language }) => language).join() !== `${ENGLISH},${GERMAN}`,
    );
    expect(lacking.map(({ where }) => where)).toEqual([]);
  });

  test('has every label, view, form, chart, command and rule of the source', () => {
    const inSource = source
      .filter(({ path }) => path.endsWith('.xml') && !/^(Other\/Solution|environmentvar)/.test(path))
      .map((file) => parseTree(textOf(file)));
    for (const name of [
      'label',
      'systemform',
      'savedquery',
      'visualization',
      'Dashboard',
      'CommandDefinition',
      'CustomRule',
      'EntityRelationship',
      'RolePrivilege',
      'FieldPermission',
      'SubArea',
      'option',
    ])
      expect(named(customizations, name).length, name).toBe(
        inSource
          .flatMap((root) => named(root, name))
          .filter((one) => name !== 'EntityRelationship' || one.children.length > 0).length,
      );
  });

  test('says whether it is managed', () => {
    const manifest = childAt(parseTree(textAt('solution.xml')), 'SolutionManifest');
    expect(childAt(manifest, 'Managed')?.text).toBe(managed ? '1' : '0');
  });

  test('is dated as each time, and small enough to import', () => {
    // Dataverse takes solutions of at most 128 MB.
    expect(zip.length).toBeLessThan(128 * 1024 * 1024);
    // The zip's own record of time and date of every file: 1 January 1980.
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const dates = new Set<number>();
    for (let at = 0; at + 30 < zip.length && view.getUint32(at, true) === 0x04034b50;) {
      dates.add(view.getUint32(at + 10, true));
      at +=
        30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    }
    expect([...dates]).toEqual([0x00210000]);
  });
});
