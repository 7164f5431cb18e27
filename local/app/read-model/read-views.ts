import { type Element, attributeOf, childAt, childrenOf, labelOf, renderXml, textOf } from './xml';
import type { View } from '../model';
import { toId } from './identifier';
import type { Reading } from './reading';
import { customizerOf, isPlatformGrid, readGridControl } from './read-custom-controls';

/** The views of a table, by what they are for. */
export type TableViews = { public: View[]; quickFind?: View; lookup?: View; associated?: View };

/** https://learn.microsoft.com/power-apps/developer/data-platform/customize-entity-views#types-of-views */
const QUERY_TYPES = {
  public: '0',
  advancedFind: '1',
  associated: '2',
  quickFind: '4',
  lookup: '64',
} as const;

/** Reads `<SavedQueries>` of an `<Entity>`: the default view first, the others by name. */
export function readViews(entity: Element, table: string, reading: Reading): TableViews {
  const { ignored } = reading;
  const views: TableViews = { public: [] };
  const queries = childrenOf(childAt(entity, 'SavedQueries', 'savedqueries'), 'savedquery');
  const defaults = new Set<View>();
  for (const query of queries) {
    const view = readView(query, table, reading);
    const isDefault = textOf(query, 'isdefault') === '1';
    const type = textOf(query, 'querytype');
    if (view === undefined) ignored.push(`view of ${table}: ${toId(textOf(query, 'savedqueryid'))}`);
    else if (type === QUERY_TYPES.public) {
      views.public.push(view);
      if (isDefault) defaults.add(view);
    } else if (type === QUERY_TYPES.quickFind) views.quickFind = isDefault ? view : (views.quickFind ?? view);
    else if (type === QUERY_TYPES.lookup) views.lookup = isDefault ? view : (views.lookup ?? view);
    else if (type === QUERY_TYPES.associated)
      views.associated = isDefault ? view : (views.associated ?? view);
    else if (type !== QUERY_TYPES.advancedFind) ignored.push(`view of ${table}: type ${type ?? 'none'}`);
  }
  const rank = (view: View): number => (defaults.has(view) ? 0 : 1);
  views.public.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
  return views;
}

function readView(query: Element, table: string, reading: Reading): View | undefined {
  const { ignored } = reading;
  const fetch = childAt(query, 'fetchxml', 'fetch');
  const grid = childAt(query, 'layoutxml', 'grid');
  const cells = childrenOf(childAt(grid, 'row'), 'cell');
  if (!fetch || cells.length === 0) return undefined;
  const id = toId(textOf(query, 'savedqueryid'));
  const control = readGridControl(grid);
  if (control && !isPlatformGrid(control)) ignored.push(`control of view ${id}: ${control.name}`);
  const customizer = control && isPlatformGrid(control) ? customizerOf(control) : undefined;
  return {
    id,
    name: labelOf(query, 'LocalizedNames', 'LocalizedName', reading) ?? '',
    table,
    fetchXml: renderXml(fetch),
    columns: cells
      .filter((cell) => attributeOf(cell, 'ishidden') !== '1')
      .map((cell) => ({
        name: attributeOf(cell, 'name') ?? '',
        width: Number(attributeOf(cell, 'width') ?? 100),
      })),
    ...(customizer === undefined ? {} : { customizer }),
  };
}
