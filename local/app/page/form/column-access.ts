import { keyOf } from '../data/format-value';
import type { Row, Table } from '../data/types';
import type { ColumnAccess } from './attribute';

/**
 * Column security as far as a page can know it before it asks: a secured column that the row came without may not be
 * read, and people write none of them in this solution's profiles. Dataverse decides in the end.
 */
export function columnAccess(table: Table, row: Row | undefined): (column: string) => ColumnAccess {
  return (name) => {
    const column = table.columns.get(name);
    if (!column?.secured) return { readable: true, editable: true };
    return { readable: row === undefined || keyOf(column) in row, editable: false };
  };
}
