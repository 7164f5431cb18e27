import { Direction } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const messagesOf = (digits: string) =>
  cloud
    .as('agent')
    .list(
      `nod_messages?$filter=nod_phonenumber eq '${digits}' and nod_direction eq ${Direction.Inbound}&$orderby=nod_occurredon`,
    );
const statuses = async (digits: string) =>
  (await cloud.whatsapp.thread(digits)).messages
    .filter(({ from }) => from === 'customer')
    .map(({ status }) => status);

describe('the agent who owns a contact', () => {
  const bell = async () =>
    (await cloud.as('agent').list('appnotifications?$select=title,body,data,icontype&$orderby=title')).filter(
      (row) => String(row.data).includes(customer('Olsen').id),
    );

  it('is told of what the customer does, with a link and without the words, in the same two requests', async () => {
    const { digits, id } = customer('Olsen');
    await cloud.idle();
    const { stats } = cloud.parts.dataverse;
    const before = stats.batches;
    await cloud.whatsapp.say(digits, 'Is order 4711 on its way?');
    await cloud.idle();
    expect(stats.batches - before).toBe(2);
    // Told of that a moment ago: nothing more is said, and nothing more is asked of Dataverse.
    await cloud.whatsapp.say(digits, 'Hello?');
    await cloud.idle();
    expect(stats.batches - before).toBe(4);
    await cloud.whatsapp.say(digits, 'STOP');
    await cloud.idle();
    const told = await bell();
    expect(told.map((row) => row.title)).toEqual([
      'Ingrid Olsen opted out of marketing on WhatsApp',
      'Ingrid Olsen wrote on WhatsApp',
    ]);
    expect(JSON.stringify(told)).not.toContain('4711');
    expect(JSON.parse(String(told[0]!.data))).toEqual({
      actions: [{ title: 'Open', data: { url: `?pagetype=entityrecord&etn=contact&id=${id}` } }],
    });
  });
});

describe('an agent who has seen a message', () => {
  it('shows the customer so: on the phone, that one and all before it are read', async () => {
    const { digits } = customer('Lee');
    await cloud.whatsapp.say(digits, 'Hello');
    await cloud.whatsapp.say(digits, 'Are you there?');
    await cloud.idle();
    expect(await statuses(digits)).toEqual(['sent', 'sent']);
    const newest = (await messagesOf(digits)).at(-1)!;
    await cloud
      .as('agent')
      .patch(`nod_messages(${String(newest.nod_messageid)})`, { nod_seenon: new Date().toISOString() });
    await cloud.idle();
    expect(await statuses(digits)).toEqual(['read', 'read']);
    expect((await messagesOf(digits)).at(-1)!.nod_readon).not.toBeNull();
  });
});

describe('a number that no record has', () => {
  it('and all that came from it belong to the Contact that an agent makes with it', async () => {
    const digits = '12065550133';
    for (const text of ['Hello?', 'STOP', 'Who are you?']) await cloud.whatsapp.say(digits, text);
    await cloud.idle();
    expect((await messagesOf(digits)).map((row) => row._nod_contactid_value)).toEqual([null, null, null]);
    const id = await cloud
      .as('agent')
      .post('contacts', { firstname: 'Nora', lastname: 'New', telephone1: '+1 206 555 0133' });
    await cloud.idle();
    expect((await messagesOf(digits)).map((row) => row._nod_contactid_value)).toEqual([id, id, id]);
    const [number] = await cloud
      .as('auditor')
      .list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${digits}'`);
    expect(number!._nod_contactid_value).toBe(id);
  });
});

describe('a contact with two numbers', () => {
  it('has what is written from the second too', async () => {
    const { id } = customer('Haddad');
    const contact = await cloud.as('agent').get(`contacts(${id})`);
    expect([contact.nod_whatsappnumber, contact.nod_whatsappnumber2, contact.nod_whatsappnumber3]).toEqual([
      '16175550145',
      '16175550146',
      null,
    ]);
    await cloud.whatsapp.say('16175550146', 'It is me, from the office.');
    await cloud.idle();
    expect((await messagesOf('16175550146')).map((row) => row._nod_contactid_value)).toEqual([id]);
  });
});
