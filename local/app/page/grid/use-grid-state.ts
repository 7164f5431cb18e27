import * as React from 'react';
import type { Reference } from '../data/format-value';
import { onGridRefresh } from '../xrm/refresh-grids';

export type GridState = {
  selected: Reference[];
  setSelected: (rows: Reference[]) => void;
  /** All rows that the grid shows. */
  all: Reference[];
  setAll: (rows: Reference[]) => void;
  /** Another number reads the rows anew. */
  version: number;
  reload: () => void;
};

/** What a grid and its commands share; scripts that refresh the grids of the table are heard. */
export function useGridState(table: string): GridState {
  const [selected, setSelected] = React.useState<Reference[]>([]);
  const [all, setAll] = React.useState<Reference[]>([]);
  const [version, setVersion] = React.useState(0);
  const reload = React.useCallback(() => setVersion((before) => before + 1), []);
  React.useEffect(() => onGridRefresh((changed) => changed === table && reload()), [table, reload]);
  return { selected, setSelected, all, setAll, version, reload };
}
