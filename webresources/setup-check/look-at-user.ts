import { integrationPrivileges } from '@nod/solution';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import { type SetupApi, unreadable } from './setup-api';

/** The role and the column security profile of the solution that the application user needs have one name. */
const name = 'Nod Integration';

interface User {
  systemuserid: string;
  fullname?: string | null;
  applicationid?: string | null;
  isdisabled?: boolean;
}

interface Candidate {
  id: string;
  name: string;
  isDisabled: boolean;
  hasRole: boolean;
  hasProfile: boolean;
  /** Privileges of the solution's role that the user does not hold. */
  missing: string[];
}

const ranks = { Basic: 1, Local: 2, Deep: 3, Global: 4 } as const;

/** Whether there is an application user that may do what the app must. Never throws. */
export async function lookAtUser(api: SetupApi): Promise<FindingOf<'user'>> {
  try {
    return judgeUser(await readCandidates(api));
  } catch (error) {
    return { line: 'user', state: 'unchecked', code: unreadable(error) };
  }
}

/** Judges the fittest of those that may be meant. */
export function judgeUser(candidates: readonly Candidate[]): FindingOf<'user'> {
  const findings = candidates.map(judgeOne);
  const order = ['user-ready', 'privileges-missing', 'profile-missing', 'role-missing', 'user-disabled'];
  findings.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return findings[0] ?? { line: 'user', state: 'broken', code: 'user-missing' };
}

function judgeOne(user: Candidate): FindingOf<'user'> {
  const about = { user: user.name };
  const broken = (
    code: Extract<FindingOf<'user'>, { state: 'broken' }>['code'],
    more: Record<string, string | number> = {},
  ): FindingOf<'user'> => ({ line: 'user', state: 'broken', code, about: { ...about, ...more } });
  if (user.isDisabled) return broken('user-disabled');
  // Whoever holds every privilege has them in another way: through a team, or as a System Administrator.
  if (user.missing.length > 0 && !user.hasRole) return broken('role-missing');
  if (!user.hasProfile) return broken('profile-missing');
  if (user.missing.length > 0)
    return broken('privileges-missing', {
      count: user.missing.length,
      privileges: user.missing.slice(0, 10).join(', '),
    });
  return { line: 'user', state: 'ok', code: 'user-ready', about };
}

/** The application users that have the role or the profile: there may be hundreds of others. */
async function readCandidates(api: SetupApi): Promise<Candidate[]> {
  const [byRole, byProfile] = await Promise.all([
    membersOf(api, 'roles', 'systemuserroles_association'),
    membersOf(api, 'fieldsecurityprofiles', 'systemuserprofiles_association'),
  ]);
  const users = new Map([...byRole, ...byProfile].map((user) => [user.systemuserid, user]));
  const isAmong = (list: User[], id: string) => list.some((user) => user.systemuserid === id);
  return Promise.all(
    [...users.values()]
      .filter((user) => user.applicationid != null)
      .map(async (user) => ({
        id: user.systemuserid,
        name: user.fullname ?? user.systemuserid,
        isDisabled: user.isdisabled === true,
        hasRole: isAmong(byRole, user.systemuserid),
        hasProfile: isAmong(byProfile, user.systemuserid),
        missing: await missingPrivileges(api, user.systemuserid),
      })),
  );
}

/** A role of one name stands in every business unit. */
async function membersOf(
  api: SetupApi,
  set: string,
  members: 'systemuserroles_association' | 'systemuserprofiles_association',
): Promise<User[]> {
  const select = '$select=systemuserid,fullname,applicationid,isdisabled';
  const rows = await api.list<Record<string, User[]>>(
    `${set}?$select=name&$filter=name eq '${name}'&$expand=${members}(${select})`,
  );
  return rows.flatMap((row) => row[members] ?? []);
}

/** https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivileges */
async function missingPrivileges(api: SetupApi, userId: string): Promise<string[]> {
  const { RolePrivileges } = await api.get<{
    RolePrivileges: { PrivilegeName: string; Depth: keyof typeof ranks }[];
  }>(`systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`);
  const held = new Map(RolePrivileges.map((one) => [one.PrivilegeName.toLowerCase(), ranks[one.Depth]]));
  return Object.entries(integrationPrivileges)
    .filter(([privilege, level]) => (held.get(privilege.toLowerCase()) ?? 0) < ranks[level])
    .map(([privilege]) => privilege);
}
