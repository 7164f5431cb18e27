import type { AccessLevel, Profile, Role } from './model';
import { attributeOf, childAt, childrenOf, textOf, type Element } from './xml';

const LEVELS: readonly AccessLevel[] = ['Basic', 'Local', 'Deep', 'Global'];
const withoutBraces = (id: string | undefined) => (id ?? '').replace(/[{}]/g, '').toLowerCase();

/** Reads `<Roles>`. @throws for a level that Dataverse does not have */
export function importRoles(root: Element): Role[] {
  return childrenOf(childAt(root, 'Roles'), 'Role').map((element) => {
    const given = childrenOf(childAt(element, 'RolePrivileges'), 'RolePrivilege').map((privilege) => {
      const level = attributeOf(privilege, 'level') as AccessLevel;
      if (!LEVELS.includes(level)) throw new Error(`Unknown privilege level "${level}".`);
      return { name: attributeOf(privilege, 'name') ?? '', level };
    });
    return {
      id: withoutBraces(attributeOf(element, 'id')),
      name: attributeOf(element, 'name') ?? '',
      privileges: new Map(given.map(({ name, level }) => [name.toLowerCase(), level])),
      privilegeNames: given.map(({ name }) => name),
    };
  });
}

/** Reads `<FieldSecurityProfiles>`; a permission of 4 allows, 0 does not. */
export function importProfiles(root: Element): Profile[] {
  const elements = childrenOf(childAt(root, 'FieldSecurityProfiles'), 'FieldSecurityProfile');
  return elements.map((element) => ({
    id: withoutBraces(
      attributeOf(element, 'fieldsecurityprofileid') ?? textOf(element, 'fieldsecurityprofileid'),
    ),
    name: attributeOf(element, 'name') ?? textOf(element, 'name') ?? '',
    permissions: childrenOf(childAt(element, 'FieldPermissions'), 'FieldPermission').map((permission) => ({
      table: (textOf(permission, 'EntityName') ?? '').toLowerCase(),
      column: (textOf(permission, 'AttributeName') ?? '').toLowerCase(),
      read: textOf(permission, 'CanRead') === '4',
      create: textOf(permission, 'CanCreate') === '4',
      update: textOf(permission, 'CanUpdate') === '4',
    })),
  }));
}
