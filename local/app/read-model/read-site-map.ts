import { type Element, attributeOf, childAt, childrenOf, labelOf } from './xml';
import type { AppModel, Group } from '../model';
import { toId, toWebResource } from './identifier';

/** Areas, groups and sub-areas of the first site map of `<AppModuleSiteMaps>`. */
export function readSiteMap(root: Element, ignored: string[]): AppModel['areas'] {
  const siteMap = childAt(root, 'AppModuleSiteMaps', 'AppModuleSiteMap', 'SiteMap');
  return childrenOf(siteMap, 'Area').map((area) => ({
    id: attributeOf(area, 'Id') ?? '',
    title: titleOf(area),
    groups: childrenOf(area, 'Group').map((group) => ({
      id: attributeOf(group, 'Id') ?? '',
      title: titleOf(group),
      items: childrenOf(group, 'SubArea').flatMap((item) => readItem(item, ignored)),
    })),
  }));
}

function readItem(element: Element, ignored: string[]): Group['items'] {
  const id = attributeOf(element, 'Id') ?? '';
  const title = titleOf(element);
  const picture = toWebResource(attributeOf(element, 'VectorIcon') ?? attributeOf(element, 'Icon'));
  const icon = picture === '' ? {} : { icon: picture };
  const table = attributeOf(element, 'Entity');
  if (table !== undefined) return [{ id, title: title || table, table: table.toLowerCase(), ...icon }];
  const url = attributeOf(element, 'Url');
  const list = url === undefined ? undefined : readListUrl(url);
  if (list) return [{ id, title, url, ...list, ...icon }];
  ignored.push(`site map: ${id}`);
  return [];
}

/** A sub-area may lead to a list: `/main.aspx?pagetype=entitylist&etn=nod_message&viewid=…`. */
function readListUrl(url: string): { table: string; viewId?: string } | undefined {
  const { pathname, searchParams: query } = new URL(url, 'http://127.0.0.1');
  const table = query.get('etn');
  if (pathname.toLowerCase() !== '/main.aspx' || query.get('pagetype') !== 'entitylist' || table === null)
    return undefined;
  const view = toId(query.get('viewid') ?? undefined);
  return { table: table.toLowerCase(), ...(view === '' ? {} : { viewId: view }) };
}

function titleOf(element: Element): string {
  return labelOf(element, 'Titles', 'Title', { text: 'Title', language: 'LCID' }) ?? '';
}
