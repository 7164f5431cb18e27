import { derivedId } from '../derived-id';
import { badPayload, DataverseError, methodNotAllowed, noSuchRow, notImplemented } from '../errors';
import type { AccessLevel, Role } from '../metadata/model';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { findRow } from '../query/find-row';
import type { RowAddress } from '../query/resource-path';
import { quoted } from '../storage/ddl';
import { readBody } from '../write/payload';
import { emptyAnswer, type Outcome } from './outcome';

const LEVELS: readonly AccessLevel[] = ['Basic', 'Local', 'Deep', 'Global'];

/** [V] Privileges by message, CRM 2016. */
const NEEDED = ['prvReadOrganization', 'prvReadRole', 'prvReadUser', 'prvWriteRole'];

/**
 * POST `roles(id)/Microsoft.Dynamics.CRM.AddPrivilegesRole` with `{"Privileges": [{"PrivilegeId", "Depth"}]}` and
 * `…RemovePrivilegeRole` with `{"Privilege": {"privilegeid"}}`. [P] 204; a privilege that the role has gets the new
 * depth, and removing one that it lacks changes nothing.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/addprivilegesrole
 * @throws DataverseError 403, 404 for a role who is not there, 400 for a privilege that the organization does not have
 */
export function changeRolePrivileges(
  call: Call,
  operation: Operation,
  given: { address: RowAddress; action: string },
): Outcome {
  if (operation.method !== 'POST') throw methodNotAllowed(operation.method);
  for (const privilege of NEEDED) call.principal.requirePrivilege(privilege);
  const role = roleOf(call, given.address);
  const body = readBody(operation.body);
  const levels = new Map(role.privileges);
  switch (given.action) {
    case 'AddPrivilegesRole':
      if (!Array.isArray(body.Privileges)) throw badPayload('Privileges must be a list.');
      for (const { PrivilegeId, Depth } of body.Privileges as Record<string, unknown>[]) {
        if (!LEVELS.includes(Depth as AccessLevel)) throw badPayload(`There is no depth ${String(Depth)}.`);
        levels.set(privilegeNamed(call, PrivilegeId), Depth as AccessLevel);
      }
      break;
    case 'RemovePrivilegeRole':
      levels.delete(privilegeNamed(call, (body.Privilege as Record<string, unknown>)?.privilegeid));
      break;
    default:
      throw notImplemented(`the action ${given.action}`);
  }
  const { schema, reshape } = call.organization;
  const privilegeNames = [...levels.keys()].map((name) => schema.privileges.get(name) ?? name);
  const changed: Role = { ...role, privileges: levels, privilegeNames };
  const roles = schema.roles.map((one) => (one === role ? changed : one));
  reshape({ ...schema.shape, roles });
  return { answer: emptyAnswer(), events: [] };
}

function roleOf({ organization: { store, schema } }: Call, address: RowAddress): Role {
  const row = findRow(store, address, `t.${quoted('name')} AS name`);
  if (!row) throw noSuchRow('role', address.key.kind === 'id' ? address.key.id : '');
  const role = schema.roles.find(({ name }) => name === row.name);
  // That of the System Administrator holds everything, and cannot be changed in Dataverse either.
  if (!role) throw new DataverseError(400, '0x80040203', `The role '${String(row.name)}' cannot be changed.`);
  return role;
}

/** The name in lower case. */
function privilegeNamed({ organization: { schema } }: Call, id: unknown): string {
  const wanted = String(id).toLowerCase();
  for (const [key, name] of schema.privileges) if (derivedId('privilege', name) === wanted) return key;
  // [U] code and message.
  throw new DataverseError(400, '0x80040203', `The privilege '${wanted}' does not exist.`);
}
