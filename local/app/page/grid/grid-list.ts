import type * as React from 'react';
import type { Reference } from '../data/format-value';
import type { Row, Table } from '../data/types';
import type { GridColumn } from './grid-columns';
import type { Order } from './use-rows';
import type { Selection } from './use-selection';

/** What a list of rows is drawn from, as a table or as cards. */
export type GridListProps = {
  name: string;
  table: Table;
  columns: readonly GridColumn[];
  rows: readonly Row[];
  order: Order | undefined;
  sortBy: (column: string) => void;
  selection: Selection;
  onOpen: (row: Reference) => void;
  cellRenderer: ((row: Row, column: GridColumn) => React.ReactNode) | undefined;
};
