import { readSchema } from '@nod/solution/read-schema';
import { readSource } from '@nod/solution/source';
import { all, first, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { CUSTOMER_TABLES } from '../../local/dataverse/metadata/base-customer-tables';
import { documents } from './solution-files';

const paths = readSource().map(({ path }) => path);
const { tables, choices } = readSchema();
const root = documents(/^Other\/Solution\.xml$/)[0]?.root;
if (root === undefined) throw new Error('Other/Solution.xml is missing.');
const components = all(root, 'SolutionManifest/RootComponents/RootComponent').map(
  ({ attributes }) => attributes,
);
const ids = (pattern: RegExp, path: RegExp) =>
  documents(path).flatMap(({ text }) =>
    [...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()),
  );

describe('identity', () => {
  test('no two forms, tabs, sections, cells, controls, views, web resources, roles or profiles share an id', () => {
    const all = [
      ...ids(/<formid>\{(.+?)\}/g, /\/FormXml\//),
      ...ids(/<(?:tab|section|cell) [^>]*\bid="\{(.+?)\}"/g, /\/FormXml\//),
      ...ids(/uniqueid="\{(.+?)\}"/g, /\/FormXml\//),
      ...ids(/<savedqueryid>\{(.+?)\}/g, /\/SavedQueries\//),
      ...ids(/<WebResourceId>\{(.+?)\}/g, /^WebResources\//),
      ...ids(/<Role id="\{(.+?)\}"/g, /^Roles\//),
      ...ids(/fieldsecurityprofileid="\{(.+?)\}"/g, /^Other\/FieldSecurityProfiles/),
    ];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((id) => !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test('a form and a view stand in a file named after their id', () => {
    for (const { path, text } of documents(/\/(FormXml\/[^/]+|SavedQueries)\//))
      expect(text).toContain(`id>${/(\{.+\})\.xml$/.exec(path)?.[1]}<`);
  });

  test('the publisher, its prefix and its choice values are those of the design', () => {
    expect(textAt(root, 'SolutionManifest/UniqueName')).toBe('nod');
    expect(textAt(root, 'SolutionManifest/Version')).toBe('0.1.0.0');
    expect(textAt(root, 'SolutionManifest/Publisher/UniqueName')).toBe('nod');
    expect(textAt(root, 'SolutionManifest/Publisher/CustomizationPrefix')).toBe('nod');
    expect(textAt(root, 'SolutionManifest/Publisher/CustomizationOptionValuePrefix')).toBe('72600');
  });

  test('every label is given in English or in German', () => {
    const languages = documents(/./).flatMap(({ text }) =>
      [...text.matchAll(/(?:languagecode|LCID)="(\d+)"/g)].map((match) => match[1]),
    );
    expect(new Set(languages)).toEqual(new Set(['1033', '1031']));
  });
});

describe('root components', () => {
  const fileOf = ({ type, schemaName = '', id = '' }: Record<string, string>): string | undefined => {
    switch (type) {
      case '1':
        return paths.find((path) => path.toLowerCase() === `entities/${schemaName}/entity.xml`);
      case '9':
        return paths.find((path) => path === `OptionSets/${schemaName}.xml`);
      case '20':
        return documents(/^Roles\//).find(({ root }) => root.attributes['id'] === id)?.path;
      case '26':
        return paths.find((path) => path.endsWith(`/SavedQueries/${id}.xml`));
      case '60':
        return paths.find(
          (path) => path.endsWith(`/FormXml/main/${id}.xml`) || path === `Dashboards/${id}.xml`,
        );
      case '61':
        return paths.find((path) => path === `WebResources/${schemaName}.data.xml`);
      case '66':
        return paths.find((path) => path === `Controls/${schemaName}/ControlManifest.xml.data.xml`);
      case '62':
        return paths.find((path) => path === `AppModuleSiteMaps/${schemaName}/AppModuleSiteMap.xml`);
      case '70':
        return documents(/^Other\/FieldSecurityProfiles/).find(({ text }) =>
          text.includes(`fieldsecurityprofileid="${id}"`),
        )?.path;
      case '80':
        return paths.find((path) => path === `AppModules/${schemaName}/AppModule.xml`);
      default:
        return undefined;
    }
  };

  test('each has its file', () => {
    expect(components.filter((component) => fileOf(component) === undefined)).toEqual([]);
  });

  test('each form and view of a table that is not ours is one, since the table brings none of them', () => {
    const files = new Set(components.map(fileOf));
    const added = paths.filter((path) =>
      /^Entities\/(Contact|Lead|Account)\/(FormXml|SavedQueries)\//.test(path),
    );
    expect(added).toHaveLength(9);
    expect(added.filter((path) => !files.has(path))).toEqual([]);
  });

  test('each table, choice, role, profile, control, web resource and app that has a file is one', () => {
    const files = new Set(components.map(fileOf));
    const expected = paths.filter((path) =>
      /Entity\.xml$|^OptionSets|^Roles|^AppModule|FieldSecurityProfiles|^WebResources|^Controls/.test(path),
    );
    expect(expected.filter((path) => !files.has(path))).toEqual([]);
    expect(components.filter(({ type }) => type === '70')).toHaveLength(2);
  });

  test('own tables are in the solution with all that is theirs, existing ones with the added columns alone', () => {
    const behaviors = Object.fromEntries(
      components
        .filter(({ type }) => type === '1')
        .map(({ schemaName = '', behavior }) => [schemaName, behavior]),
    );
    for (const { logicalName } of tables)
      expect(behaviors[logicalName]).toBe(logicalName.startsWith('nod_') ? '0' : '2');
  });
});

describe('relationships', () => {
  const relationships = documents(/^Other\/Relationships\//).flatMap(({ root }) =>
    all(root, 'EntityRelationship'),
  );
  const custom = relationships.filter((relationship) =>
    textAt(relationship, 'ReferencingAttributeName')?.startsWith('nod_'),
  );

  test('each lookup has one, named after its two tables and its column', () => {
    const lookups = tables.flatMap(({ logicalName: table, columns }) =>
      columns
        .filter(({ type, logicalName }) => type === 'lookup' && logicalName.startsWith('nod_'))
        .map(({ logicalName, targets = [] }) => {
          expect(targets).toHaveLength(1);
          return `nod_${table.replace('nod_', '')}_${logicalName.replace('nod_', '').replace(/id$/, '')}_${targets[0]}`;
        }),
    );
    expect(custom.map(({ attributes }) => attributes['Name']).sort()).toEqual(lookups.sort());
  });

  test('each is bound and expanded by the logical name of its column', () => {
    for (const relationship of custom) {
      const [many, one] = all(relationship, 'EntityRelationshipRoles/EntityRelationshipRole');
      expect(many && textAt(many, 'NavigationPropertyName')).toBe(
        textAt(relationship, 'ReferencingAttributeName'),
      );
      expect(one && textAt(one, 'NavigationPropertyName')).toBe(relationship.attributes['Name']);
    }
  });

  test('nothing cascades, and what the ledger or a template means something by cannot be deleted', () => {
    // Without its Consent Template an answer would mean something else, and without its Record Type a template be anybody's.
    const meant = ['nod_consenttemplateid', 'nod_recordtypeid'];
    for (const relationship of custom) {
      for (const action of ['Assign', 'Archive', 'Reparent', 'Share', 'Unshare'])
        expect(textAt(relationship, `Cascade${action}`)).toBe('NoCascade');
      const ledger = textAt(relationship, 'ReferencingEntityName') === 'nod_consentevent';
      const column = textAt(relationship, 'ReferencingAttributeName') ?? '';
      const isKept =
        ledger ||
        (textAt(relationship, 'ReferencingEntityName') === 'nod_messagetemplate' && meant.includes(column));
      expect(textAt(relationship, 'CascadeDelete'), column).toBe(isKept ? 'Restrict' : 'RemoveLink');
    }
  });

  test('each names existing tables, and stands in the file of the one that it references', () => {
    for (const { path, root } of documents(/^Other\/Relationships\//))
      for (const relationship of all(root, 'EntityRelationship')) {
        expect(path).toBe(`Other/Relationships/${textAt(relationship, 'ReferencedEntityName')}.xml`);
        expect(tables.map(({ logicalName }) => logicalName)).toContain(
          textAt(relationship, 'ReferencingEntityName'),
        );
      }
  });
});

/** The columns of a table that Dataverse brings itself, as the local one has them. */
function platformColumns(name: string | undefined): string[] {
  const compact = CUSTOMER_TABLES.find(({ schemaName }) => schemaName.toLowerCase() === name);
  if (compact === undefined) return [];
  const own = compact.columns.split('\n').map((line) => line.trim().split(' ')[0]!.toLowerCase());
  return [...own.filter(Boolean), `${name}id`, 'ownerid', 'statecode'];
}

describe('forms and views', () => {
  const columnsOf = (path: string) => {
    const name = path.split('/')[1]?.toLowerCase();
    const table = tables.find(({ logicalName }) => logicalName === name);
    return [
      ...(table?.columns.map(({ logicalName }) => logicalName) ?? []),
      'createdon',
      ...platformColumns(name),
    ];
  };

  test('show and query only columns that the table has', () => {
    for (const { path, text } of documents(/\/(FormXml|SavedQueries)\//)) {
      const used = [
        ...text.matchAll(/(?:datafieldname|<cell name|<attribute name|attribute)="([^"]+)"/g),
      ].map((match) => match[1]);
      expect(used.length).toBeGreaterThan(0);
      expect(
        used.filter((name) => !columnsOf(path).includes(name ?? '')),
        path,
      ).toEqual([]);
    }
  });

  test('every own table has a main form with all its columns, and a view of its active rows by default', () => {
    for (const { logicalName, columns } of tables.filter((table) => table.logicalName.startsWith('nod_'))) {
      const forms = documents(new RegExp(`^Entities/${logicalName}/FormXml/main/`));
      expect(forms).toHaveLength(1);
      for (const column of columns.filter(
        (item) => item.logicalName.startsWith('nod_') && item.type !== 'primarykey',
      ))
        expect(forms[0]?.text).toContain(`datafieldname="${column.logicalName}"`);
      const defaults = documents(new RegExp(`^Entities/${logicalName}/SavedQueries/`)).filter(
        ({ root }) =>
          textAt(root, 'savedquery/querytype') === '0' && textAt(root, 'savedquery/isdefault') === '1',
      );
      expect(defaults).toHaveLength(1);
      expect(defaults[0]?.text).toContain('<condition attribute="statecode" operator="eq" value="0" />');
    }
  });

  test('conditions name values that their choice has', () => {
    const values = new Set(choices.flatMap(({ options }) => options.map(({ value }) => value)));
    for (const { text } of documents(/\/SavedQueries\//))
      for (const [, value] of text.matchAll(/value="(726\d+)"/g)) expect(values).toContain(Number(value));
  });

  test('the app shows in-app notifications, without which nobody is told that a customer wrote', () => {
    const settings = documents(/^AppModules\//).flatMap(({ root }) => all(root, 'appsettings/appsetting'));
    expect(
      settings.map((setting) => [
        setting.attributes['settingdefinitionid.uniquename'],
        textAt(setting, 'value'),
      ]),
    ).toEqual([['AllowNotificationsEarlyAccess', 'true']]);
  });

  test('the app shows every own table, and only tables of the solution', () => {
    const app = documents(/^AppModules\//)[0];
    const map = documents(/^AppModuleSiteMaps\//)[0];
    const names = tables.map(({ logicalName }) => logicalName).sort();
    const inApp =
      app &&
      all(app.root, 'AppModuleComponents/AppModuleComponent').filter(
        ({ attributes }) => attributes['type'] === '1',
      );
    expect(inApp?.map(({ attributes }) => attributes['schemaName']).sort()).toEqual(names);
    const inMap =
      map &&
      all(map.root, 'SiteMap/Area/Group/SubArea').flatMap(({ attributes }) => attributes['Entity'] ?? []);
    expect(inMap?.sort()).toEqual(names);
    expect(map && first(map.root, 'SiteMapUniqueName').text).toBe(app && first(app.root, 'UniqueName').text);
  });
});
