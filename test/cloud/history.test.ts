import { Direction } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, labelIn } from '../../local/cloud';
import { STRANGER, playHistory } from '../../local/seed';
import { customer } from './customer';
import { startTestCloud } from './start-test-cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  expect(cloud.seeded).toBe(true);
  await playHistory({ agent: cloud.as('agent'), phones: cloud.whatsapp, idle: cloud.idle });
});
afterAll(() => cloud.stop());

const threadOf = async (last: string) =>
  cloud
    .as('agent')
    .list(
      `nod_messages?$filter=_nod_contactid_value eq ${customer(last).id}&$orderby=nod_occurredon,createdon`,
    );
const lines = async (last: string) =>
  (await threadOf(last)).map(
    (row) =>
      `${row.nod_direction === Direction.Inbound ? '<' : '>'} ${labelIn(row, 'nod_type')} ${labelIn(row, 'nod_status')}`,
  );
const numberOf = async (last: string) =>
  (
    await cloud.as('agent').list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${customer(last).digits}'`)
  )[0]!;

describe('who starts the local cloud for the first time finds', () => {
  it('the contact of the story as new: nothing written, the Compliance Field No', async () => {
    const { id, digits } = customer('Alvarez');
    expect(await lines('Alvarez')).toEqual([]);
    expect((await cloud.whatsapp.thread(digits)).messages).toEqual([]);
    expect((await cloud.as('agent').get(`contacts(${id})`)).nod_whatsappconsent).toBe(false);
  });

  it('a conversation with somebody who agreed, that may be gone on with', async () => {
    expect(await lines('Raman')).toEqual([
      '< Text Received',
      '> Template Read',
      '< Button Received',
      '> Text Read',
      '> Text Read',
      '< Text Received',
    ]);
    const { id } = customer('Raman');
    expect((await cloud.as('agent').get(`contacts(${id})`)).nod_whatsappconsent).toBe(true);
  });

  it('somebody who is asked and has not answered, one who opted out, and one who is blocked', async () => {
    expect(labelIn(await numberOf('Whitfield'), 'nod_status')).toBe('Pending');
    expect(labelIn(await numberOf('Bello'), 'nod_status')).toBe('Opted-Out');
    expect((await numberOf('Pugh')).nod_isblocked).toBe(true);
  });

  it('messages of all kinds, and one from a second number', async () => {
    const kinds = (await threadOf('Haddad')).map((row) => labelIn(row, 'nod_type'));
    expect([...kinds].sort()).toEqual([
      'Audio',
      'Document',
      'Image',
      'Location',
      'Sticker',
      'Text',
      'Text',
      'Video',
    ]);
  });

  it('a message in the inbox, and news at the bell', async () => {
    const inbox = await cloud
      .as('agent')
      .list(`nod_messages?$filter=nod_phonenumber eq '${STRANGER}' and _nod_contactid_value eq null`);
    expect(inbox).toHaveLength(1);
    const told = await cloud.as('agent').list('appnotifications?$select=title');
    expect(told.map((row) => row.title)).toContain('Priya Raman agreed to messages on WhatsApp');
  });
});
