import { PRINCIPALS } from './people';
import type { WebApi } from './web-api';
import { objectIdOf } from '../entra';

/** Writes the systemuser rows of everybody who can sign in, or corrects them. */
export async function writePeople(dataverse: WebApi): Promise<void> {
  const [unit] = await dataverse.list<{ businessunitid: string }>('businessunits?$select=name');
  for (const [name, { userId, firstName, lastName, applicationId }] of Object.entries(PRINCIPALS)) {
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
  }
}
