import type { Dataverse, Row } from '../../ports/dataverse';
import { textOf } from '@nod/solution/rows/text';
import { peopleFrom, peopleQueries } from '../../workspace/people';
import { unique } from '../../workspace/read-rows';
import { claimMessages } from '../crm/claim-messages';

/**
 * Binds messages to the records that have their numbers after all: one that was read before its record got the number,
 * and written after `claimMessages` had looked, would stay in the inbox.
 * @param unclaimed inbound messages that belong to no record, with `nod_phonenumber` and their configuration.
 * @returns how many messages were bound.
 * @throws as `Dataverse.read` and `Dataverse.write`.
 */
export async function claimLate(dataverse: Dataverse, unclaimed: readonly Row[]): Promise<number> {
  const digits = unique(unclaimed.map((row) => textOf(row.nod_phonenumber)));
  const configurationIds = unique(unclaimed.map((row) => textOf(row._nod_configurationid_value)));
  if (digits.length === 0 || configurationIds.length === 0) return 0;
  const [configurations, ...found] = await dataverse.read([
    {
      table: 'nod_configuration',
      select: ['nod_phonenumberid'],
      where: [{ column: 'nod_configurationid', isIn: configurationIds }],
    },
    ...peopleQueries(digits),
  ]);
  let claimed = 0;
  for (const record of peopleFrom(found)) {
    const numbers = record.numbers.filter((one) => digits.includes(one));
    for (const row of configurations!) {
      const configuration = {
        id: row.nod_configurationid as string,
        phoneNumberId: row.nod_phonenumberid as string,
      };
      claimed += await claimMessages(dataverse, { configuration, record, numbers });
    }
  }
  return claimed;
}
