import { describe, expect, test } from 'vitest';
import { APP, bare, CHARTS, DASHBOARDS, FORMS, SITE_MAP, TABLES, VIEWS, WEB_RESOURCES } from './known';
import { childAt, named, textIn, trees, type Tree } from './tree';

const subAreas = named(SITE_MAP, 'SubArea');
const components = named(APP, 'AppModuleComponent').map(({ attributes }) => attributes);
const componentsOf = (type: string) =>
  components.filter((one) => one['type'] === type).map(({ id, schemaName }) => bare(id ?? schemaName));

/** What the address of a subarea opens, or what is wrong with it. */
function addressFaults({ attributes: { Id, Url = '' } }: Tree): string[] {
  const resource = /^(?:\$webresource:|\/WebResources\/)([^?]+)/i.exec(Url)?.[1];
  if (resource !== undefined)
    return WEB_RESOURCES.get(resource) === '1' ? [] : [`${Id}: no page ${resource}`];
  const { pathname, searchParams } = new URL(
    Url.replaceAll('&amp;', '&'),
    'https://contoso.crm.dynamics.com',
  );
  const parameter = (name: string) => searchParams.get(name) ?? '';
  if (pathname !== '/main.aspx') return [`${Id}: ${pathname} is no page that is known here`];
  const table = parameter('etn');
  const isView = VIEWS.some(
    (view) =>
      view.id === bare(parameter('viewid')) &&
      view.table === table &&
      textIn(childAt(view.root, 'savedquery'), 'querytype') === '0',
  );
  switch (parameter('pagetype')) {
    case 'entitylist':
      // 1039 is a view of the system, 4230 one of a person.
      return isView && parameter('viewtype') === '1039'
        ? []
        : [`${Id}: ${table} has no public view ${parameter('viewid')}`];
    case 'dashboard':
      return DASHBOARDS.some(({ id }) => id === bare(parameter('id')))
        ? []
        : [`${Id}: no dashboard ${parameter('id')}`];
    case 'webresource':
      return WEB_RESOURCES.get(parameter('webresourceName')) === '1'
        ? []
        : [`${Id}: no page ${parameter('webresourceName')}`];
    default:
      return [`${Id}: the pagetype ${parameter('pagetype')} is not known here`];
  }
}

describe('the site map', () => {
  test('opens a table or one address under each name, and each of them is there', () => {
    const odd = subAreas.flatMap((subArea) => {
      const { Id, Entity, Url, DefaultDashboard } = subArea.attributes;
      if (DefaultDashboard !== undefined)
        return DASHBOARDS.some(({ id }) => id === bare(DefaultDashboard))
          ? []
          : [`${Id}: no dashboard ${DefaultDashboard}`];
      if (Entity !== undefined && Url === undefined)
        return TABLES.has(Entity) ? [] : [`${Id}: no table ${Entity}`];
      return Url === undefined ? [`${Id} opens nothing`] : addressFaults(subArea);
    });
    expect(odd).toEqual([]);
  });

  test('shows a picture of the solution wherever it does not show a table of the platform', () => {
    const bareOnes = subAreas.filter(({ attributes: { VectorIcon, Entity } }) => {
      const picture = VectorIcon?.replace('/WebResources/', '');
      return picture === undefined
        ? TABLES.get(Entity ?? '')?.own !== false
        : WEB_RESOURCES.get(picture) !== '11';
    });
    expect(bareOnes.map(({ attributes }) => attributes['Id'])).toEqual([]);
  });

  test('has one area, group or entry of each id, named as the designer would take it', () => {
    const ids = ['Area', 'Group', 'SubArea'].flatMap((name) =>
      named(SITE_MAP, name).map(({ attributes }) => attributes['Id'] ?? ''),
    );
    expect(ids.filter((id, index) => !/^[a-zA-Z0-9_]+$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the app', () => {
  test('is made of things of the solution, each named once', () => {
    const known: Record<string, (id: string) => boolean> = {
      '1': (id) => TABLES.has(id),
      '26': (id) => VIEWS.some((view) => view.id === id),
      '59': (id) => CHARTS.some((chart) => chart.id === id),
      '60': (id) => [...FORMS, ...DASHBOARDS].some((form) => form.id === id),
      '62': (id) => id === bare(textIn(trees(/^AppModuleSiteMaps\//)[0]!.root, 'SiteMapUniqueName')),
    };
    const lost = components.filter(
      (one) => !known[one['type'] ?? '']?.(bare(one['id'] ?? one['schemaName'])),
    );
    expect(lost).toEqual([]);
    const keys = components.map((one) => `${one['type']} ${bare(one['id'] ?? one['schemaName'])}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has the table of every entry of its site map, of every chart and of every related list', () => {
    const tables = new Set(componentsOf('1'));
    const used = [
      ...subAreas.flatMap(
        ({ attributes }) =>
          attributes['Entity'] ??
          new URLSearchParams((attributes['Url'] ?? '').split('?')[1]?.replaceAll('&amp;', '&')).get('etn') ??
          [],
      ),
      ...CHARTS.map(({ table }) => table),
      ...FORMS.flatMap(({ form }) => named(form, 'TargetEntityType').map(({ text }) => text)),
    ];
    expect(used.filter((table) => !tables.has(table))).toEqual([]);
  });

  test('has every dashboard', () => {
    expect(DASHBOARDS.map(({ id }) => id).filter((id) => !componentsOf('60').includes(id))).toEqual([]);
  });

  test('opens for roles of the solution: for those of people, not for that of the app itself', () => {
    const roles = trees(/^Roles\//).map(({ root }) => root.attributes);
    const open = named(childAt(APP, 'AppModuleRoleMaps')!, 'Role').map(({ attributes }) =>
      bare(attributes['id']),
    );
    const names = open.map((id) => roles.find((role) => bare(role['id']) === id)?.['name']);
    expect(names.sort()).toEqual(
      roles
        .map(({ name }) => name)
        .filter((name) => name !== 'Nod Integration')
        .sort(),
    );
  });
});
