import { Direction, MessageType, ReviewStatus, SessionType } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud, Row } from '../../local/cloud';
import { BUSINESS, CUSTOMERS, TEMPLATES, whatsappNumberOf } from '../../local/seed';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** What the customer says, as the agent finds it in CRM. */
async function said(digits: string, text: string): Promise<Row> {
  await cloud.whatsapp.say(digits, text);
  await cloud.idle();
  const [row] = await cloud
    .as('agent')
    .list(`nod_messages?$filter=nod_phonenumber eq '${digits}' and nod_body eq '${text}'`);
  return row!;
}

const pathOf = (row: Row) => `nod_messages(${String(row.nod_messageid)})`;

/** The part of a row that says what was said, by whom and when. */
const evidenceOf = (row: Row) => ({
  body: row.nod_body,
  occurredOn: row.nod_occurredon,
  direction: row.nod_direction,
  type: row.nod_type,
  session: row.nod_sessiontype,
  phone: row.nod_phonenumber,
  template: row._nod_templateid_value,
  replyTo: row._nod_replytoid_value,
});

/** It is the column that is closed, not the row: a missing privilege has another code. */
const closed = { status: 403, code: '0x8004f507' };

describe('what was said', () => {
  it('by a customer is changed by no person, whichever column they try', async () => {
    const message = await said(customer('Raman').digits, 'STOP');
    expect(evidenceOf(message)).toMatchObject({ body: 'STOP', direction: Direction.Inbound });
    const changes: Row[] = [
      { nod_body: 'Yes, please' },
      { nod_occurredon: '2020-01-01T00:00:00Z' },
      { nod_direction: Direction.Outbound },
      { nod_type: MessageType.Template },
      { nod_sessiontype: SessionType.Marketing },
      { nod_payload: 'yes' },
      { nod_parameters: '{}' },
      { nod_components: '[]' },
      { nod_phonenumber: '16505550000' },
      { nod_waid: '16505550000' },
      { nod_userid: 'US.1' },
      { nod_profilename: 'x' },
      { nod_replytowamid: 'wamid.x' },
      { nod_mediaid: '1' },
      { nod_mediatype: 'image/png' },
      { nod_filename: 'x.png' },
      { nod_referral: '{}' },
      { 'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES.offers.id})` },
      { 'nod_replytoid@odata.bind': `/${pathOf(message)}` },
      // To empty a column is to change it too.
      { nod_body: null },
      { nod_body: 'Yes, please', nod_reviewstatus: ReviewStatus['Not an opt-out'] },
    ];
    for (const change of changes)
      await expect(
        cloud.as('agent').patch(pathOf(message), change),
        JSON.stringify(change),
      ).rejects.toMatchObject(closed);
    // The others have no right to change a message at all.
    for (const who of ['admin', 'marketer', 'auditor'] as const)
      await expect(
        cloud.as(who).patch(pathOf(message), { nod_body: 'Yes, please' }),
        who,
      ).rejects.toMatchObject({ status: 403 });
    expect(evidenceOf(await cloud.as('auditor').get(pathOf(message)))).toEqual(evidenceOf(message));
  });

  it('is reviewed by an agent, who may also say whose it is', async () => {
    const { id, digits } = customer('Bello');
    const message = await said(digits, 'Perhaps later');
    await cloud.as('agent').patch(pathOf(message), {
      nod_reviewstatus: ReviewStatus['Not an opt-out'],
      'nod_contactid@odata.bind': `/contacts(${id})`,
    });
    await cloud.idle();
    expect(await cloud.as('auditor').get(pathOf(message))).toMatchObject({
      nod_reviewstatus: ReviewStatus['Not an opt-out'],
      _nod_contactid_value: id,
    });
  });

  it('by an agent is written once: on create, and not again', async () => {
    const to = customer('Alvarez');
    const agent = cloud.as('agent');
    const addressed = {
      nod_direction: Direction.Outbound,
      nod_sessiontype: SessionType.Utility,
      nod_phonenumber: to.digits,
      'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
      'nod_contactid@odata.bind': `/contacts(${to.id})`,
    };
    const text = await agent.post('nod_messages', {
      ...addressed,
      nod_type: MessageType.Text,
      nod_body: 'Your grinder is here.',
    });
    const parameters = JSON.stringify({ 2: 'A-1042', 3: 'Friday' });
    const order = await agent.post('nod_messages', {
      ...addressed,
      nod_type: MessageType.Template,
      'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES.orderUpdate.id})`,
      nod_parameters: parameters,
    });
    await cloud.idle();
    // What the agent wrote, the agent reads.
    expect(await agent.get(`nod_messages(${text})`)).toMatchObject({
      nod_body: 'Your grinder is here.',
      nod_phonenumber: to.digits,
    });
    expect(await agent.get(`nod_messages(${order})`)).toMatchObject({
      nod_parameters: parameters,
      _nod_templateid_value: TEMPLATES.orderUpdate.id,
    });
    for (const [id, change] of [
      [text, { nod_body: 'Something else' }],
      [order, { nod_parameters: '{}' }],
      [order, { 'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES.offers.id})` }],
    ] as const)
      await expect(agent.patch(`nod_messages(${id})`, change)).rejects.toMatchObject(closed);
  });
});

describe('the canonical digits of a customer', () => {
  const digitsOf = async (path: string) =>
    (await cloud.as('agent').get(`${path}?$select=nod_whatsappnumber`)).nod_whatsappnumber;

  it('are written by no person, on a contact, a lead or an account', async () => {
    for (const table of ['contact', 'lead', 'account'] as const) {
      const one = CUSTOMERS.find((each) => each.table === table)!;
      const path = `${table}s(${one.id})`;
      await expect(
        cloud.as('agent').patch(path, { nod_whatsappnumber: '16505550000' }),
        table,
      ).rejects.toMatchObject(closed);
      expect(await digitsOf(path)).toBe(whatsappNumberOf(one));
    }
  });

  it('follow the phone number that an agent enters', async () => {
    const path = `contacts(${customer('Lee').id})`;
    await cloud.as('agent').patch(path, { mobilephone: '(206) 555-0166' });
    await cloud.idle();
    expect(await digitsOf(path)).toBe('12065550166');
  });
});
