import type { RecordRef } from '@nod/consent';
import type { Condition, Dataverse, Query } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { bind, customerLookup, recordColumns } from '@nod/solution/rows/lookup';
import { textOf } from '@nod/solution/rows/text';
import { numberId } from '../../rows/ids';
import { againOnConflict } from '../again-on-conflict';

/** How many messages one change set binds: Dataverse takes 1,000 changes, and short ones hold no lock for long. */
const mostAtOnce = 500;

/**
 * Binds what people with these numbers wrote, and were written, before anybody knew who they are to the record that
 * has the numbers now: the messages that belong to no record, newest first, and the Opt-In / Opt-Out Numbers. What
 * belongs to a record already, by whose hand ever, stays as it is. Repeating it does nothing more.
 * @param of.numbers canonical digits.
 * @returns how many messages were bound.
 * @throws as `Dataverse.read` and `Dataverse.write`.
 */
export async function claimMessages(
  dataverse: Dataverse,
  of: {
    configuration: Pick<Configuration, 'id' | 'phoneNumberId'>;
    record: RecordRef;
    numbers: readonly string[];
  },
): Promise<number> {
  const { configuration, record, numbers } = of;
  const lookup = customerLookup(record.table);
  if (lookup === undefined || numbers.length === 0) return 0;
  const binding = bind(lookup, record.table, record.id);
  let bound = 0;
  for (;;) {
    const found = await againOnConflict(async () => {
      const [unbound, messages] = await dataverse.read([
        unboundNumbers(configuration, numbers, lookup),
        unclaimedMessages(configuration, numbers),
      ]);
      const changes = [
        ...unbound!.map((row) => ({
          table: 'nod_optinoutnumber',
          row,
          id: row.nod_optinoutnumberid as string,
        })),
        ...messages!.map((row) => ({ table: 'nod_message', row, id: row.nod_messageid as string })),
      ].map(({ table, row, id }) => {
        // A message that somebody links in this moment is theirs.
        return { kind: 'update', table, id, values: binding, etag: textOf(row['@odata.etag']) } as const;
      });
      if (changes.length > 0) await dataverse.write(changes);
      return messages!.length;
    });
    bound += found;
    if (found < mostAtOnce) return bound;
  }
}

function unboundNumbers(
  { phoneNumberId }: { phoneNumberId: string },
  numbers: readonly string[],
  lookup: string,
): Query {
  const ids = numbers.map((digits) => numberId(phoneNumberId, digits));
  return {
    table: 'nod_optinoutnumber',
    select: [],
    where: [
      { column: 'nod_optinoutnumberid', isIn: ids },
      { column: `_${lookup}_value`, is: null },
    ],
  };
}

/** That a message belongs to no record. */
export const ofNobody: readonly Condition[] = recordColumns.map((column) => ({ column, is: null }));

function unclaimedMessages(configuration: { id: string }, numbers: readonly string[]): Query {
  return {
    table: 'nod_message',
    select: [],
    where: [
      { column: 'nod_phonenumber', isIn: numbers },
      { column: '_nod_configurationid_value', is: configuration.id },
      ...ofNobody,
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: mostAtOnce,
  };
}
