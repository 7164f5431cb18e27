import { INTEGRATION, objectIdOf } from '../entra';
import { PRINCIPALS, type Principal } from './people';
import type { WebApi } from './web-api';

/** Names to ids of what can be given to a user. */
type Ids = ReadonlyMap<string, string>;

/**
 * Writes the systemuser rows of everybody who can sign in, with their roles and column security profiles, or corrects
 * them. Only the row of the app is written: what it is given is a matter of `npm run register`.
 */
export async function writePeople(dataverse: WebApi): Promise<void> {
  const [unit] = await dataverse.list<{ businessunitid: string }>('businessunits?$select=name');
  const roles = await idsOf(dataverse, 'roles', 'roleid');
  const profiles = await idsOf(dataverse, 'fieldsecurityprofiles', 'fieldsecurityprofileid');
  for (const [name, principal] of Object.entries(PRINCIPALS)) {
    const { userId, firstName, lastName, applicationId } = principal;
    await dataverse.upsert(`systemusers(${userId})`, {
      firstname: firstName ?? null,
      lastname: lastName,
      domainname: `${name}@nod.example`,
      internalemailaddress: `${name}@nod.example`,
      azureactivedirectoryobjectid: objectIdOf(name),
      applicationid: applicationId ?? null,
      accessmode: applicationId === undefined ? 0 : 4,
      ...(unit ? { 'businessunitid@odata.bind': `/businessunits(${unit.businessunitid})` } : {}),
    });
    if (name !== INTEGRATION) await give(dataverse, principal, { roles, profiles });
  }
}

async function give(
  dataverse: WebApi,
  { userId, ...principal }: Principal,
  ids: { roles: Ids; profiles: Ids },
): Promise<void> {
  const user = await dataverse.get<{
    systemuserroles_association: { name: string }[];
    systemuserprofiles_association: { name: string }[];
  }>(
    `systemusers(${userId})?$select=systemuserid&$expand=systemuserroles_association($select=name),systemuserprofiles_association($select=name)`,
  );
  for (const [part, navigation] of [
    ['roles', 'systemuserroles_association'],
    ['profiles', 'systemuserprofiles_association'],
  ] as const)
    for (const name of principal[part]) {
      const id = ids[part].get(name);
      if (id === undefined)
        throw new Error(`The organization has no ${name}, which the local cloud gives away.`);
      if (user[navigation].some((one) => one.name === name)) continue;
      const set = part === 'roles' ? 'roles' : 'fieldsecurityprofiles';
      await dataverse.act(`systemusers(${userId})/${navigation}/$ref`, { '@odata.id': `/${set}(${id})` });
    }
}

async function idsOf(dataverse: WebApi, set: string, key: string): Promise<Ids> {
  const rows = await dataverse.list<Record<string, string>>(`${set}?$select=name`);
  return new Map(rows.map((row) => [row.name!, row[key]!]));
}
