import { noSuchProperty } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';

/** The columns that a read returns, and the SQL that fetches them. */
export interface Projection {
  readonly columns: readonly Column[];
  readonly sql: string;
  /** As the context URL lists it; empty for all columns. */
  readonly context: string;
}

const all = new WeakMap<Table, Projection>();

/** Resolves $select. @throws DataverseError 400 for a property that the table does not have */
export function projectionOf(schema: Schema, table: Table, select: string | undefined): Projection {
  if (select === undefined || select.trim() === '' || select.trim() === '*') return everything(table);
  const names = select.split(',').map((name) => name.trim());
  const columns = names.map((name) => {
    const column = schema.queryColumn(table, name);
    if (!column) throw noSuchProperty(name, table.name);
    return column;
  });
  const unique = [...new Set(columns)];
  const primary = table.columns.get(table.primaryId);
  if (primary && !unique.includes(primary)) unique.push(primary);
  return { columns: unique, sql: selectList(unique), context: names.join(',') };
}

function everything(table: Table): Projection {
  let found = all.get(table);
  if (!found) {
    const columns = [...table.columns.values()].filter((column) => column.canRead);
    all.set(table, (found = { columns, sql: selectList(columns), context: '' }));
  }
  return found;
}

function selectList(columns: readonly Column[]): string {
  const names = new Set(
    columns.flatMap((column) => [column.name, ...(isPolymorphic(column) ? [typeColumn(column)] : [])]),
  );
  names.add('versionnumber');
  return [...names].map((name) => `t.${quoted(name)}`).join(', ');
}
