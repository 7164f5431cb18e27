import { SessionType } from '@nod/solution';
import type { Query, Row } from '../ports/dataverse';
import { eventColumns, eventFromRow } from '@nod/solution/rows/event';
import { ownNumberColumns } from '../rows/own-numbers';
import type { Facts } from './facts';
import { customerLookup, customerTables } from '@nod/solution/rows/lookup';
import { query, unique } from './read-rows';

/** The ledgers of numbers, by the ids of their rows. */
export function ledgersOf(numberIds: readonly string[]): Query {
  return query('nod_consentevent', eventColumns, [{ column: '_nod_numberid_value', isIn: numberIds }]);
}

/** What any ledger says of records, by their ids. */
export function aboutRecords(recordIds: readonly string[]): Query {
  return {
    table: 'nod_consentevent',
    select: eventColumns,
    where: [
      { column: 'nod_recordid', isIn: recordIds },
      { column: 'nod_scope', is: SessionType.Utility },
    ],
  };
}

/** How many numbers one query compares with, in three columns: Dataverse takes 500 conditions, and long lists are slow. */
const mostCompared = 50;

/** What any ledger says of the contacts, leads and accounts that have these numbers. */
export function aboutRecordsWith(digits: readonly string[]): Query[] {
  const lists = Array.from({ length: Math.ceil(digits.length / mostCompared) }, (_, i) =>
    digits.slice(i * mostCompared, (i + 1) * mostCompared),
  );
  return customerTables.flatMap((table) =>
    lists.map((list) => ({
      table: 'nod_consentevent',
      select: eventColumns,
      where: [
        { column: 'nod_scope', is: SessionType.Utility },
        {
          anyOf: ownNumberColumns.flatMap((column) =>
            list.map((one) => ({ column: `${customerLookup(table)}/${column}`, is: one })),
          ),
        },
      ],
    })),
  );
}

/** What `ledgersOf` found. */
export function eventsFrom(rows: readonly Row[]): Facts['events'] {
  return rows.map((row) => ({ ...eventFromRow(row), numberId: row._nod_numberid_value as string }));
}

/** What `aboutRecords` found. Events of no number are taken as they are; those of a number come with its whole ledger. */
export function elsewhereFrom(rows: readonly Row[]): Pick<Facts, 'numberless' | 'pointedTo'> {
  const withNumber = rows.filter((row) => row._nod_numberid_value != null);
  return {
    numberless: rows.filter((row) => row._nod_numberid_value == null).map(eventFromRow),
    pointedTo: unique(withNumber.map((row) => row._nod_numberid_value as string)),
  };
}
