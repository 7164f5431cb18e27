import { toId } from './identifier';
import { attributeOf, childAt, childrenOf, parseXml } from './xml';

/** Ids of the security roles of a solution, by name. */
export function readRoles(customizations: string): ReadonlyMap<string, string> {
  const roles = childrenOf(childAt(parseXml(customizations, 'ImportExportXml'), 'Roles'), 'Role');
  return new Map(roles.map((role) => [attributeOf(role, 'name') ?? '', toId(attributeOf(role, 'id'))]));
}
