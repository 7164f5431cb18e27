import * as React from 'react';
import type { Row, Table } from '../data/types';
import { valueIn } from '../form/field-value';
import type { ControlBinding } from './context';
import { HostedControl } from './hosted-control';

/** A control in a cell of a grid: it sees the row's columns and can change none of them through the grid. */
export function GridControl(props: {
  name: string;
  table: Table;
  row: Row;
  column: string;
  bindings?: Record<string, ControlBinding>;
}): React.ReactElement {
  const { name, table, row, column, bindings = {} } = props;
  const id = row[table.primaryId];
  const title = row[table.primaryName];
  return (
    <HostedControl
      name={name}
      bindings={bindings}
      column={column}
      label={table.columns.get(column)?.label ?? column}
      disabled
      record={{
        table: table.name,
        ...(typeof id === 'string' ? { id } : {}),
        ...(typeof title === 'string' ? { name: title } : {}),
      }}
      bound={(wanted) => {
        const found = table.columns.get(wanted);
        return found
          ? { column: found, access: { readable: true, editable: false }, value: valueIn(row, found) }
          : undefined;
      }}
    />
  );
}
