import { readSchema } from '@nod/solution/read-schema';
import { baseTables } from '../../local/dataverse/metadata/base-tables';
import type { Family } from './control-classes';
import { childAt, named, textIn, trees, type Tree } from './tree';

export interface KnownColumn {
  family: Family;
  /** Tables that a lookup may point to. */
  targets: readonly string[];
  /** Values of a choice, where the solution has them. */
  values?: ReadonlySet<number>;
}

export interface KnownTable {
  name: string;
  own: boolean;
  primaryId: string;
  ownership: string;
  quickCreate: boolean;
  columns: ReadonlyMap<string, KnownColumn>;
}

const FAMILIES: Readonly<Record<string, Family>> = {
  ...{
    nvarchar: 'text',
    string: 'text',
    ntext: 'memo',
    memo: 'memo',
    primarykey: 'id',
    uniqueidentifier: 'id',
  },
  ...{
    int: 'whole',
    integer: 'whole',
    bigint: 'whole',
    decimal: 'decimal',
    double: 'decimal',
    money: 'money',
  },
  ...{ bit: 'boolean', boolean: 'boolean', datetime: 'date', dateonly: 'date' },
  ...{ picklist: 'choice', state: 'status', status: 'status', lookup: 'lookup', owner: 'lookup' },
};

function familyOf(type: string): Family {
  const family = FAMILIES[type];
  if (family === undefined) throw new Error(`A column of the type ${type} is not known to the tests.`);
  return family;
}

const schema = readSchema();
const valuesOf = (choice: string | undefined) => {
  const found = schema.choices.find(({ name }) => name === choice);
  return found && new Set(found.options.map(({ value }) => value));
};

/** Tables of the platform that forms and views may use, as the local Dataverse has them, with what the solution adds; and its own. */
export const TABLES: ReadonlyMap<string, KnownTable> = new Map(
  [...new Set([...baseTables().keys(), ...schema.tables.map(({ logicalName }) => logicalName)])].map(
    (name) => {
      const base = baseTables().get(name);
      const own = schema.tables.find(({ logicalName }) => logicalName === name);
      const columns = new Map<string, KnownColumn>([
        ...[...(base?.columns.values() ?? [])].map((column): [string, KnownColumn] => [
          column.name,
          {
            family: familyOf(column.type),
            targets: (column.targets ?? []).map(({ table }) => table),
          },
        ]),
        ...(own?.columns ?? []).map((column): [string, KnownColumn] => [
          column.logicalName,
          {
            family: familyOf(column.type),
            targets: (column.targets ?? []).map((target) => target.toLowerCase()),
            values: valuesOf(column.choice),
          },
        ]),
      ]);
      return [
        name,
        {
          name,
          own: name.startsWith('nod_'),
          primaryId: base?.primaryId ?? own?.primaryId ?? `${name}id`,
          ownership: base?.ownership ?? own?.ownership ?? 'user',
          quickCreate: quickCreateOf(name),
          columns,
        },
      ];
    },
  ),
);

function quickCreateOf(table: string): boolean {
  return trees(new RegExp(`^Entities/${table}/Entity\\.xml$`, 'i')).some(
    ({ root }) => textIn(root, 'EntityInfo/entity/IsQuickCreateEnabled') === '1',
  );
}

/** An id as ids are compared: without braces, in small letters. */
export const bare = (id: string | undefined): string => (id ?? '').replace(/[{}]/g, '').toLowerCase();

/** Something that stands in a file of its own under a table. */
export interface Owned {
  id: string;
  table: string;
  path: string;
  root: Tree;
}

const tableOf = (path: string) => (path.split('/')[1] ?? '').toLowerCase();
const owned = (pattern: RegExp, element: string): Owned[] =>
  trees(pattern).map(({ path, root }) => ({
    id: bare(named(root, element)[0]?.text),
    table: tableOf(path),
    path,
    root,
  }));

export const FORMS = owned(/^Entities\/[^/]+\/FormXml\//, 'formid').map((form) => ({
  ...form,
  type: form.path.split('/')[3] ?? '',
  form: named(form.root, 'form')[0]!,
}));
export const VIEWS = owned(/^Entities\/[^/]+\/SavedQueries\//, 'savedqueryid');
export const CHARTS = owned(/^Entities\/[^/]+\/Visualizations\//, 'savedqueryvisualizationid');
export const DASHBOARDS = trees(/^Dashboards\//).map(({ path, root }) => ({
  id: bare(named(root, 'FormId')[0]?.text),
  path,
  root,
}));

/** One row of a relationship's many side points to one row of the other by the column. */
export const RELATIONSHIPS = trees(/^Other\/Relationships\//).flatMap(({ root }) =>
  named(root, 'EntityRelationship').map((relationship) => ({
    name: relationship.attributes['Name'] ?? '',
    many: textIn(relationship, 'ReferencingEntityName').toLowerCase(),
    one: textIn(relationship, 'ReferencedEntityName').toLowerCase(),
    column: textIn(relationship, 'ReferencingAttributeName').toLowerCase(),
  })),
);

/** Types as Dataverse numbers them: 1 HTML, 2 CSS, 3 script, 11 SVG. */
export const WEB_RESOURCES: ReadonlyMap<string, string> = new Map(
  trees(/^WebResources\//).map(({ root }) => [textIn(root, 'Name'), textIn(root, 'WebResourceType')]),
);

export const APP = trees(/^AppModules\//)[0]!.root;
export const SITE_MAP = childAt(trees(/^AppModuleSiteMaps\//)[0]!.root, 'SiteMap')!;
