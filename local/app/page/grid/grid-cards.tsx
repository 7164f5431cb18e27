import * as React from 'react';
import { formatValue } from '../data/format-value';
import { CellValue, RowLink } from './cell-value';
import type { GridListProps } from './grid-list';
import { toReference } from './use-selection';
import { say } from '../words/say';

/** How many values a card shows below its name. */
const VALUES = 3;

/** Rows as cards, where there is no room for columns. */
export function GridCards(props: GridListProps): React.ReactElement {
  const { name, table, columns, rows, selection, onOpen } = props;
  const shown = columns.filter((column) => column.name !== table.primaryName);
  return (
    <ul className="grid-cards" aria-label={name}>
      {rows.map((row) => {
        const reference = toReference(row, table);
        const filled = shown.filter(({ column }) => formatValue(row, column) !== '').slice(0, VALUES);
        return (
          <li key={reference.id} className={selection.has(row) ? 'chosen' : undefined}>
            <input
              type="checkbox"
              aria-label={say('Select {row}', { row: reference.name })}
              checked={selection.has(row)}
              onChange={() => selection.toggle(row)}
            />
            <div>
              <strong>
                <RowLink target={reference} onOpen={onOpen} />
              </strong>
              <dl>
                {filled.map((column) => (
                  <div key={column.name}>
                    <dt>{column.label}</dt>
                    <dd>
                      <CellValue {...props} row={row} column={column} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
