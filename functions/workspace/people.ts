import { Direction } from '@nod/solution';
import type { Query, Row } from '../ports/dataverse';
import { instantOf } from '../rows/choice';
import { query } from './read-rows';
import type { Facts, RecordInHand } from './workspace';

/** Tables whose rows have `nod_whatsappnumber`. Rows of other Record Types are found through these. */
const tables = [
  { table: 'contact', id: 'contactid' },
  { table: 'lead', id: 'leadid' },
  { table: 'account', id: 'accountid' },
] as const;

/** Whether the rows of Nod have a lookup to this table: it keeps what the ledger speaks of from being deleted. */
export function hasLookup(table: string): boolean {
  return tables.some((t) => t.table === table);
}

/** The contacts, leads and accounts that have these numbers: a query for each of the tables. */
export function peopleQueries(digits: readonly string[]): Query[] {
  return tables.map(({ table }) =>
    query(
      table,
      ['nod_whatsappnumber', '_ownerid_value', 'modifiedon'],
      [{ column: 'nod_whatsappnumber', isIn: digits }],
    ),
  );
}

/** What `peopleQueries` found; most recently changed first: the one that a message is shown with when several share the number. */
export function peopleFrom(found: readonly Row[][]): RecordInHand[] {
  return found.flatMap((rows, i) =>
    [...rows]
      .sort((a, b) => String(b.modifiedon).localeCompare(String(a.modifiedon)))
      .map((row) => ({
        table: tables[i]!.table,
        id: row[tables[i]!.id] as string,
        digits: row.nod_whatsappnumber as string,
        ownerId: (row._ownerid_value as string | null) ?? undefined,
      })),
  );
}

/** The first message of the person that held both a number, as received, and the user id. */
export function linkQuery(userId: string): Query {
  return {
    table: 'nod_message',
    select: ['nod_userid', 'nod_phonenumber', 'nod_waid', 'nod_occurredon'],
    where: [
      { column: 'nod_userid', is: userId },
      { column: 'nod_direction', is: Direction.Inbound },
      { column: 'nod_waid', isNot: null },
      { column: 'nod_phonenumber', isNot: null },
    ],
    orderBy: { column: 'nod_occurredon' },
    top: 1,
  };
}

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
