import { type Element, attributeOf, childAt, childrenOf, labelOf } from './xml';
import type { AppModel, Group, Target } from '../model';
import { toId, toWebResource } from './identifier';
import type { Reading } from './reading';

/** Areas, groups and sub-areas of the first site map of `<AppModuleSiteMaps>`. */
export function readSiteMap(root: Element, reading: Reading): AppModel['areas'] {
  const siteMap = childAt(root, 'AppModuleSiteMaps', 'AppModuleSiteMap', 'SiteMap');
  return childrenOf(siteMap, 'Area').map((area) => ({
    id: attributeOf(area, 'Id') ?? '',
    title: titleOf(area, reading),
    groups: childrenOf(area, 'Group').map((group) => ({
      id: attributeOf(group, 'Id') ?? '',
      title: titleOf(group, reading),
      items: childrenOf(group, 'SubArea').flatMap((item) => readItem(item, reading)),
    })),
  }));
}

function readItem(element: Element, reading: Reading): Group['items'] {
  const id = attributeOf(element, 'Id') ?? '';
  const target = readTarget(element);
  if (target === undefined) {
    reading.ignored.push(`site map: ${id}`);
    return [];
  }
  const picture = toWebResource(attributeOf(element, 'VectorIcon') ?? attributeOf(element, 'Icon'));
  const fallback = target.kind === 'list' ? target.table : '';
  return [
    {
      id,
      title: titleOf(element, reading) || fallback,
      target,
      privileges: readPrivileges(element),
      ...(picture === '' ? {} : { icon: picture }),
    },
  ];
}

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/site-map-xml-reference */
function readTarget(element: Element): Target | undefined {
  const table = attributeOf(element, 'Entity');
  if (table !== undefined) return { kind: 'list', table: table.toLowerCase() };
  const given = attributeOf(element, 'Url') ?? '';
  const parameters = attributeOf(element, 'PassParams') === 'true';
  if (/^(\$webresource:|\/?WebResources\/)/i.test(given)) {
    const [name = '', query = ''] = toWebResource(given.replace(/^WebResources/i, '/WebResources')).split(
      '?',
    );
    const data = new URLSearchParams(query).get('data');
    return { kind: 'web-resource', name, ...(data === null ? {} : { data }), parameters };
  }
  const { pathname, searchParams: query } = new URL(given, 'http://127.0.0.1');
  const dashboard = toId(attributeOf(element, 'DefaultDashboard') ?? query.get('id') ?? undefined);
  if (/\/home_dashboards\.aspx$/i.test(pathname) || query.get('pagetype') === 'dashboard')
    return dashboard === '' ? undefined : { kind: 'dashboard', id: dashboard };
  const listed = query.get('etn');
  if (!/^\/main\.aspx$/i.test(pathname) || query.get('pagetype') !== 'entitylist' || listed === null)
    return undefined;
  const view = toId(query.get('viewid') ?? undefined);
  return { kind: 'list', table: listed.toLowerCase(), ...(view === '' ? {} : { viewId: view }) };
}

/** `<Privilege Entity="account" Privilege="Read,Write" />`: who lacks one of them does not see the sub-area. */
function readPrivileges(element: Element): { table: string; action: string }[] {
  return childrenOf(element, 'Privilege').flatMap((privilege) =>
    (attributeOf(privilege, 'Privilege') ?? 'Read').split(',').map((action) => ({
      table: (attributeOf(privilege, 'Entity') ?? '').toLowerCase(),
      action: action.trim(),
    })),
  );
}

function titleOf(element: Element, { lcid }: Reading): string {
  return labelOf(element, 'Titles', 'Title', { lcid, text: 'Title', language: 'LCID' }) ?? '';
}
