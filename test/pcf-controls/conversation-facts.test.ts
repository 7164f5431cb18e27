import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SendFacts, decide } from '@nod/consent';
import { Direction, MessageStatus, MessageType, RequestAction, SessionType } from '@nod/solution';
import { configurationFromRow } from '@nod/solution/rows/configuration';
import { instantOf } from '@nod/solution/rows/date';
import { recordOf } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import { templateFacts } from '@nod/solution/rows/template';
import { gather } from '../../functions/use-cases/outbound/gather';
import { prepare } from '../../functions/use-cases/outbound/prepare';
import { factsOf } from '../../pcf-controls/ConsentChat/conversation/facts';
import { wordingOf } from '../../pcf-controls/ConsentChat/conversation/wording';
import type { RecordNumber } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { ledgerFrom } from '../../pcf-controls/ConsentChat/dataverse/ledger';
import { World, customer, ids, message, noon } from '../functions/world';

const day = 86_400_000;
const record = { table: 'contact', id: ids.contact };
const otherNumber = '16505550199';
const userId = 'US.13491208655302741918';

const steps = fc.oneof(
  fc.constantFrom('JOIN', 'STOP', 'Yes, I Agree', 'No, Thank You', 'hello').map((text) => ({ text })),
  fc.constantFrom('Utility' as const, 'Marketing' as const).map((ask) => ({ ask })),
  fc.constantFrom('Block', 'Unblock', 'Opt-In', 'Opt-Out', 'Grant', 'Deny').map((action) => ({ action })),
  fc.boolean().map((field) => ({ field })),
  fc.constantFrom(1, 20, 31).map((days) => ({ days })),
  fc.constantFrom(customer, otherNumber).map((number) => ({ number })),
  // Who has a user name may have their number withheld, or shown with the user id.
  fc
    .tuple(fc.constantFrom('JOIN', 'STOP', 'hello'), fc.constantFrom('alone' as const, 'both' as const))
    .map(([text, by]) => ({ text, by })),
);
type Step = {
  text?: string;
  by?: 'alone' | 'both';
  ask?: 'Utility' | 'Marketing';
  action?: string;
  field?: boolean;
  days?: number;
  number?: string;
};

/** Lets a step happen as it would through the app itself. */
async function take(world: World, step: Step, i: number): Promise<void> {
  world.now += 60_000;
  const id = `00000000-0000-4000-8000-00000001${String(i).padStart(4, '0')}`;
  const bound = { _nod_contactid_value: ids.contact, _nod_configurationid_value: ids.configuration };
  if (step.text !== undefined) {
    const who = { alone: { from: '', userId }, both: { userId }, number: {} }[step.by ?? 'number'];
    await world.receive(message({ id, at: Math.floor((world.now - noon) / 1000), text: step.text, ...who }));
    await world.sendQueued();
  } else if (step.ask !== undefined) {
    world.outbound(id, { _nod_templateid_value: ids.consent, nod_sessiontype: SessionType[step.ask] });
    await world.sendQueued();
  } else if (step.action !== undefined) {
    await world.request(id, {
      nod_action: RequestAction[step.action as keyof typeof RequestAction],
      nod_reason: 'On the phone',
      nod_phonenumber: customer,
      ...bound,
    });
  } else if (step.field !== undefined) {
    await world.edit('contact', ids.contact, { nod_whatsappconsent: step.field });
  } else if (step.number !== undefined) {
    await world.dataverse.write([
      {
        kind: 'update',
        table: 'contact',
        id: ids.contact,
        values: { mobilephone: `+${step.number}`, nod_whatsappnumber: step.number },
      },
    ]);
  } else world.now += step.days! * day;
}

/** What the control would read from the rows, and make of them. */
function factsInTheChat(
  world: World,
  { key: identity, userId }: RecordNumber,
): {
  facts: SendFacts;
  configuration: ReturnType<typeof configurationFromRow>;
  number: RecordNumber;
} {
  const { dataverse } = world;
  const configuration = configurationFromRow(
    dataverse.rows('nod_configuration')[0]!,
    dataverse.rows('nod_messagetemplate'),
    dataverse.rows('nod_recordtype'),
  );
  // What `linkGet` asks for.
  const link = dataverse
    .rows('nod_message')
    .filter((m) => userId !== undefined && m.nod_userid === userId && m.nod_waid && m.nod_phonenumber)
    .sort((a, b) => String(a.nod_occurredon).localeCompare(String(b.nod_occurredon)))[0];
  const digits = userId === undefined ? identity : textOf(link?.nod_phonenumber);
  const number: RecordNumber = { key: identity, userId, digits, written: identity };
  const isOfPerson = (row: Row) =>
    (userId !== undefined && row.nod_userid === userId) ||
    (digits !== undefined && row.nod_phonenumber === digits);
  const numberRows = dataverse.rows('nod_optinoutnumber').filter(isOfPerson);
  const key = { configurationId: ids.configuration, record, number };
  const numbers = dataverse.rows('nod_optinoutnumber');
  const events = dataverse.rows('nod_consentevent').map((row) => {
    const of = numbers.find((n) => n.nod_optinoutnumberid === row._nod_numberid_value);
    return { ...row, nod_numberid: (of ?? null) as never };
  });
  const isOfLedger = (row: Row) =>
    digits === undefined ? row.nod_userid === userId : row.nod_phonenumber === digits;
  // What `ledgerGet` asks for: all of the person's ledgers, and what any says of the record.
  const isRead = (event: Row) =>
    (event.nod_recordid === record.id && event.nod_scope === SessionType.Utility) ||
    (event.nod_numberid != null && isOfLedger(event.nod_numberid as unknown as Row));
  const row = world.contact();
  const type = configuration.recordTypes[0]!;
  const words = dataverse
    .rows('nod_message')
    .filter((m) => m.nod_direction === Direction.Inbound && m.nod_status === MessageStatus.Received)
    .filter(isOfPerson)
    .flatMap((m) => instantOf(m.nod_occurredon) ?? []);
  const facts = factsOf({
    setup: {
      configuration,
      recordType: type,
      row,
      phone: { type, row, place: { record, entitySet: 'contacts' } },
      withheld: [],
      candidates: [configuration],
      may: { send: true, request: true, export: false },
      marksSeen: true,
      version: '',
    },
    record,
    number,
    numberRows,
    events: ledgerFrom(events.filter(isRead), key, numberRows).events,
    lastInboundOn: words.length > 0 ? Math.max(...words) : undefined,
    now: world.now,
  });
  return { facts, configuration, number };
}

const drafts = [
  { session: 'Utility', text: 'Hello' },
  { session: 'Marketing', text: 'An offer' },
  ...[ids.consent, ids.offer, ids.order].flatMap((template) => [
    { session: 'Utility', template } as const,
    { session: 'Marketing', template } as const,
  ]),
] as { session: 'Utility' | 'Marketing'; text?: string; template?: string }[];

const people: Record<string, RecordNumber> = {
  'a number': { key: customer, digits: customer, written: customer },
  'a user id': { key: userId, userId, written: userId },
};

describe.each(Object.entries(people))('the facts of the chat with %s', (_, number) => {
  it('lead to the same decision as those of the app, whatever has happened', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 8 }), async (history) => {
        const world = new World();
        for (const [i, step] of history.entries()) await take(world, step, i);
        const { facts, configuration, number: sent } = factsInTheChat(world, number);
        for (const [i, draft] of drafts.entries()) {
          const id = `00000000-0000-4000-8000-00000002${String(i).padStart(4, '0')}`;
          world.outbound(id, {
            // As `outboundRow` has it: who is known by number and user id is written to by the number.
            nod_phonenumber: sent.digits ?? null,
            nod_userid: sent.digits === undefined ? (sent.userId ?? null) : null,
            nod_sessiontype: SessionType[draft.session],
            nod_type: draft.template ? MessageType.Template : MessageType.Text,
            nod_body: draft.text ?? null,
            _nod_templateid_value: draft.template ?? null,
          });
          expect(recordOf(world.dataverse.row('nod_message', id)!)).toEqual(record);
          const { known } = await gather(world.dataverse, new Map([[id, 'claim']]), world.now);
          const { decision } = prepare(known[0]!);
          const template = configuration.templates.find((t) => t.id === draft.template);
          const ours = decide(
            {
              origin: 'Chat',
              session: draft.session,
              template: template && templateFacts(template, wordingOf(template, world.contact(), {}).missing),
            },
            facts,
          );
          expect(ours, JSON.stringify({ history, draft })).toEqual(decision);
          const code = decision.allowed ? 'allowed' : decision.code;
          seen.set(code, (seen.get(code) ?? 0) + 1);
        }
      }),
      { numRuns: 120 },
    );
    // The histories reach what they are meant to reach.
    for (const code of [
      'allowed',
      'blocked',
      'compliance-not-given',
      'opted-out',
      'not-opted-in',
      'asked-too-recently',
      'window-closed',
      'number-not-of-record',
    ])
      expect([...seen.keys()]).toContain(code);
  }, 120_000);
});
