import { describe, expect, test } from 'vitest';
import { ENGLISH, GERMAN, labelledIn } from './labelled';
import { named, parseTree, trees, type Tree } from './tree';

const files = trees(/./);
const labelled = files.flatMap(labelledIn);

describe('labels', () => {
  test('are found: every kind of thing that people read has some', () => {
    expect(labelled.length).toBeGreaterThan(1000);
    const holders = new Set(labelled.map(({ holder }) => holder));
    for (const holder of ['displaynames', 'Descriptions', 'labels', 'LocalizedNames', 'Titles'])
      expect(holders, holder).toContain(holder);
  });

  test('are English and German, English first, each once', () => {
    expect(
      labelled
        .map(({ where, texts }) => `${where}: ${texts.map(({ language }) => language).join(', ')}`)
        .filter((line) => !line.endsWith(`: ${ENGLISH}, ${GERMAN}`)),
    ).toEqual([]);
  });

  test('say something', () => {
    const silent = labelled.filter(({ texts }) => texts.some(({ text }) => text.trim() === ''));
    expect(silent.map(({ where }) => where)).toEqual([]);
  });

  test('are words, and not the logical name of what they label', () => {
    const machine = labelled.filter(({ logicalName = '', texts }) =>
      texts.some(
        ({ text }) =>
          /(^|\s)nod_\w/.test(text) || (logicalName.includes('_') && text.toLowerCase() === logicalName),
      ),
    );
    expect(machine.map(({ where }) => where)).toEqual([]);
  });

  test('are short in both languages: a name within 100 characters, a description within 2000', () => {
    const long = labelled.filter(({ holder, where, texts }) => {
      // The description in a tooltip stands in the place of a title.
      const most = /^descriptions?$/i.test(holder) || where.includes('RibbonDiff') ? 2000 : 100;
      return texts.some(({ text }) => text.length > most);
    });
    expect(long.map(({ where }) => where)).toEqual([]);
  });

  test('are of no language that the customizations do not name', () => {
    const [file] = trees(/^Other\/Customizations\.xml$/);
    expect(named(file!.root, 'Language').map(({ text }) => text)).toEqual([ENGLISH, GERMAN]);
  });

  test('of a thing without German are found', () => {
    const root = parseTree(
      '<optionset Name="nod_x"><displaynames><displayname description="X" languagecode="1033" /></displaynames></optionset>',
    );
    expect(labelledIn({ path: 'x.xml', root })).toEqual([
      {
        where: 'x.xml: optionset nod_x › displaynames',
        holder: 'displaynames',
        logicalName: 'nod_x',
        texts: [{ language: ENGLISH, text: 'X' }],
      },
    ]);
  });
});

/** What people read, where it stands, and the element with its name. */
const NAMED: { files: RegExp; element: string; holder: string; unless?: (element: Tree) => boolean }[] = [
  { files: /^Entities\/nod_[^/]+\/Entity\.xml$/, element: 'entity', holder: 'LocalizedNames' },
  { files: /^Entities\/nod_[^/]+\/Entity\.xml$/, element: 'entity', holder: 'LocalizedCollectionNames' },
  { files: /^Entities\/nod_[^/]+\/Entity\.xml$/, element: 'entity', holder: 'Descriptions' },
  { files: /\/Entity\.xml$/, element: 'attribute', holder: 'displaynames' },
  { files: /\/Entity\.xml$/, element: 'EntityKey', holder: 'displaynames' },
  { files: /\/Entity\.xml$/, element: 'state', holder: 'labels' },
  { files: /\/Entity\.xml$/, element: 'status', holder: 'labels' },
  { files: /\/Entity\.xml$|^OptionSets\//, element: 'option', holder: 'labels' },
  { files: /^OptionSets\//, element: 'optionset', holder: 'displaynames' },
  { files: /\/FormXml\/|^Dashboards\//, element: 'tab', holder: 'labels' },
  { files: /\/FormXml\/|^Dashboards\//, element: 'section', holder: 'labels' },
  {
    files: /\/FormXml\/|^Dashboards\//,
    element: 'cell',
    holder: 'labels',
    // A cell that only keeps a place free has nothing to say.
    unless: (cell) => cell.children.every(({ name }) => name !== 'control'),
  },
  { files: /\/FormXml\//, element: 'systemform', holder: 'LocalizedNames' },
  { files: /\/SavedQueries\//, element: 'savedquery', holder: 'LocalizedNames' },
  { files: /\/RibbonDiff\.xml$/, element: 'LocLabel', holder: 'Titles' },
  { files: /^AppModuleSiteMaps\//, element: 'Area', holder: 'Titles' },
  { files: /^AppModuleSiteMaps\//, element: 'Group', holder: 'Titles' },
  { files: /^AppModuleSiteMaps\//, element: 'SubArea', holder: 'Titles' },
  { files: /^AppModules\//, element: 'AppModule', holder: 'LocalizedNames' },
  { files: /^AppModules\//, element: 'AppModule', holder: 'Descriptions' },
  { files: /^Other\/Solution\.xml$/, element: 'SolutionManifest', holder: 'LocalizedNames' },
  { files: /^environmentvariabledef/, element: 'environmentvariabledefinition', holder: 'displayname' },
  { files: /^environmentvariabledef/, element: 'environmentvariabledefinition', holder: 'description' },
  { files: /\/Visualizations\//, element: 'visualization', holder: 'LocalizedNames' },
  { files: /^Dashboards\//, element: 'Dashboard', holder: 'LocalizedNames' },
];

test.each(NAMED)('every $element has its $holder', ({ files: kind, element, holder, unless }) => {
  const elements = files
    .filter(({ path }) => kind.test(path))
    .flatMap(({ path, root }) => named(root, element).map((one) => ({ path, one })));
  expect(elements.length).toBeGreaterThan(0);
  const bare = elements.filter(
    ({ one }) =>
      !unless?.(one) && !one.children.some((child) => child.name === holder && child.children.length > 0),
  );
  expect(bare.map(({ path, one }) => `${path}: ${element} ${JSON.stringify(one.attributes)}`)).toEqual([]);
});
