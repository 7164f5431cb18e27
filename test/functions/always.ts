import { fold, recordKey } from '@nod/consent';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { eventFromRow } from '@nod/solution/rows/event';
import { verifyChain } from '../../functions/rows/ledger-hash';
import { statusColumns } from '../../functions/rows/number';
import { World } from './world';

/**
 * What must hold after every scenario, whatever it was about. A file of scenarios imports this once.
 */
beforeEach(() => {
  World.all.length = 0;
  vi.stubEnv('NOD_LOG_ITEMS', 'true');
});

afterEach(() => {
  for (const world of World.all) {
    statusIsTheFoldOfTheLedger(world);
    everyChainIsWhole(world);
    complianceFieldIsTheFoldOfItsEvents(world);
    nothingPersonalIsLogged(world);
  }
});

/** Dates lose their milliseconds in Dataverse. */
const stored = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? `${value.slice(0, 19)}Z` : value;

export function ledgerOf(world: World, number: Row): Row[] {
  return world.dataverse
    .rows('nod_consentevent')
    .filter((e) => e._nod_numberid_value === number.nod_optinoutnumberid);
}

function statusIsTheFoldOfTheLedger(world: World): void {
  for (const number of world.dataverse.rows('nod_optinoutnumber')) {
    const ledger = ledgerOf(world, number);
    if (ledger.length === 0) continue;
    const columns = statusColumns(fold(ledger.map(eventFromRow)));
    for (const [column, value] of Object.entries(columns))
      expect(number[column] ?? null, `${column} is the fold of the ledger`).toBe(stored(value) ?? null);
  }
}

function everyChainIsWhole(world: World): void {
  for (const number of world.dataverse.rows('nod_optinoutnumber')) {
    const end = {
      head: (number.nod_ledgerhead as string) ?? '',
      count: (number.nod_ledgercount as number) ?? 0,
    };
    expect(verifyChain(ledgerOf(world, number), end)).toEqual([]);
  }
}

function complianceFieldIsTheFoldOfItsEvents(world: World): void {
  const events = world.dataverse.rows('nod_consentevent').map(eventFromRow);
  const { records } = fold(events);
  for (const contact of world.dataverse.rows('contact')) {
    const granted = records.get(recordKey({ table: 'contact', id: String(contact.contactid) }))?.granted;
    if (granted !== undefined)
      expect(contact.nod_whatsappconsent, 'the Compliance Field is the fold').toBe(granted);
  }
}

/** Words that stand in a log by right: what things are called, not what people said. */
// "Change" is a button of a captured payload, and stands in our own words "Number Changed".
const innocent = new Set(['Reply', 'contact', 'message', 'Change']);

export function personal(world: World): Set<string> {
  const { dataverse } = world;
  const columns = [
    'nod_body',
    'nod_waid',
    'nod_phonenumber',
    'nod_userid',
    'nod_profilename',
    'nod_wamid',
    'nod_recipientwaid',
    'firstname',
    'mobilephone',
    'nod_whatsappnumber',
    'nod_response',
    'nod_wording',
    'nod_replytowamid',
    'nod_identity',
    'nod_payload',
  ];
  const rows = [
    'nod_message',
    'nod_optinoutnumber',
    'nod_consentevent',
    'contact',
    'nod_consentrequest',
  ].flatMap((t) => dataverse.rows(t));
  const values = rows.flatMap((row) => columns.map((c) => row[c]));
  return new Set(
    values.filter((v): v is string => typeof v === 'string' && v.length >= 5 && !innocent.has(v)),
  );
}

function nothingPersonalIsLogged(world: World): void {
  const text = JSON.stringify(world.log.lines);
  for (const value of personal(world)) expect(text.includes(value), `"${value}" in the log`).toBe(false);
  // Nor any number or message id that never became a row.
  expect(text).not.toMatch(/wamid|\+\d{7}|(?<![0-9a-f-])\d{10,15}(?![0-9a-f-])/);
}
