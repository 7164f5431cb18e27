import type { Registration } from '@nod/functions/register/plan';
import { writePhones, writeSeed } from '../seed';
import type { Phones } from './phones';
import { registerWithDataverse } from './register';
import type { WebApi } from './web-api';
import { writePeople } from './write-people';

/**
 * Makes an imported organization ready for the app: its people, the seed if it is wanted, and the registration. An
 * organization that is ready stays as it is.
 *
 * @returns whether the seed was written: not where it was wanted by nobody, or was there already
 */
export async function setUp(given: {
  dataverse: WebApi;
  phones: Phones;
  seed: boolean;
  registration: Registration;
}): Promise<{ seeded: boolean }> {
  const { dataverse, phones, seed, registration } = given;
  await writePeople(dataverse);
  let seeded = false;
  if (seed) {
    seeded = await writeSeed(dataverse);
    await writePhones(phones);
  }
  // After the seed: nobody is to be told of it, and its Record Types are to be listened to.
  await registerWithDataverse(registration);
  return { seeded };
}
