import type { View } from '../../model';
import { isLookup } from '../data/format-value';
import type { Column, Metadata, Table } from '../data/types';

/** A column of a view with what metadata knows of it. */
export type GridColumn = {
  /** As the view names it: `fullname`, or `alias.fullname` of a linked table. */
  name: string;
  label: string;
  width: number;
  column: Column;
};

/** The columns that a view shows, in its order. One that metadata does not know is left out. */
export async function gridColumns(view: View, metadata: Metadata): Promise<GridColumn[]> {
  const table = await metadata.table(view.table);
  const columns = await Promise.all(
    view.columns.map(async ({ name, width }): Promise<GridColumn | undefined> => {
      const column = name.includes('.') ? await linkedColumn(view, metadata, name) : table.columns.get(name);
      return column && { name, label: column.label, width, column };
    }),
  );
  return columns.filter((column) => column !== undefined);
}

/** A column of a table that the view joins: its rows carry it under its alias, lookups too. */
async function linkedColumn(view: View, metadata: Metadata, name: string): Promise<Column | undefined> {
  const [alias = '', columnName = ''] = name.split('.');
  const document = new DOMParser().parseFromString(view.fetchXml, 'application/xml');
  const link = [...document.querySelectorAll('link-entity')].find(
    (one) => one.getAttribute('alias') === alias,
  );
  const linked = link?.getAttribute('name');
  if (!linked) return undefined;
  const table: Table = await metadata.table(linked);
  const column = table.columns.get(columnName);
  return (
    column && {
      ...column,
      name,
      label: `${column.label} (${table.label})`,
      type: isLookup(column) ? 'Virtual' : column.type,
    }
  );
}
