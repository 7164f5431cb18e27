import * as React from 'react';
import type { Reference } from '../data/format-value';
import type { Row, Table } from '../data/types';
import { say } from '../words/say';

export type Selection = {
  has: (row: Row) => boolean;
  /** Chooses a row, or no longer; `only` lets go of all others. */
  toggle: (row: Row, only?: boolean) => void;
  all: boolean;
  toggleAll: () => void;
};

/** A row as others refer to it. */
export function toReference(row: Row, table: Table): Reference {
  const name = row[table.primaryName];
  return {
    table: table.name,
    id: String(row[table.primaryId]),
    name: typeof name === 'string' && name !== '' ? name : say('(no name)'),
  };
}

/** Which of the rows are chosen. Rows that are no longer shown are no longer chosen. */
export function useSelection({
  rows,
  table,
  onSelect,
  onRows,
}: {
  rows: readonly Row[];
  table: Table | undefined;
  onSelect: ((rows: Reference[]) => void) | undefined;
  /** Told of all rows that are shown, whenever they are others. */
  onRows?: ((rows: Reference[]) => void) | undefined;
}): Selection {
  const [chosen, setChosen] = React.useState<readonly string[]>([]);
  const idOf = (row: Row): string => (table ? String(row[table.primaryId]) : '');
  const shown = rows.map(idOf);
  const kept = chosen.filter((id) => shown.includes(id));
  const signature = kept.join();
  const tell = React.useRef({ onSelect, onRows });
  tell.current = { onSelect, onRows };
  React.useEffect(() => {
    if (table)
      tell.current.onSelect?.(
        rows.filter((row) => kept.includes(idOf(row))).map((row) => toReference(row, table)),
      );
  }, [signature, table?.name]);
  React.useEffect(() => {
    if (table) tell.current.onRows?.(rows.map((row) => toReference(row, table)));
  }, [shown.join(), table?.name]);
  const all = rows.length > 0 && kept.length === rows.length;
  return {
    has: (row) => kept.includes(idOf(row)),
    toggle: (row, only = false) => {
      const id = idOf(row);
      const others = kept.filter((one) => one !== id);
      if (only) setChosen(kept.includes(id) && others.length === 0 ? [] : [id]);
      else setChosen(kept.includes(id) ? others : [...kept, id]);
    },
    all,
    toggleAll: () => setChosen(all ? [] : shown),
  };
}
