import { stillReferenced } from '../errors';
import type { Table } from '../metadata/model';
import type { CollectionNavigation } from '../metadata/schema';
import type { Call, RowEvent } from '../organization';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import type { Row, SqlValue } from '../storage/store';
import { standingColumns } from './update-row';

/**
 * Deletes a row, and does to the rows that point at it what their relationships say.
 * @param row the row with its `standingColumns`
 * @returns the events of all rows that went
 * @throws DataverseError 403 without the privilege, 400 when a restricting relationship stands in the way
 */
export function deleteRow(call: Call, table: Table, row: Row): RowEvent[] {
  const id = String(row[table.primaryId]);
  call.principal.requireRow('Delete', table, {
    id,
    ownerId: (row.ownerid as string | null | undefined) ?? null,
  });
  return remove(call, table, id);
}

function remove(call: Call, table: Table, id: string): RowEvent[] {
  const events = call.organization.schema
    .referencesTo(table)
    .flatMap((reference) => loosen(call, reference, id));
  for (const { intersect, near } of call.organization.schema.joinsOf(table))
    call.organization.store.run(`DELETE FROM ${quoted(intersect.name)} WHERE ${quoted(near)} = ?`, id);
  call.organization.store.run(`DELETE FROM ${quoted(table.name)} WHERE ${quoted(table.primaryId)} = ?`, id);
  return [...events, { message: 'Delete', table, id, values: {}, initiatingUserId: call.principal.userId }];
}

function loosen(call: Call, reference: CollectionNavigation, id: string): RowEvent[] {
  const { store } = call.organization;
  const { table, column, target } = reference;
  const typed = isPolymorphic(column);
  const where = `${quoted(column.name)} = ?${typed ? ` AND ${quoted(typeColumn(column))} = ?` : ''}`;
  const values: SqlValue[] = typed ? [id, target.table] : [id];
  switch (target.onDelete) {
    case 'NoCascade':
      return [];
    case 'RemoveLink': {
      const both = [column.name, ...(typed ? [typeColumn(column)] : [])].map(
        (name) => `${quoted(name)} = NULL`,
      );
      store.run(`UPDATE ${quoted(table.name)} SET ${both.join(', ')} WHERE ${where}`, ...values);
      return [];
    }
    case 'Restrict':
      if (store.get(`SELECT 1 AS found FROM ${quoted(table.name)} WHERE ${where} LIMIT 1`, ...values))
        throw stillReferenced(target.table, `${table.name}.${column.name}`);
      return [];
    case 'Cascade':
      return store
        .all(`SELECT ${standingColumns(table)} FROM ${quoted(table.name)} t WHERE ${where}`, ...values)
        .flatMap((child) => remove(call, table, String(child[table.primaryId])));
  }
}
