import { bracedGuid } from '../xrm/guid';
import { guarded } from '../xrm/not-implemented';
import type { SelectedRow } from './parameters';

/** What a grid is to a command: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/grids */
export function createGridContext(given: {
  table: string;
  selected: readonly SelectedRow[];
  all?: readonly SelectedRow[];
  refresh: () => void;
}) {
  const { table, refresh } = given;
  const rows = (of: readonly SelectedRow[]) => {
    const wrapped = of.map((row) => {
      const entity = guarded('grid row', {
        getId: () => bracedGuid(row.id),
        getEntityName: () => row.table,
        getPrimaryAttributeValue: () => row.name,
        getEntityReference: () => ({ id: bracedGuid(row.id), name: row.name, entityType: row.table }),
      });
      return guarded('grid row', { getData: () => ({ getEntity: () => entity }), data: { entity } });
    });
    return {
      get: (at?: number) => (at === undefined ? wrapped : (wrapped[at] ?? null)),
      forEach: (visit: (row: (typeof wrapped)[number], at: number) => void) => wrapped.forEach(visit),
      getLength: () => wrapped.length,
    };
  };
  return guarded('gridContext', {
    refresh,
    refreshRibbon: () => undefined,
    getEntityName: () => table,
    getGrid: () =>
      guarded('grid', {
        getSelectedRows: () => rows(given.selected),
        ...(given.all
          ? { getRows: () => rows(given.all ?? []), getTotalRecordCount: () => given.all?.length ?? -1 }
          : {}),
      }),
  });
}
