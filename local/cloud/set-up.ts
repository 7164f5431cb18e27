import { COMPLIANCE_COLUMN, CUSTOMER_TABLES, phoneColumnsOf, writePhones, writeSeed } from '../seed';
import { CREDENTIALS } from './credentials';
import type { Phones } from './phones';
import { registerWebhooks } from './register-webhooks';
import type { WebApi } from './web-api';
import { writePeople } from './write-people';

/**
 * Makes an imported organization ready for the app: its people, the seed if it is wanted, and the webhooks. An
 * organization that is ready stays as it is.
 *
 * @param given.eventsUrl where Dataverse tells the app of changes
 * @returns whether the seed was written: not where it was wanted by nobody, or was there already
 */
export async function setUp(given: {
  dataverse: WebApi;
  phones: Phones;
  seed: boolean;
  eventsUrl: string;
}): Promise<{ seeded: boolean }> {
  const { dataverse, phones, seed, eventsUrl } = given;
  await writePeople(dataverse);
  let seeded = false;
  if (seed) {
    seeded = await writeSeed(dataverse);
    await writePhones(phones);
  }
  // After the seed: nobody is to be told of it.
  await registerWebhooks(dataverse, {
    url: eventsUrl,
    key: CREDENTIALS.webhookKey,
    customers: CUSTOMER_TABLES.map(({ table }) => ({
      table,
      phone: phoneColumnsOf(table),
      compliance: COMPLIANCE_COLUMN,
    })),
  });
  return { seeded };
}
