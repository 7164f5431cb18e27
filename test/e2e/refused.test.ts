import { Direction, MessageType, SessionType } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, type Row, labelIn } from '../../local/cloud';
import { BUSINESS, CUSTOMERS, TEMPLATES, type TemplateKey, whatsappNumberOf } from '../../local/seed';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';

/*
 * What the chat would not offer is refused when somebody goes around the chat: by the app, which decides again on
 * fresh facts, and by the solution's own roles and column security.
 */

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** The requests that reached the local WhatsApp with this row id. */
async function left(id: string): Promise<unknown[]> {
  const response = await fetch(`${cloud.urls.whatsapp}/_local/outbox`);
  const entries = (await response.json()) as { request: Record<string, unknown> }[];
  return entries.filter(({ request }) => request.biz_opaque_callback_data === id);
}

const template = (key: TemplateKey, session: keyof typeof SessionType = 'Utility'): Row => ({
  nod_type: MessageType.Template,
  nod_sessiontype: SessionType[session],
  'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES[key].id})`,
});
const text: Row = { nod_type: MessageType.Text, nod_body: 'Your grinder is here.' };

/** An agent posts a row straight to the Web API. */
async function posted(to: { id: string; digits: string }, content: Row): Promise<Row> {
  const id = await cloud.as('agent').post('nod_messages', {
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType.Utility,
    nod_phonenumber: to.digits,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    'nod_contactid@odata.bind': `/contacts(${to.id})`,
    ...content,
  });
  await cloud.idle();
  return cloud.as('agent').get(`nod_messages(${id})`);
}

async function expectRefused(row: Row, code: string): Promise<void> {
  expect({ status: labelIn(row, 'nod_status'), code: row.nod_refusal }).toEqual({ status: 'Refused', code });
  // What is the matter and what would help, for whoever sees the row.
  expect(String(row.nod_remedy).length).toBeGreaterThan(40);
  expect(await left(String(row.nod_messageid))).toEqual([]);
}

describe('a row that an agent posts for a contact whose Compliance Field is No', () => {
  const parameters = { nod_parameters: JSON.stringify({ 2: 'A-1042', 3: 'Friday' }) };
  const cases: [string, () => Row, string][] = [
    ['free text', () => text, 'compliance-not-given'],
    ['free text without a type', () => ({ nod_body: 'Hello' }), 'compliance-not-given'],
    [
      'free text that calls itself a Marketing session',
      () => ({ ...text, nod_sessiontype: SessionType.Marketing }),
      'compliance-not-given',
    ],
    ['a Utility template', () => ({ ...template('orderUpdate'), ...parameters }), 'compliance-not-given'],
    ['a Marketing template', () => template('offers', 'Marketing'), 'compliance-not-given'],
    [
      'the question to confirm an opt-in',
      () => template('confirmOffers', 'Marketing'),
      'compliance-not-given',
    ],
    ['a template without a template', () => ({ nod_type: MessageType.Template }), 'template-unpublished'],
    ['an image', () => ({ nod_type: MessageType.Image }), 'unsupported-type'],
    [
      'a Consent Template in the wrong session',
      () => template('serviceConsent', 'Marketing'),
      'template-not-for-session',
    ],
    [
      "a Consent Template to a number that is not the record's",
      () => ({ ...template('serviceConsent'), nod_phonenumber: customer('Olsen').digits }),
      'number-not-of-record',
    ],
    [
      "free text to a number that is not the record's",
      () => ({ ...text, nod_phonenumber: '16505550199' }),
      'number-not-of-record',
    ],
    ['text about no record', () => ({ ...text, 'nod_contactid@odata.bind': null }), 'compliance-not-given'],
    [
      'a Consent Template about no record',
      () => ({ ...template('serviceConsent'), 'nod_contactid@odata.bind': null }),
      'number-not-of-record',
    ],
  ];

  it.each(cases)('is refused when it is %s, and nothing reaches WhatsApp', async (_, content, code) => {
    const to = customer('Alvarez');
    expect((await cloud.as('agent').get(`contacts(${to.id})`)).nod_whatsappconsent).toBe(false);
    await expectRefused(await posted(to, content()), code);
  });
});

it('the one thing that the chat would offer, posted in the same way, leaves once', async () => {
  const row = await posted(customer('Whitfield'), template('serviceConsent'));
  expect(labelIn(row, 'nod_status')).toBe('Delivered');
  expect(await left(String(row.nod_messageid))).toHaveLength(1);
});

describe('a row that an agent posts for a contact whose Compliance Field is Yes', () => {
  const to = () => customer('Raman');
  beforeAll(async () => {
    await cloud.as('agent').patch(`contacts(${to().id})`, { nod_whatsappconsent: true });
    await cloud.idle();
  });

  const cases: [string, () => Row, string][] = [
    ['text while the customer has not written for 24 hours', () => text, 'window-closed'],
    ['a Marketing template without an opt-in', () => template('offers', 'Marketing'), 'not-opted-in'],
    [
      'text in a Marketing session without an opt-in',
      () => ({ ...text, nod_sessiontype: SessionType.Marketing }),
      'not-opted-in',
    ],
    [
      'a Marketing template that calls itself a Utility session',
      () => template('offers'),
      'template-not-for-session',
    ],
    ['a template whose variables nothing fills', () => template('orderUpdate'), 'parameters-missing'],
    [
      "text to a number that is not the record's",
      () => ({ ...text, nod_phonenumber: customer('Olsen').digits }),
      'number-not-of-record',
    ],
  ];
  it.each(cases)('is refused when it is %s', async (_, content, code) => {
    await expectRefused(await posted(to(), content()), code);
  });

  it('is refused when the template is for contacts and the record is a lead', async () => {
    const lead = CUSTOMERS.find((c) => c.table === 'lead')!;
    await cloud.as('agent').patch(`leads(${lead.id})`, { nod_whatsappconsent: true });
    await cloud.idle();
    const row = await posted(
      { id: lead.id, digits: whatsappNumberOf(lead)! },
      {
        ...template('orderUpdate'),
        nod_parameters: JSON.stringify({ 1: 'Dana', 2: 'A-1042', 3: 'Friday' }),
        'nod_contactid@odata.bind': null,
        'nod_leadid@odata.bind': `/leads(${lead.id})`,
      },
    );
    await expectRefused(row, 'template-not-for-record');
  });
});

describe('what only the app may write is closed to an agent', () => {
  const closed = { status: 403 };
  const agent = () => cloud.as('agent');
  let message: string;
  let number: string;
  let event: string;
  beforeAll(async () => {
    const { digits } = customer('Bello');
    await cloud.whatsapp.say(digits, 'JOIN');
    await cloud.idle();
    const auditor = cloud.as('auditor');
    const one = async (path: string, id: string) => String((await auditor.list(path))[0]![id]);
    number = await one(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${digits}'`, 'nod_optinoutnumberid');
    event = await one(`nod_consentevents?$filter=_nod_numberid_value eq ${number}`, 'nod_consenteventid');
    message = await one(
      `nod_messages?$filter=nod_phonenumber eq '${digits}' and nod_direction eq ${Direction.Inbound}`,
      'nod_messageid',
    );
  });

  const inMessage: Row[] = [
    { nod_status: 726000002 },
    { nod_origin: 726000003 },
    { nod_wamid: 'wamid.x' },
    { nod_readon: '2026-06-01T12:00:00Z' },
    { nod_senton: '2026-06-01T12:00:00Z' },
    { nod_deliveredon: '2026-06-01T12:00:00Z' },
    { nod_refusal: 'x' },
    { nod_remedy: 'x' },
    { nod_errorcode: 1 },
    { nod_wording: 'x' },
    { nod_claim: 'x' },
    { nod_meaning: 726000000 },
  ];
  it.each(inMessage)('on a message: %o', async (column) => {
    await expect(agent().patch(`nod_messages(${message})`, column)).rejects.toMatchObject(closed);
    const to = customer('Alvarez');
    await expect(
      agent().post('nod_messages', {
        nod_direction: Direction.Outbound,
        'nod_contactid@odata.bind': `/contacts(${to.id})`,
        ...column,
      }),
    ).rejects.toMatchObject(closed);
  });

  // To another business, number, campaign or record, or to none: it would be gone from its conversation.
  const elsewhere: [string, () => Row][] = [
    ['a business', () => ({ 'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})` })],
    ['no business', () => ({ 'nod_configurationid@odata.bind': null })],
    ['a number', () => ({ 'nod_numberid@odata.bind': `/nod_optinoutnumbers(${number})` })],
    ['no number', () => ({ 'nod_numberid@odata.bind': null })],
    ['no campaign', () => ({ 'nod_campaignid@odata.bind': null })],
    ['a record of another table', () => ({ nod_recordtable: 'opportunity' })],
    ['another record', () => ({ nod_recordid: BUSINESS.id })],
  ];
  it.each(elsewhere)('where a message belongs: to %s', async (_, column) => {
    await expect(agent().patch(`nod_messages(${message})`, column())).rejects.toMatchObject(closed);
  });

  it.each(elsewhere.filter(([where]) => /number|campaign/.test(where)))(
    'where a message belongs, of a new one that the app finds the place of: to %s',
    async (_, column) => {
      const row = {
        nod_direction: Direction.Outbound,
        'nod_contactid@odata.bind': `/contacts(${customer('Alvarez').id})`,
        ...column(),
      };
      await expect(agent().post('nod_messages', row)).rejects.toMatchObject(closed);
    },
  );

  const inNumber: Row[] = [
    { nod_status: 726000002 },
    { nod_isblocked: true },
    { nod_isstoppedatwhatsapp: false },
    { nod_pendinguntil: null },
    { nod_askcount: 0 },
    { nod_lastaskedon: null },
    { nod_ledgerhead: 'x' },
    { nod_ledgercount: 0 },
    { nod_phonenumber: '16505550000' },
  ];
  it.each(inNumber)('on an Opt-In / Opt-Out Number: %o', async (column) => {
    await expect(agent().patch(`nod_optinoutnumbers(${number})`, column)).rejects.toMatchObject(closed);
    await expect(agent().post('nod_optinoutnumbers', column)).rejects.toMatchObject(closed);
  });

  it('the ledger: nothing is added, changed or removed', async () => {
    await expect(agent().post('nod_consentevents', { nod_name: 'x' })).rejects.toMatchObject(closed);
    await expect(agent().patch(`nod_consentevents(${event})`, { nod_reason: 'x' })).rejects.toMatchObject(
      closed,
    );
    await expect(agent().patch(`nod_consentevents(${event})`, { nod_applied: false })).rejects.toMatchObject(
      closed,
    );
    await expect(agent().delete(`nod_consentevents(${event})`)).rejects.toMatchObject(closed);
    await expect(agent().delete(`nod_optinoutnumbers(${number})`)).rejects.toMatchObject(closed);
    await expect(agent().delete(`nod_messages(${message})`)).rejects.toMatchObject(closed);
  });

  it.each(['contact', 'lead', 'account'] as const)(
    'on a %s: its canonical digits, all three',
    async (table) => {
      const one = CUSTOMERS.find((each) => each.table === table)!;
      for (const column of ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'])
        await expect(
          agent().patch(`${table}s(${one.id})`, { [column]: '16505550000' }),
          column,
        ).rejects.toMatchObject(closed);
    },
  );

  it('on a Consent Request: its status and its outcome', async () => {
    const asked = { nod_action: 726000001, nod_phonenumber: '+1 650 555 0000' };
    for (const column of [
      { nod_status: 726000001 },
      { nod_outcome: 'Done' },
      { nod_doneon: '2026-06-01T12:00:00Z' },
    ])
      await expect(agent().post('nod_consentrequests', { ...asked, ...column })).rejects.toMatchObject(
        closed,
      );
  });

  it('what an agent may write: that they have seen a message', async () => {
    await agent().patch(`nod_messages(${message})`, { nod_seenon: new Date().toISOString() });
  });
});
