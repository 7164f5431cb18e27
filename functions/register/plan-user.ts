import type { Finding, Made } from './change';
import type { Wanted } from './wanted';
import type { WebApi } from './web-api';

/** The role and the column security profile of the solution that the app needs; both are called so. */
const integration = 'Nod Integration';

interface User {
  systemuserid: string;
  isdisabled?: boolean;
  _businessunitid_value?: string | null;
  systemuserroles_association: { name: string }[];
  systemuserprofiles_association: { name: string }[];
}

const parts = [
  {
    what: `Role ${integration}`,
    navigation: 'systemuserroles_association',
    set: 'roles',
    id: 'roleid',
  },
  {
    what: `Column security profile ${integration}`,
    navigation: 'systemuserprofiles_association',
    set: 'fieldsecurityprofiles',
    id: 'fieldsecurityprofileid',
  },
] as const;

/**
 * The application user, with the role and the column security profile of the solution.
 * https://learn.microsoft.com/power-platform/admin/manage-application-users
 */
export async function planUser(dataverse: WebApi, wanted: Wanted, made: Made): Promise<Finding[]> {
  const [user] = await dataverse.list<User>(
    `systemusers?$select=isdisabled,_businessunitid_value&$filter=applicationid eq ${wanted.applicationId}` +
      '&$expand=systemuserroles_association($select=name),systemuserprofiles_association($select=name)',
  );
  made.userId = user?.systemuserid;
  const unit = user?._businessunitid_value ?? (await rootUnit(dataverse));
  const findings = [planRow(dataverse, { wanted, user, unit })];
  for (const part of parts) findings.push(await planPart(dataverse, { part, user, unit }));
  const others = (user?.systemuserroles_association ?? []).filter(({ name }) => name !== integration);
  if (others.length > 0)
    findings.push({
      kind: 'warning',
      what: 'Application user',
      note: `has more roles than it needs: ${others.map(({ name }) => name).join(', ')}. Take them away unless something else wants them.`,
    });
  return findings;
}

function planRow(
  dataverse: WebApi,
  { wanted, user, unit }: { wanted: Wanted; user: User | undefined; unit: string },
): Finding {
  const what = `Application user of ${wanted.applicationId}`;
  if (!user)
    return {
      kind: 'create',
      what,
      apply: async (into) => {
        into.userId = await dataverse.create('systemusers', {
          applicationid: wanted.applicationId,
          'businessunitid@odata.bind': `/businessunits(${unit})`,
        });
      },
    };
  if (user.isdisabled === true)
    return {
      kind: 'correct',
      what,
      note: 'is disabled',
      apply: () => dataverse.update(`systemusers(${user.systemuserid})`, { isdisabled: false }),
    };
  return { kind: 'ok', what };
}

async function planPart(
  dataverse: WebApi,
  { part, user, unit }: { part: (typeof parts)[number]; user: User | undefined; unit: string },
): Promise<Finding> {
  const { what, navigation, set, id } = part;
  if (user?.[navigation].some(({ name }) => name === integration)) return { kind: 'ok', what };
  // Every business unit has its own copy of a role; a user has those of theirs.
  const within = set === 'roles' ? ` and _businessunitid_value eq ${unit}` : '';
  const [row] = await dataverse.list(`${set}?$select=name&$filter=name eq '${integration}'${within}`);
  if (!row) return { kind: 'blocked', what, note: 'is not there. Import the solution first.' };
  return {
    kind: 'create',
    what,
    note: 'given to the application user',
    apply: async ({ userId }) => {
      if (userId === undefined) throw new Error('The user comes before what is given to it.');
      await dataverse.associate(`systemusers(${userId})/${navigation}`, `${set}(${String(row[id])})`);
    },
  };
}

async function rootUnit(dataverse: WebApi): Promise<string> {
  const [unit] = await dataverse.list<{ businessunitid: string }>(
    'businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null',
  );
  if (!unit) throw new Error('The organization has no root business unit that this administrator may see.');
  return unit.businessunitid;
}
