import { DataverseError } from '../errors';
import type { OrganizationState } from '../organization';
import type { Identity, Member } from './principal';

const ENGLISH = 1033;

/** Tables whose rows say who may do what. */
export const RIGHTS_TABLES: ReadonlySet<string> = new Set([
  'systemuser',
  'role',
  'fieldsecurityprofile',
  'systemuserroles',
  'systemuserprofiles',
  'usersettings',
]);

const ROLES = `SELECT r."name" AS name FROM "systemuserroles" x JOIN "role" r ON r."roleid" = x."roleid"
  WHERE x."systemuserid" = ?`;
const PROFILES = `SELECT p."name" AS name FROM "systemuserprofiles" x
  JOIN "fieldsecurityprofile" p ON p."fieldsecurityprofileid" = x."fieldsecurityprofileid" WHERE x."systemuserid" = ?`;

/** What the rows give to a user. */
export function memberFromRows({ store }: OrganizationState, userId: string): Member {
  const names = (sql: string) => store.all(sql, userId).map((row) => String(row.name));
  return {
    userId,
    roles: names(ROLES),
    profiles: names(PROFILES),
    language: languageOf({ store }, userId),
  };
}

/** The language of a user's pages; English until they choose another. */
export function languageOf({ store }: Pick<OrganizationState, 'store'>, userId: string): number {
  const chosen = store.get(
    'SELECT "uilanguageid" AS lcid FROM "usersettings" WHERE "systemuserid" = ?',
    userId,
  );
  return Number(chosen?.lcid ?? 0) || ENGLISH;
}

/**
 * The user behind an identity whose rights are rows: an application by its id, a person by theirs.
 * @throws DataverseError 403 when nobody here is that, or they are disabled
 */
export function memberOf(organization: OrganizationState, identity: Identity): Member {
  const [column, value] =
    identity.applicationId === undefined
      ? (['systemuserid', identity.userId] as const)
      : (['applicationid', identity.applicationId] as const);
  const row = organization.store.get(
    `SELECT "systemuserid" AS id, "isdisabled" AS disabled FROM "systemuser" WHERE "${column}" = ?`,
    value.toLowerCase(),
  );
  if (!row) throw notAMember();
  if (row.disabled === 1) throw disabled(String(row.id));
  return memberFromRows(organization, String(row.id));
}

/** [P] */
const notAMember = () =>
  new DataverseError(403, '0x80072560', 'The user is not a member of the organization.');

/** [P] code and message, [U] status. */
const disabled = (id: string) =>
  new DataverseError(
    403,
    '0x80040225',
    `The specified user(Id = ${id}) is disabled. Consider enabling this user.`,
  );
