import type { Permissions } from '../conversation/conversation';
import type { Answer, Get } from './gateway';

const names = [
  'prvCreatenod_message',
  'prvCreatenod_consentrequest',
  // The platform's own privilege to take data out.
  'prvExportToExcel',
  // To say that a message was seen.
  'prvWritenod_message',
] as const;

/**
 * What this person may do, whichever of their roles and teams gives it: one GET for each privilege.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivilegebyprivilegename
 */
export function permissionGets(userId: string): Get[] {
  const call = 'Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName';
  return names.map((name) => ({ path: `systemusers(${userId})/${call}(PrivilegeName='${name}')` }));
}

/** What they may do, marking messages as seen too; nothing of which could not be read. The server decides again. */
export function permissionsFrom(answers: readonly (Answer | undefined)[]): {
  may: Permissions;
  marksSeen: boolean;
} {
  const [send = false, request = false, mayExport = false, marksSeen = false] = answers.map((answer) => {
    const held = answer?.status === 200 ? answer.body.RolePrivileges : undefined;
    return Array.isArray(held) && held.length > 0;
  });
  return { may: { send, request, export: mayExport }, marksSeen };
}
