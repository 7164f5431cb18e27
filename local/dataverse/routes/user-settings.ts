import { DataverseError } from '../errors';
import type { Call } from '../organization';
import type { RowAddress } from '../query/resource-path';
import { put } from '../seed';

/**
 * Every user has settings from the first; here their row is made when somebody first asks for it.
 * @throws DataverseError 403 for the settings of another user, unless the caller's privilege reaches that far
 */
export function openUserSettings(call: Call, address: RowAddress): void {
  if (address.table.name !== 'usersettings' || address.key.kind !== 'id') return;
  const { store } = call.organization;
  const { id } = address.key;
  if (id !== call.principal.userId && call.principal.level('Write', address.table) !== 'Global')
    throw new DataverseError(
      403,
      '0x80040220',
      `User ${call.principal.userId} may not see the settings of ${id}.`,
    );
  if (store.get('SELECT 1 AS found FROM "usersettings" WHERE "systemuserid" = ?', id)) return;
  if (!store.get('SELECT 1 AS found FROM "systemuser" WHERE "systemuserid" = ?', id)) return;
  put(call.organization, 'usersettings', {
    systemuserid: id,
    uilanguageid: 0,
    helplanguageid: 0,
    localeid: 0,
  });
}
