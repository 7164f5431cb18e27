import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packSolution } from '@nod/solution/pack';
import { readSource } from '@nod/solution/source';
import { all, parseXml, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';

const zip = packSolution({ managed: false });
const entries = unzipSync(zip);
const customizations = parseXml(strFromU8(entries['customizations.xml'] ?? new Uint8Array()));
const file = (path: string, text: string) => ({ path, bytes: strToU8(text) });
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Something for everything that the solution describes, as the builds would leave it. */
function everything(): { path: string; bytes: Uint8Array }[] {
  const manifest = '<manifest><control><resources><code path="bundle.js" /></resources></control></manifest>';
  return readSource()
    .filter(({ path }) => path.endsWith('.data.xml'))
    .flatMap(({ path }) => {
      const described = path.slice(0, -'.data.xml'.length);
      if (!path.startsWith('Controls/')) return [file(described, '1')];
      return [file(described, manifest), file(described.replace('ControlManifest.xml', 'bundle.js'), '1')];
    });
}

describe('the packed solution', () => {
  test('holds the three documents of an export, and its environment variables as they are', () => {
    expect(Object.keys(entries)).toEqual([
      'customizations.xml',
      'solution.xml',
      'environmentvariabledefinitions/nod_FunctionsAppUrl/environmentvariabledefinition.xml',
      'environmentvariabledefinitions/nod_GuideUrl/environmentvariabledefinition.xml',
      '[Content_Types].xml',
    ]);
  });

  test('is the same to the byte each time, whatever order the files are read in and wherever the clock stands', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect(digest(packSolution({ managed: false }))).toBe(digest(zip));
      expect(digest(packSolution({ managed: false }))).toBe(digest(zip));
      expect(digest(packSolution({ managed: false, source: readSource().reverse() }))).toBe(digest(zip));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('says whether it is managed, and differs in nothing else', () => {
    const managed = unzipSync(packSolution({ managed: true }));
    const text = (files: Record<string, Uint8Array>) => strFromU8(files['solution.xml'] ?? new Uint8Array());
    expect(textAt(parseXml(text(entries)), 'SolutionManifest/Managed')).toBe('0');
    expect(textAt(parseXml(text(managed)), 'SolutionManifest/Managed')).toBe('1');
    expect(text(managed).replace('<Managed>1<', '<Managed>0<')).toBe(text(entries));
    const customized = (files: Record<string, Uint8Array>) =>
      digest(files['customizations.xml'] ?? new Uint8Array());
    expect(customized(managed)).toBe(customized(entries));
  });

  test('has every part in the section of its kind', () => {
    const source = readSource();
    const count = (pattern: RegExp) => source.filter(({ path }) => pattern.test(path)).length;
    const sections = (path: string) => all(customizations, path).length;
    expect(sections('Entities/Entity')).toBe(count(/\/Entity\.xml$/));
    expect(sections('Entities/Entity/FormXml/forms/systemform')).toBe(count(/\/FormXml\//));
    expect(sections('Entities/Entity/SavedQueries/savedqueries/savedquery')).toBe(count(/\/SavedQueries\//));
    expect(sections('Entities/Entity/Visualizations/visualization')).toBe(count(/\/Visualizations\//));
    expect(sections('Dashboards/Dashboard')).toBe(count(/^Dashboards\//));
    expect(sections('Entities/Entity/RibbonDiffXml/RuleDefinitions')).toBe(count(/\/RibbonDiff\.xml$/));
    expect(sections('optionsets/optionset')).toBe(count(/^OptionSets\//));
    expect(sections('Roles/Role')).toBe(5);
    expect(sections('FieldSecurityProfiles/FieldSecurityProfile')).toBe(2);
    expect(sections('EntityRelationships/EntityRelationship/CascadeDelete')).toBe(111);
    expect(sections('WebResources/WebResource')).toBe(count(/^WebResources\//));
    expect(sections('CustomControls/CustomControl')).toBe(3);
    expect(sections('AppModules/AppModule')).toBe(1);
    expect(sections('AppModuleSiteMaps/AppModuleSiteMap')).toBe(1);
  });

  test('names the type of a form, which in the source is the folder that it is in', () => {
    const types = all(customizations, 'Entities/Entity/FormXml/forms').map(
      ({ attributes }) => attributes['type'],
    );
    expect(new Set(types)).toEqual(new Set(['main', 'quickCreate']));
  });
});

describe('packing', () => {
  test('carries a web resource under the file name of its description, and describes it', () => {
    const description =
      '<WebResource><Name>nod_form.js</Name><FileName>/WebResources/nod_formID</FileName></WebResource>';
    const source = [
      ...readSource(),
      file('WebResources/nod_form.js', 'export {};'),
      file('WebResources/nod_form.js.data.xml', description),
    ];
    const packed = unzipSync(packSolution({ managed: false, source }));
    expect(strFromU8(packed['WebResources/nod_formID'] ?? new Uint8Array())).toBe('export {};');
    expect(strFromU8(packed['customizations.xml'] ?? new Uint8Array())).toContain(description);
    expect(strFromU8(packed['[Content_Types].xml'] ?? new Uint8Array())).toContain(
      'PartName="/WebResources/nod_formID"',
    );
  });

  test('carries a control and everything in its folder', () => {
    const description =
      '<CustomControl><Name>nod_Nod.Chat</Name><FileName>/Controls/nod_Nod.Chat/ControlManifest.xml</FileName></CustomControl>';
    const source = [
      ...readSource(),
      file('Controls/nod_Nod.Chat/ControlManifest.xml', '<manifest />'),
      file('Controls/nod_Nod.Chat/ControlManifest.xml.data.xml', description),
      file('Controls/nod_Nod.Chat/bundle.js', '1'),
    ];
    const packed = unzipSync(packSolution({ managed: false, source }));
    expect(Object.keys(packed)).toEqual(
      expect.arrayContaining([
        'Controls/nod_Nod.Chat/ControlManifest.xml',
        'Controls/nod_Nod.Chat/bundle.js',
      ]),
    );
    expect(Object.keys(packed)).not.toContain('Controls/nod_Nod.Chat/ControlManifest.xml.data.xml');
    expect(strFromU8(packed['customizations.xml'] ?? new Uint8Array())).toContain(description);
  });

  test('with bundles, refuses a control or a web resource that was not built, and says which', () => {
    expect(() => packSolution({ managed: false, built: [] })).toThrow(
      /^Described, but not built: Controls\/nod_Nod\.ConsentChat\/ControlManifest\.xml, .*WebResources\/nod_\/commands\.js/,
    );
  });

  test('with bundles, refuses a file that nothing describes, which an import would drop', () => {
    const built = [...everything(), file('WebResources/nod_/new.js', '1')];
    expect(() => packSolution({ managed: false, built })).toThrow('not described: WebResources/nod_/new.js');
  });

  test('with bundles, refuses a control without a file that its manifest names', () => {
    const built = everything().filter(({ path }) => path !== 'Controls/nod_Nod.ConsentChat/bundle.js');
    expect(() => packSolution({ managed: false, built })).toThrow(
      'not there: Controls/nod_Nod.ConsentChat/bundle.js',
    );
  });

  test('with bundles, holds each where its description says', () => {
    const packed = unzipSync(packSolution({ managed: false, built: everything() }));
    const described = parseXml(strFromU8(packed['customizations.xml'] ?? new Uint8Array()));
    const names = [
      ...all(described, 'WebResources/WebResource'),
      ...all(described, 'CustomControls/CustomControl'),
    ].map((item) => textAt(item, 'FileName')?.slice(1) ?? '');
    expect(names.length).toBeGreaterThan(10);
    expect(Object.keys(packed)).toEqual(
      expect.arrayContaining([...names, 'Controls/nod_Nod.ConsentChat/bundle.js']),
    );
  });

  test('refuses a file that would be left out', () => {
    const source = [...readSource(), file('PluginAssemblies/x.dll.data.xml', '<PluginAssembly />')];
    expect(() => packSolution({ managed: false, source })).toThrow(
      'PluginAssemblies/x.dll.data.xml has no place',
    );
  });

  test('refuses a relationship that the index does not list', () => {
    const body =
      '<EntityRelationships><EntityRelationship Name="nod_x"></EntityRelationship></EntityRelationships>';
    const source = [...readSource(), file('Other/Relationships/nod_x.xml', body)];
    expect(() => packSolution({ managed: false, source })).toThrow('Not in Other/Relationships.xml: nod_x.');
  });

  test('refuses a listed relationship that no file describes', () => {
    const source = readSource().filter(({ path }) => path !== 'Other/Relationships/nod_campaign.xml');
    expect(() => packSolution({ managed: false, source })).toThrow(
      'describes nod_message_campaign_nod_campaign',
    );
  });

  test('refuses XML that is not well-formed', () => {
    const source = [...readSource(), file('Roles/x.xml', '<Role><RolePrivileges></Role>')];
    expect(() => packSolution({ managed: false, source })).toThrow('customizations.xml is not well-formed');
  });
});
