import { derivedId } from '../derived-id';
import type { AccessLevel, Role } from './model';

/** Name of the role that a person needs beside those of an app, to be somebody in the organization at all. */
export const BASIC_USER = 'Basic User';

/**
 * What the role gives here: to see who is there, and one's own notifications. The real one also gives rights of user
 * level over accounts, contacts and activities; they are left out, so that nothing here leans on them.
 * https://learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles
 */
const BASIC_USER_PRIVILEGES: Readonly<Record<string, AccessLevel>> = {
  prvReadUser: 'Global',
  prvReadTeam: 'Global',
  prvReadBusinessUnit: 'Global',
  prvReadOrganization: 'Global',
  prvReadRole: 'Global',
  // [P] Many roles of live environments have these.
  prvReadEntity: 'Global',
  prvReadAttribute: 'Global',
  prvReadRelationship: 'Global',
  prvReadUserSettings: 'Basic',
  prvWriteUserSettings: 'Basic',
  prvReadappnotification: 'Basic',
  prvWriteappnotification: 'Basic',
  prvDeleteappnotification: 'Basic',
};

/** The roles that an organization has before any solution, but for the one that may do everything. */
export const BASE_ROLES: readonly Role[] = [roleOf(BASIC_USER, BASIC_USER_PRIVILEGES)];

function roleOf(name: string, privileges: Readonly<Record<string, AccessLevel>>): Role {
  return {
    id: derivedId('role', name),
    name,
    privileges: new Map(Object.entries(privileges).map(([given, level]) => [given.toLowerCase(), level])),
    privilegeNames: Object.keys(privileges),
  };
}
