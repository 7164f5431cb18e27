import { derivedId } from '../derived-id';
import { DataverseError, methodNotAllowed, noSuchRow, notImplemented } from '../errors';
import type { Answer, Operation } from '../operation';
import type { Call } from '../organization';
import { findRow } from '../query/find-row';
import type { RowAddress, Segment } from '../query/resource-path';
import type { Principal } from '../security/principal';
import { quoted } from '../storage/ddl';
import { jsonAnswer } from './outcome';

const NAMESPACE = 'Microsoft.Dynamics.CRM.';

/**
 * GET `systemusers(id)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()` and
 * `…RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prv…')`: what a user's roles give. [V] in the SDK for CRM 2016:
 * it takes prvReadOrganization and prvReadUser; here only of whoever asks about another.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivilegebyprivilegename
 * @throws DataverseError 404 for a user who is not there, 400 for a privilege that the organization does not have
 */
export function userFunction(
  call: Call,
  operation: Operation,
  given: { address: RowAddress; segment: Segment },
): Answer {
  const name = given.segment.name.slice(NAMESPACE.length);
  if (given.address.table.name !== 'systemuser' || !(name in FUNCTIONS))
    throw notImplemented(`the bound operation ${given.segment.name}`);
  if (operation.method !== 'GET') throw methodNotAllowed(operation.method);
  const user = userOf(call, given.address);
  return jsonAnswer(200, {
    '@odata.context': `${call.organization.baseUrl}/$metadata#${NAMESPACE}${name}Response`,
    RolePrivileges: FUNCTIONS[name as keyof typeof FUNCTIONS](call, user, given.segment.predicate ?? ''),
  });
}

const FUNCTIONS = {
  RetrieveUserPrivileges: all,
  RetrieveUserPrivilegeByPrivilegeName: byName,
};

/** @throws DataverseError 403 for asking about another user without the right to, 404 for one who is not there */
function userOf(call: Call, address: RowAddress): Principal {
  const { table } = address;
  call.principal.requireTable('Read', table);
  const row = findRow(call.organization.store, address, `t.${quoted(table.primaryId)} AS id`);
  if (!row) throw noSuchRow(table.name, address.key.kind === 'id' ? address.key.id : '');
  if (row.id === call.principal.userId) return call.principal;
  for (const privilege of ['prvReadUser', 'prvReadOrganization']) call.principal.requirePrivilege(privilege);
  return call.organization.rightsOf(String(row.id));
}

function all(call: Call, user: Principal): unknown[] {
  return [...call.organization.schema.privileges.values()].flatMap(
    (name) => rolePrivilege(call, user, name) ?? [],
  );
}

/** An empty list for a privilege that the user does not have. */
function byName(call: Call, user: Principal, parameters: string): unknown[] {
  const asked = /^\s*PrivilegeName\s*=\s*'(\w+)'\s*$/.exec(parameters)?.[1];
  const name = asked === undefined ? undefined : call.organization.schema.privileges.get(asked.toLowerCase());
  if (name === undefined) throw noSuchPrivilege(asked ?? parameters);
  return [rolePrivilege(call, user, name) ?? []].flat();
}

/** RolePrivilege: [V] as in the page's example. */
function rolePrivilege(call: Call, user: Principal, name: string): unknown {
  const level = user.privilegeLevel(name);
  if (!level) return undefined;
  return {
    Depth: level,
    PrivilegeId: derivedId('privilege', name),
    BusinessUnitId: call.organization.ids.businessUnit,
    PrivilegeName: name,
  };
}

/** [P] HTTP 400; [U] code and message. */
const noSuchPrivilege = (name: string) =>
  new DataverseError(400, '0x80040203', `The privilege '${name}' does not exist.`);
