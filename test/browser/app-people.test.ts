import { MessageStatus } from '@nod/solution';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../local/seed';
import { customer } from '../cloud/customer';
import { appScene, list, listRead, looksRight, record, soon } from './app-scene';

const scene = appScene();
const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ });
const command = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const contact = (last: string) => record('contact', customer(last).id);

describe('being told', () => {
  it('rings for the owner of the record, leads to it and holds nothing of the words', async () => {
    const { whatsapp, idle } = scene.cloud();
    const { digits, id } = customer('Lee');
    const owner = await scene.open('agent');
    const other = await scene.open('marketer');
    await bell(owner).waitFor();
    await whatsapp.say(digits, 'My code is 4711');
    await whatsapp.say(digits, 'STOP');
    await idle();
    await soon(() => bell(owner).getAttribute('aria-label')).toBe('Notifications, 2');
    await bell(owner).click();
    const told = owner.getByRole('region', { name: 'Notifications', exact: true });
    await told.getByText('Marcus Lee wrote on WhatsApp').waitFor();
    await told.getByText('Marcus Lee opted out of marketing on WhatsApp').waitFor();
    expect(await told.innerText()).not.toContain('4711');
    await looksRight(owner, 'bell');
    await told.getByRole('button', { name: 'Open' }).first().click();
    await owner.getByRole('heading', { level: 1, name: 'Marcus Lee' }).waitFor();
    expect(owner.url()).toContain(id);
    await bell(other).click();
    await other.getByText('Nothing new.').waitFor();
  });

  it('tells of a yes and of a no to being written to', async () => {
    const { whatsapp, idle, as } = scene.cloud();
    for (const [last, answer] of [
      ['Whitfield', 'Yes, I Agree'],
      ['Bello', 'No, Thank You'],
    ] as const) {
      const { id, digits } = customer(last);
      const page = await scene.open('agent', contact(last));
      await page.getByRole('tab', { name: 'WhatsApp' }).waitFor();
      await as('agent').post('nod_messages', {
        nod_direction: 726000001,
        nod_sessiontype: 726000000,
        nod_type: 726000001,
        nod_phonenumber: digits,
        'nod_contactid@odata.bind': `/contacts(${id})`,
        'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES.serviceConsent.id})`,
      });
      await idle();
      await whatsapp.tap(digits, answer);
      await idle();
    }
    const page = await scene.open('agent');
    await bell(page).click();
    const told = page.getByRole('region', { name: 'Notifications', exact: true });
    await told.getByText(/Tom Whitfield .*(agree|Yes)/i).waitFor();
    await told.getByText(/Aisha Bello .*(refuse|declin|no)/i).waitFor();
  });
});

describe('what a role allows', () => {
  it.each([
    ['admin', ['Campaigns', 'WhatsApp Notices', 'Record Types'], []],
    ['agent', ['Inbox', 'Record Types'], ['Campaigns', 'WhatsApp Notices']],
    ['marketer', ['Inbox', 'Campaigns'], ['WhatsApp Notices']],
    ['auditor', ['Consent History', 'WhatsApp Notices', 'Campaigns'], []],
  ] as const)('shows %s the parts of the site map that they may read', async (who, shown, hidden) => {
    const page = await scene.open(who);
    await listRead(page);
    const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect(links).toEqual(expect.arrayContaining([...shown]));
    for (const one of hidden) expect(links).not.toContain(one);
  });

  it.each([
    ['admin', 'nod_recordtype', { New: true, Delete: true }],
    ['agent', 'contact', { New: true, Delete: false }],
    ['marketer', 'contact', { New: false, Delete: false }],
    ['auditor', 'contact', { New: false, Delete: false }],
  ] as const)('offers %s on %s what can be done and no more', async (who, table, offered) => {
    const page = await scene.open(who, list(table));
    await page.locator('.grid tbody input').first().check();
    await command(page, 'Refresh').waitFor();
    const shown = async () => {
      const names = await page.getByRole('menubar').getByRole('menuitem').allInnerTexts();
      return {
        New: names.some((name) => /New /.test(name)),
        Delete: names.some((name) => /Delete/.test(name)),
      };
    };
    await soon(shown).toEqual(offered);
  });

  it.each(['marketer', 'auditor'] as const)(
    'tells %s that a contact is read-only, and offers no Save',
    async (who) => {
      const page = await scene.open(who, contact('Olsen'));
      await page.getByText('Read-only: your security roles do not let you change contacts.').waitFor();
      await command(page, 'Refresh').waitFor();
      expect(await command(page, 'Save').count()).toBe(0);
      expect(await page.getByRole('textbox', { name: 'Job Title' }).count()).toBe(0);
      await looksRight(page, `read-only-${who}`);
    },
  );
});

describe('the language', () => {
  it('is chosen in the menu of the person, for all that the solution and the page say, and stays', async () => {
    const page = await scene.open('admin', list('nod_messagetemplate'));
    await page.getByRole('button', { name: /change person or language/ }).click();
    await looksRight(page, 'person-menu');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aktive Nachrichtenvorlagen' }).waitFor();
    await listRead(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    const map = page.getByRole('navigation', { name: 'Navigation' });
    expect(await map.locator('[aria-current=page]').innerText()).toBe('Nachrichtenvorlagen');
    const headers = await page.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(expect.arrayContaining(['Vorlagentyp', 'Sitzungstyp']));
    expect(await page.getByRole('searchbox', { name: 'Diese Ansicht durchsuchen' }).count()).toBe(1);
    await looksRight(page, 'german-list');
    await page.getByRole('link', { name: 'Order update' }).click();
    await page.getByRole('tab', { name: 'Allgemein' }).waitFor();
    await command(page, 'Speichern und schließen').waitFor();
    await looksRight(page, 'german-form');
    await map.getByRole('link', { name: 'Kontakte' }).click();
    await page.getByRole('link', { name: 'Priya Raman' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Priya Raman' }).waitFor();
    expect(await map.locator('[aria-current=page]').innerText()).toBe('Kontakte');
  });
});

describe('taking a conversation out', () => {
  it('is offered to an auditor and not to an agent', async () => {
    const { whatsapp, idle } = scene.cloud();
    await whatsapp.say(customer('Alvarez').digits, 'Hello there');
    await idle();
    const offered = async (who: 'agent' | 'auditor'): Promise<number> => {
      const page = await scene.open(who, contact('Alvarez'));
      await page.getByRole('tab', { name: 'WhatsApp' }).click();
      await page.getByRole('log').getByText('Hello there').first().waitFor();
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Refresh' }).last().waitFor();
      return page.getByRole('menuitem', { name: 'Export conversation' }).count();
    };
    expect([await offered('auditor'), await offered('agent')]).toEqual([1, 0]);
  });
});

describe('what only the app may write', () => {
  let id: string;
  beforeAll(async () => {
    const { whatsapp, idle, dataverse } = scene.cloud();
    await whatsapp.say(customer('Raman').digits, 'Good morning');
    await idle();
    const [row] = await dataverse.list("nod_messages?$filter=nod_body eq 'Good morning'");
    id = String(row!.nod_messageid);
  });

  it('is locked on the form for an agent, and refused by Dataverse when asked for anyway', async () => {
    const page = await scene.open('agent', record('nod_message', id), { allow: /403/ });
    await page.getByRole('tab', { name: 'Technical' }).click();
    const status = page.getByRole('group', { name: 'Status', exact: true });
    await status.getByText('Received').waitFor();
    expect(await page.getByRole('combobox', { name: 'Status', exact: true }).count()).toBe(0);
    await looksRight(page, 'message-locked');
    const answer = await page.evaluate(
      async ([row, status]) => {
        const response = await fetch(`/api/data/v9.2/nod_messages(${row})`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', 'if-match': '*' },
          body: JSON.stringify({ nod_status: status }),
        });
        return response.status;
      },
      [id, MessageStatus.Read] as const,
    );
    expect(answer).toBe(403);
    const row = await scene.cloud().dataverse.get(`nod_messages(${id})?$select=nod_status`);
    expect(row.nod_status).toBe(MessageStatus.Received);
  });
});
