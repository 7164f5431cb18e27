const grids = new Set<(table: string) => void>();

/** A grid says how it is drawn anew; the function given back ends that. */
export function onGridRefresh(refresh: (table: string) => void): () => void {
  grids.add(refresh);
  return () => void grids.delete(refresh);
}

/** Draws anew every grid that shows rows of the table: `Xrm.Utility.refreshParentGrid`. */
export function refreshGrids(table: string): void {
  for (const refresh of [...grids]) refresh(table);
}
