import type { RecordRef } from '@nod/consent';
import { Direction, MessageStatus } from '@nod/solution';
import type { Query, Row } from '../ports/dataverse';
import { instantOf } from '@nod/solution/rows/date';
import { customerLookup, customerTables, primaryId } from '@nod/solution/rows/lookup';
import { textOf } from '@nod/solution/rows/text';
import { ownNumberColumns } from '../rows/own-numbers';
import type { Facts, RecordInHand } from './facts';
import { query, unique } from './read-rows';

/**
 * The contacts, leads and accounts that have these numbers: a query for each of the tables. Rows of other Record
 * Types are found through these.
 */
export function peopleQueries(digits: readonly string[]): Query[] {
  return customerTables.map((table) =>
    query(
      table,
      customerColumns(table),
      ownNumberColumns.map((column) => ({ column, isIn: digits })),
    ),
  );
}

/** The same of these contacts, leads and accounts, by their ids. */
export function customersQueries(refs: readonly RecordRef[]): Query[] {
  return customerTables.map((table) => {
    const isIn = unique(refs.filter((ref) => ref.table === table).map((ref) => ref.id));
    return query(table, customerColumns(table), [{ column: primaryId(table), isIn }]);
  });
}

function customerColumns(table: string): string[] {
  return [...ownNumberColumns, nameColumn(table), '_owninguser_value', 'modifiedon'];
}

/** The primary name column of a contact, lead or account. */
function nameColumn(table: string): string {
  return table === 'account' ? 'name' : 'fullname';
}

/** What `peopleQueries` found; most recently changed first: the one that a message is shown with when several share the number. */
export function peopleFrom(found: readonly Row[][]): RecordInHand[] {
  return found.flatMap((rows, i) => {
    const table = customerTables[i]!;
    return [...rows]
      .sort((a, b) => String(b.modifiedon).localeCompare(String(a.modifiedon)))
      .map((row) => ({
        table,
        id: row[primaryId(table)] as string,
        numbers: unique(ownNumberColumns.map((column) => textOf(row[column]))),
        name: textOf(row[nameColumn(table)]),
        ownerId: textOf(row._owninguser_value),
      }));
  });
}

/** The first message of the person that held both a number, as received, and the user id. */
export function linkQuery(userId: string): Query {
  return {
    table: 'nod_message',
    select: ['nod_userid', 'nod_phonenumber', 'nod_waid', 'nod_occurredon'],
    where: [
      { column: 'nod_userid', is: userId },
      { column: 'nod_direction', is: Direction.Inbound },
      // Only the app can write a status: a row that a person made joins nobody to a number.
      { column: 'nod_status', is: MessageStatus.Received },
      { column: 'nod_waid', isNot: null },
      { column: 'nod_phonenumber', isNot: null },
    ],
    orderBy: { column: 'nod_occurredon' },
    top: 1,
  };
}

/**
 * The newest message of a person that is bound to a contact, lead or account: where WhatsApp withholds the number,
 * nothing else says whose messages they are. Somebody bound the first of them by hand.
 */
export function boundQuery(userId: string): Query {
  return {
    table: 'nod_message',
    select: ['nod_userid', ...customerLookups],
    where: [
      { column: 'nod_userid', is: userId },
      { column: 'nod_direction', is: Direction.Inbound },
      { column: 'nod_status', is: MessageStatus.Received },
      { anyOf: customerLookups.map((column) => ({ column, isNot: null })) },
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: 1,
  };
}

const customerLookups = customerTables.map((table) => `_${customerLookup(table)}_value`);

/** What `boundQuery` found, for any number of user ids. */
export function boundFrom(rows: readonly Row[]): Facts['boundTo'] {
  return new Map(rows.map((row) => [row.nod_userid as string, customersIn(row)]));
}

/** The contact, the lead and the account that a row is bound to. */
export function customersIn(row: Row): RecordRef[] {
  return customerTables.flatMap((table) => {
    const id = textOf(row[`_${customerLookup(table)}_value`]);
    return id === undefined ? [] : [{ table, id }];
  });
}

/** What `linkQuery` found, for any number of user ids. */
export function linksFrom(rows: readonly Row[]): Facts['links'] {
  const links: Facts['links'] = new Map();
  for (const row of rows) {
    const userId = row.nod_userid as string;
    const on = instantOf(row.nod_occurredon);
    if (links.has(userId) || on === undefined) continue;
    links.set(userId, { digits: row.nod_phonenumber as string, waId: row.nod_waid as string, on });
  }
  return links;
}
