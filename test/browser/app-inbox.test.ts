import { Direction, MessageType } from '@nod/solution';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BUSINESS } from '../../local/seed';
import { customer } from '../cloud/customer';
import { INBOX, appScene, dialogText, looksRight, press, record, soon } from './app-scene';

const scene = appScene();
const command = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const rowOf = (page: Page, text: string) => page.locator('.grid tbody tr').filter({ hasText: text });

/** Somebody whom no record knows writes. */
async function strangerWrites(digits: string, text: string, phone: Record<string, unknown> = {}) {
  const { whatsapp, idle } = scene.cloud();
  await whatsapp.change(digits, phone);
  await whatsapp.say(digits, text);
  await idle();
}

/** Opens the inbox and selects the row with the text. */
async function select(page: Page, text: string): Promise<void> {
  await rowOf(page, text).getByRole('checkbox').check();
  await command(page, 'Link to…').waitFor();
}

/** Chooses a record in the dialog of a lookup. */
async function choose(page: Page, name: string, table?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (table !== undefined) {
    await dialog.getByRole('combobox', { name: /Table/ }).click();
    await page.getByRole('option', { name: table }).click();
  }
  await dialog.getByRole('searchbox').fill(name);
  await dialog.locator('label', { hasText: name }).click();
  await press(page, 'Select');
}

const messagesOf = (digits: string) =>
  scene.cloud().dataverse.list(`nod_messages?$filter=nod_phonenumber eq '${digits}'`);

describe('the inbox of messages that belong to no record', () => {
  it('offers what can be done only with what is selected', async () => {
    await strangerWrites('16505550170', 'Do you deliver on Sundays?', { name: 'Uma Unknown' });
    const page = await scene.open('agent', INBOX);
    await rowOf(page, 'Do you deliver on Sundays?').waitFor();
    expect(await command(page, 'Link to…').count()).toBe(0);
    await select(page, 'Do you deliver on Sundays?');
    expect(await command(page, 'Create Contact').isVisible()).toBe(true);
    expect(await command(page, 'Create Lead').isVisible()).toBe(true);
    await looksRight(page, 'inbox-1440');
  });

  it('links a message to a contact: the number goes into a phone column and the inbox empties', async () => {
    await strangerWrites('16505550171', 'It is Sam, from my new phone');
    await strangerWrites('16505550171', 'Are you there?');
    const page = await scene.open('agent', INBOX);
    await select(page, 'from my new phone');
    await command(page, 'Link to…').click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Sam Nophone' }).waitFor();
    await looksRight(page, 'inbox-link');
    await choose(page, 'Sam Nophone');
    await rowOf(page, 'from my new phone').waitFor({ state: 'detached' });
    await scene.cloud().idle();
    const { id } = customer('Nophone');
    const contact = await scene
      .cloud()
      .dataverse.get(`contacts(${id})?$select=mobilephone,nod_whatsappnumber`);
    expect(contact).toMatchObject({ mobilephone: '+16505550171', nod_whatsappnumber: '16505550171' });
    expect((await messagesOf('16505550171')).map((row) => row._nod_contactid_value)).toEqual([id, id]);
    // The other message was bound by the app: the list sees that by itself.
    await rowOf(page, 'Are you there?').waitFor({ state: 'detached' });
    await page.goto(`${scene.cloud().urls.app}${record('contact', id)}`);
    await page.getByRole('tab', { name: 'WhatsApp' }).click();
    await page.getByRole('log').getByText('Are you there?').first().waitFor();
    await looksRight(page, 'inbox-linked-chat');
  }, 60_000);

  it.each([
    ['Create Contact', 'contact', '12065550180', 'Vera van Dam'],
    ['Create Lead', 'lead', '12065550181', 'Wim Wolf'],
  ] as const)(
    '%s: opens a form that knows name and number, and once saved has the message',
    async (name, table, digits, person) => {
      await strangerWrites(digits, `Hello from ${person}`, { name: person });
      const page = await scene.open('agent', INBOX);
      await select(page, `Hello from ${person}`);
      await command(page, name).click();
      const [first = '', ...last] = person.split(' ');
      await soon(() => page.getByRole('textbox', { name: 'First Name' }).inputValue()).toBe(first);
      expect(await page.getByRole('textbox', { name: 'Last Name' }).inputValue()).toBe(last.join(' '));
      expect(await page.getByRole('textbox', { name: 'Mobile Phone' }).inputValue()).toBe(`+${digits}`);
      await looksRight(page, `inbox-create-${table}`);
      await command(page, 'Save').click();
      await page.getByRole('heading', { level: 1, name: person }).waitFor();
      await scene.cloud().idle();
      const id = new URL(page.url()).searchParams.get('id');
      expect((await messagesOf(digits)).map((row) => row[`_nod_${table}id_value`])).toEqual([id]);
      await page.getByRole('link', { name: 'Inbox' }).click();
      await page.locator('.grid[aria-busy=false]').waitFor();
      expect(await rowOf(page, person).count()).toBe(0);
    },
  );

  it('says what remains to be done where WhatsApp withholds the number', async () => {
    await strangerWrites('16505550172', 'Guess who', {
      name: 'Hidden Person',
      username: 'guess.who',
      hidesNumber: true,
    });
    const page = await scene.open('agent', INBOX);
    await select(page, 'Guess who');
    await command(page, 'Create Contact').click();
    const told = dialogText(page, 'WhatsApp withholds this number');
    await told.waitFor();
    await looksRight(page, 'inbox-withheld');
    await press(page, 'OK');
    await soon(() => page.getByRole('textbox', { name: 'Last Name' }).inputValue()).toBe('Person');
    await command(page, 'Save').click();
    await page.getByRole('heading', { level: 1, name: 'Hidden Person' }).waitFor();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await select(page, 'Guess who');
    await command(page, 'Link to…').click();
    await choose(page, 'Hidden Person');
    await rowOf(page, 'Guess who').waitFor({ state: 'detached' });
  });

  it('changes nothing and says so where all phone columns hold other numbers', async () => {
    const { id } = customer('Pugh');
    const phones = {
      mobilephone: '+1 206 555 0151',
      telephone1: '+1 206 555 0152',
      telephone2: '+1 206 555 0153',
    };
    await scene.cloud().dataverse.patch(`contacts(${id})`, phones);
    await strangerWrites('16505550173', 'My fourth phone');
    const page = await scene.open('agent', INBOX);
    await select(page, 'My fourth phone');
    await command(page, 'Link to…').click();
    await choose(page, 'Gareth Pugh');
    const told = dialogText(page, 'No phone column is empty');
    await told.waitFor();
    await looksRight(page, 'inbox-full');
    await press(page, 'OK');
    expect(await rowOf(page, 'My fourth phone').count()).toBe(1);
    expect(await scene.cloud().dataverse.get(`contacts(${id})?$select=mobilephone,telephone1`)).toMatchObject(
      {
        mobilephone: '+1 206 555 0151',
        telephone1: '+1 206 555 0152',
      },
    );
  });

  it('changes nothing and says so where the table is not registered', async () => {
    const { dataverse } = scene.cloud();
    const [type] = await dataverse.list("nod_recordtypes?$filter=nod_tablename eq 'account'");
    await dataverse.patch(`nod_recordtypes(${String(type!.nod_recordtypeid)})`, {
      statecode: 1,
      statuscode: 2,
    });
    await strangerWrites('16505550174', 'For the company');
    const page = await scene.open('agent', INBOX);
    await select(page, 'For the company');
    await command(page, 'Link to…').click();
    await choose(page, 'Northwind Bistro', 'Accounts');
    const told = dialogText(page, 'Account is not registered');
    await told.waitFor();
    await dialogText(page, /Ask an administrator/).waitFor();
    await press(page, 'OK');
    expect(await rowOf(page, 'For the company').count()).toBe(1);
  });

  it('holds no row that a person made, whatever direction it says', async () => {
    await strangerWrites('16505550175', 'A real one');
    await scene
      .cloud()
      .as('agent')
      .post('nod_messages', {
        nod_direction: Direction.Inbound,
        nod_type: MessageType.Text,
        nod_body: 'Forged by hand',
        nod_phonenumber: '16505550175',
        'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
      });
    const page = await scene.open('agent', INBOX);
    await rowOf(page, 'A real one').waitFor();
    expect(await rowOf(page, 'Forged by hand').count()).toBe(0);
  });

  it('can be used at 320 pixels', async () => {
    await strangerWrites('16505550176', 'From a small screen');
    const page = await scene.open('agent', INBOX, { width: 320, height: 640 });
    await page.locator('.grid-cards li').first().getByRole('checkbox').check();
    await page.getByRole('menuitem', { name: 'More commands' }).waitFor();
    await looksRight(page, 'inbox-320');
  });
});
