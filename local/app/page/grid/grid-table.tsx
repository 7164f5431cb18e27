import * as React from 'react';
import { formatValue } from '../data/format-value';
import { SortArrow } from '../shell/icons';
import { CellValue } from './cell-value';
import type { GridListProps } from './grid-list';
import { toReference } from './use-selection';
import { say } from '../words/say';

/** Rows as a table: headers sort, a double click opens. */
export function GridTable(props: GridListProps): React.ReactElement {
  const { name, table, columns, rows, order, sortBy, selection, onOpen } = props;
  return (
    <div className="grid-scroll" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption className="hidden">{name}</caption>
        <colgroup>
          <col style={{ width: 44 }} />
          {columns.map((column) => (
            <col key={column.name} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="grid-check">
              <input
                type="checkbox"
                aria-label={say('Select all rows')}
                checked={selection.all}
                disabled={rows.length === 0}
                onChange={selection.toggleAll}
              />
            </td>
            {columns.map((column) => {
              const sorted = order?.column === column.name ? order : undefined;
              const direction = sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined;
              return (
                <th key={column.name} scope="col" aria-sort={direction}>
                  <button type="button" title={column.label} onClick={() => sortBy(column.name)}>
                    <span>{column.label}</span>
                    {sorted && <SortArrow descending={sorted.descending} />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const reference = toReference(row, table);
            return (
              <tr
                key={reference.id}
                className={selection.has(row) ? 'chosen' : undefined}
                onClick={() => selection.toggle(row, true)}
                onDoubleClick={() => onOpen(reference)}
              >
                <td className="grid-check">
                  <input
                    type="checkbox"
                    aria-label={say('Select {row}', { row: reference.name })}
                    checked={selection.has(row)}
                    onChange={() => selection.toggle(row)}
                    onClick={(event) => event.stopPropagation()}
                    onDoubleClick={(event) => event.stopPropagation()}
                  />
                </td>
                {columns.map((column) => (
                  <td key={column.name} title={formatValue(row, column.column)}>
                    <CellValue {...props} row={row} column={column} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
