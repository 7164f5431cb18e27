import { createHash } from 'node:crypto';
import { HowReceived, MessageType, RequestAction, SessionType } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, type Row, labelIn } from '../../local/cloud';
import { BUSINESS, CUSTOMERS, TEMPLATES, whatsappNumberOf } from '../../local/seed';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';
import { post } from './signed';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

async function number(digits: string): Promise<Row> {
  return (
    (await cloud.as('auditor').list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${digits}'`))[0] ?? {}
  );
}

async function ledgerOf(contact: string): Promise<Row[]> {
  return cloud
    .as('auditor')
    .list(`nod_consentevents?$filter=nod_recordid eq '${contact}'&$orderby=nod_sequence`);
}

const contactRow = (id: string) =>
  cloud.as('agent').get(`contacts(${id})?$select=nod_whatsappconsent,nod_whatsappnumber`);

/** Sends as an agent does, by creating the row, and gives what became of it. */
async function send(to: { id: string; digits: string }, content: Row): Promise<Row> {
  const id = await cloud.as('agent').post('nod_messages', {
    nod_direction: 726000001,
    nod_sessiontype: SessionType.Utility,
    nod_phonenumber: to.digits,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    'nod_contactid@odata.bind': `/contacts(${to.id})`,
    ...content,
  });
  await cloud.idle();
  return cloud.as('auditor').get(`nod_messages(${id})`);
}

const template = (key: keyof typeof TEMPLATES, session: keyof typeof SessionType = 'Utility') => ({
  nod_type: MessageType.Template,
  nod_sessiontype: SessionType[session],
  'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES[key].id})`,
});

/** What an agent enters on the word of a customer, and its outcome. */
async function request(values: Row): Promise<Row> {
  const id = await cloud.as('agent').post('nod_consentrequests', {
    nod_howreceived: HowReceived.Phone,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    ...values,
  });
  await cloud.idle();
  return cloud.as('auditor').get(`nod_consentrequests(${id})`);
}

/** At an equal instant the stricter wins, and Dataverse counts in seconds. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));

async function systemUser(name: string): Promise<string> {
  const [row] = await cloud.dataverse.list(`systemusers?$select=systemuserid&$filter=lastname eq '${name}'`);
  return row!.systemuserid as string;
}

describe('a Consent Template, over HTTP', () => {
  it('in a Utility session opens the chat with a yes and locks it again with a no', async () => {
    const to = customer('Lee');
    const text = { nod_type: MessageType.Text, nod_body: 'Your grinder is here.' };
    expect((await send(to, text)).nod_refusal).toBe('compliance-not-given');
    expect(labelIn(await send(to, template('serviceConsent')), 'nod_status')).toBe('Delivered');

    await cloud.whatsapp.tap(to.digits, 'Yes, I Agree');
    await cloud.idle();
    expect((await contactRow(to.id)).nod_whatsappconsent).toBe(true);
    expect(labelIn(await send(to, text), 'nod_status')).toBe('Delivered');

    await cloud.whatsapp.say(to.digits, 'No, Thank You');
    await cloud.idle();
    expect((await contactRow(to.id)).nod_whatsappconsent).toBe(false);
    expect((await send(to, text)).nod_refusal).toBe('compliance-not-given');
    expect(labelIn(await number(to.digits), 'nod_status')).toBeNull();
    expect((await ledgerOf(to.id)).map((e) => [labelIn(e, 'nod_action'), e.nod_wording !== null])).toEqual([
      ['Asked', true],
      ['Grant', true],
      ['Deny', true],
    ]);
  });

  it('in a Marketing session writes the number instead', async () => {
    const to = customer('Olsen');
    await send(to, template('offersConsent', 'Marketing'));
    expect(labelIn(await number(to.digits), 'nod_status')).toBe('Pending');
    await cloud.whatsapp.tap(to.digits, 'Yes, I Agree');
    await cloud.idle();
    expect(labelIn(await number(to.digits), 'nod_status')).toBe('Single Opt-In');
    expect((await contactRow(to.id)).nod_whatsappconsent).toBe(false);
  });
});

describe('a person in CRM', () => {
  it('opts a customer out on their word, and in again only with a reason', async () => {
    const { digits } = customer('Bello');
    const out = await request({ nod_action: RequestAction['Opt-Out'], nod_phonenumber: `+${digits}` });
    expect([labelIn(out, 'nod_status'), out.nod_outcome]).toEqual([
      'Done',
      'The marketing status is now Opted-Out.',
    ]);
    const bare = await request({ nod_action: RequestAction['Opt-In'], nod_phonenumber: `+${digits}` });
    expect(labelIn(bare, 'nod_status')).toBe('Refused');
    expect(bare.nod_outcome).toMatch(/needs a reason/);
    expect(labelIn(await number(digits), 'nod_status')).toBe('Opted-Out');
    await nextSecond();
    const why = { nod_reason: 'Called on Monday and asked for our offers again.' };
    const back = await request({
      nod_action: RequestAction['Opt-In'],
      nod_phonenumber: `+${digits}`,
      ...why,
    });
    expect(labelIn(back, 'nod_status')).toBe('Done');
    const row = await number(digits);
    expect(labelIn(row, 'nod_status')).toBe('Single Opt-In');
    const [, entry] = await cloud
      .as('auditor')
      .list(
        `nod_consentevents?$filter=_nod_numberid_value eq ${String(row.nod_optinoutnumberid)}&$orderby=nod_sequence`,
      );
    expect(entry).toMatchObject({
      _nod_actorid_value: await systemUser('Agent'),
      nod_reason: expect.stringContaining('Called on Monday') as string,
    });
    expect(labelIn(entry!, 'nod_howreceived')).toBe('Phone');
  });

  it('blocks a number, and nothing leaves for it until someone unblocks it', async () => {
    const to = customer('Pugh');
    await cloud.as('agent').patch(`contacts(${to.id})`, { nod_whatsappconsent: true });
    await request({ nod_action: RequestAction.Block, nod_phonenumber: `+${to.digits}` });
    expect((await send(to, template('orderUpdate'))).nod_refusal).toBe('blocked');
    await cloud.whatsapp.say(to.digits, 'STOP');
    await cloud.idle();
    expect((await cloud.whatsapp.thread(to.digits)).messages.filter((m) => m.from === 'business')).toEqual(
      [],
    );
    const parameters = { nod_parameters: JSON.stringify({ 2: 'A-1042', 3: 'Friday' }) };
    await nextSecond();
    await request({
      nod_action: RequestAction.Unblock,
      nod_phonenumber: `+${to.digits}`,
      nod_reason: 'A mistake.',
    });
    expect(labelIn(await send(to, { ...template('orderUpdate'), ...parameters }), 'nod_status')).toBe(
      'Delivered',
    );
  });

  it('changes a Compliance Field by hand, and the ledger says who and when', async () => {
    const { id } = customer('Haddad');
    await cloud.as('agent').patch(`contacts(${id})`, { nod_whatsappconsent: true });
    await cloud.idle();
    await cloud.as('agent').patch(`contacts(${id})`, { nod_whatsappconsent: false });
    await cloud.idle();
    const entries = await ledgerOf(id);
    expect(
      entries.map((e) => [labelIn(e, 'nod_action'), labelIn(e, 'nod_source'), e._nod_actorid_value]),
    ).toEqual([
      ['Grant', 'Person', await systemUser('Agent')],
      ['Deny', 'Person', await systemUser('Agent')],
    ]);
  });

  it('changes a phone number, and the canonical digits follow', async () => {
    const { id } = customer('Weiß');
    await cloud.as('agent').patch(`contacts(${id})`, { mobilephone: '(206) 555-0177' });
    await cloud.idle();
    expect((await contactRow(id)).nod_whatsappnumber).toBe('12065550177');
  });

  it('cannot write a status, the past of the ledger, or a column of the app', async () => {
    const { digits, id } = customer('Raman');
    await cloud.whatsapp.say(digits, 'JOIN');
    await cloud.idle();
    const row = await number(digits);
    const [entry] = await cloud
      .as('auditor')
      .list(`nod_consentevents?$filter=_nod_numberid_value eq ${String(row.nod_optinoutnumberid)}`);
    const agent = cloud.as('agent');
    const forbidden: (() => Promise<unknown>)[] = [
      () =>
        agent.patch(`nod_optinoutnumbers(${String(row.nod_optinoutnumberid)})`, { nod_status: 726000003 }),
      () => agent.patch(`nod_consentevents(${String(entry!.nod_consenteventid)})`, { nod_reason: 'x' }),
      () => agent.delete(`nod_consentevents(${String(entry!.nod_consenteventid)})`),
      () => agent.post('nod_consentevents', { nod_name: 'x' }),
      () =>
        agent.post('nod_messages', {
          nod_direction: 726000001,
          nod_status: 726000000,
          'nod_contactid@odata.bind': `/contacts(${id})`,
        }),
      () =>
        agent.post('nod_messages', {
          nod_direction: 726000001,
          nod_origin: 726000003,
          'nod_contactid@odata.bind': `/contacts(${id})`,
        }),
      // Not even the app can change or remove what stands in the ledger.
      () =>
        cloud
          .as('nod-integration')
          .patch(`nod_consentevents(${String(entry!.nod_consenteventid)})`, { nod_reason: 'x' }),
      () => cloud.as('nod-integration').delete(`nod_consentevents(${String(entry!.nod_consenteventid)})`),
    ];
    for (const attempt of forbidden) await expect(attempt()).rejects.toMatchObject({ status: 403 });
  });
});

describe('what WhatsApp tells', () => {
  it('of a template that becomes MARKETING changes what may be sent', async () => {
    const to = customer('Alvarez');
    await cloud.as('agent').patch(`contacts(${to.id})`, { nod_whatsappconsent: true });
    const order = { ...template('orderUpdate'), nod_parameters: JSON.stringify({ 2: 'A-1', 3: 'Monday' }) };
    expect(labelIn(await send(to, order), 'nod_status')).toBe('Delivered');
    const value = {
      message_template_id: Number(TEMPLATES.orderUpdate.whatsapp!.id),
      message_template_name: TEMPLATES.orderUpdate.whatsapp!.name,
      message_template_language: 'en-US',
      previous_category: 'UTILITY',
      new_category: 'MARKETING',
    };
    const entry = [
      {
        id: BUSINESS.wabaId,
        time: Math.floor(Date.now() / 1000),
        changes: [{ field: 'template_category_update', value }],
      },
    ];
    await post(cloud, JSON.stringify({ object: 'whatsapp_business_account', entry }));
    await cloud.idle();
    expect((await send(to, order)).nod_refusal).toBe('not-opted-in');
    await cloud.whatsapp.say(to.digits, 'JOIN');
    await cloud.idle();
    expect(labelIn(await send(to, order), 'nod_status')).toBe('Delivered');
  });

  it('of someone whom no record has is kept, with the number and without a record', async () => {
    await cloud.whatsapp.change('12065550188', { name: 'Stranger' });
    await cloud.whatsapp.say('12065550188', 'Please stop sending me messages');
    await cloud.idle();
    expect(labelIn(await number('12065550188'), 'nod_status')).toBe('Opted-Out');
    const [message] = await cloud
      .as('auditor')
      .list("nod_messages?$filter=nod_phonenumber eq '12065550188' and nod_direction eq 726000000");
    expect(message).toMatchObject({
      _nod_contactid_value: null,
      _nod_leadid_value: null,
      _nod_accountid_value: null,
    });
    expect(labelIn(message!, 'nod_meaning')).toBe('Opt-Out');
  });

  it('of one phone that two records share concerns both', async () => {
    const [elena, peter] = CUSTOMERS.filter(({ row }) => row.lastname === 'Novak');
    const digits = whatsappNumberOf(elena!)!;
    for (const one of [elena!, peter!])
      await cloud.as('agent').patch(`contacts(${one.id})`, { nod_whatsappconsent: true });
    await cloud.idle();
    await cloud.whatsapp.say(digits, 'JOIN');
    await cloud.whatsapp.say(digits, 'STOP');
    await cloud.idle();
    for (const one of [elena!, peter!]) {
      const offer = await send({ id: one.id, digits }, template('offers', 'Marketing'));
      expect(offer.nod_refusal).toBe('opted-out');
    }
  });

  it('of a changed number takes a stop along and leaves a yes behind', async () => {
    const { digits } = customer('Whitfield');
    await cloud.whatsapp.say(digits, 'STOP');
    await cloud.idle();
    const id = `wamid.${createHash('sha256').update('changed').digest('hex').slice(0, 20)}`;
    const system = { body: 'User A changed from B to C', wa_id: '447700900999', type: 'user_changed_number' };
    const messages = [
      { from: digits, id, timestamp: String(Math.floor(Date.now() / 1000) + 5), type: 'system', system },
    ];
    const metadata = {
      display_phone_number: BUSINESS.displayPhoneNumber,
      phone_number_id: BUSINESS.phoneNumberId,
    };
    const changes = [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, messages } }];
    await post(
      cloud,
      JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: BUSINESS.wabaId, changes }] }),
    );
    await cloud.idle();
    expect(labelIn(await number('447700900999'), 'nod_status')).toBe('Opted-Out');
  });
});
