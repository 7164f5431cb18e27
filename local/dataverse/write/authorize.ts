import type { Table } from '../metadata/model';
import type { Principal } from '../security/principal';
import type { Payload } from './payload';

/**
 * What writing a payload takes beyond the privilege on the row: column security for each secured column, Append on
 * this table and AppendTo on the other for each lookup that is bound. An owner is assigned, not appended.
 * @throws DataverseError 403
 */
export function authorizePayload(
  principal: Principal,
  table: Table,
  payload: Payload,
  action: 'create' | 'update',
): void {
  if (principal.isAdministrator) return;
  for (const column of payload.columns) principal.requireColumn(action, table, column);
  for (const { column, table: other } of payload.bound) {
    if (column.name === 'ownerid') continue;
    if (!table.plainPrivileges) principal.requireTable('Append', table);
    if (!other.plainPrivileges) principal.requireTable('AppendTo', other);
  }
}
