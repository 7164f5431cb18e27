import * as React from 'react';
import { type Reference, formatValue, referenceIn } from '../data/format-value';
import type { Row, Table } from '../data/types';
import { recordUrl } from '../shell/place-url';
import type { GridColumn } from './grid-columns';
import { toReference } from './use-selection';

export type CellValueProps = {
  table: Table;
  row: Row;
  column: GridColumn;
  onOpen: (row: Reference) => void;
  cellRenderer?: ((row: Row, column: GridColumn) => React.ReactNode) | undefined;
};

/** The value of a cell: the row's name and lookups lead to what they name. */
export function CellValue({ table, row, column, onOpen, cellRenderer }: CellValueProps): React.ReactElement {
  const drawn = cellRenderer?.(row, column);
  if (drawn !== undefined) return <>{drawn}</>;
  if (column.name === table.primaryName) return <RowLink target={toReference(row, table)} onOpen={onOpen} />;
  const target = referenceIn(row, column.column);
  if (target) return <RowLink target={target} onOpen={onOpen} />;
  return <>{formatValue(row, column.column)}</>;
}

/** A link that the page follows itself, unless a new tab is asked for. */
export function RowLink({
  target,
  onOpen,
}: {
  target: Reference;
  onOpen: (row: Reference) => void;
}): React.ReactElement {
  return (
    <a
      href={recordUrl(target.table, target.id)}
      onClick={(event) => {
        event.stopPropagation();
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(target);
      }}
    >
      {target.name}
    </a>
  );
}
