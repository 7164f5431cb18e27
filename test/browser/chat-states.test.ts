import { MessageStatus, SessionType } from '@nod/solution';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cloud } from '../../local/cloud';
import { BUSINESS, CUSTOMERS, CUSTOMER_TABLES } from '../../local/seed';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';
import {
  type ChatPage,
  type ChatPlace,
  keepAndCheck,
  keepAndCheckDialog,
  openChat,
  openDialog,
  ready,
} from './chat-page';
import { openBrowser, openPage, type WatchedPage } from './open-browser';

// A browser, a cloud and two cores.
vi.setConfig({ testTimeout: 60_000 });

let cloud: Cloud;
let browser: Browser;
/** The agent's; a page that has been there already is much quicker. */
let agents: WatchedPage;
const others: WatchedPage[] = [];
/** Faults that the state of a test itself brings, such as the browser's line about a request that failed. */
let expected: RegExp | undefined;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startTestCloud({ app: true }), openBrowser()]);
  agents = await openPage(browser);
}, 180_000);
afterEach(async () => {
  const of = others.splice(0);
  await Promise.all(of.map(({ context }) => context.close()));
  const faults = [agents, ...of].flatMap((one) => one.faults.splice(0));
  const unexpected = faults.filter((fault) => !expected?.test(fault));
  expected = undefined;
  expect(unexpected).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const onTheWay = { timeout: 20_000 };

async function open(place: ChatPlace): Promise<ChatPage> {
  if (place.who === undefined) return openChat(browser, cloud, { ...place, on: agents });
  const of = await openChat(browser, cloud, place);
  others.push(of);
  return of;
}

async function openReady(place: ChatPlace): Promise<ChatPage> {
  const of = await open(place);
  await ready(of);
  return of;
}

/** The customer agrees to be written to, as a person in CRM ticks it. */
async function agree(id: string, set = 'contacts'): Promise<void> {
  await cloud.dataverse.patch(`${set}(${id})`, { nod_whatsappconsent: true });
  await cloud.idle();
}

/** Whether nothing lies over the middle of an element, and it is on the screen. */
const isOnTop = (of: Locator) =>
  of.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && element.contains(at);
  });

const says = (where: Locator, text: string) => where.getByText(text).first().waitFor();

describe('where there is no conversation, the chat says what is the matter and what to do', () => {
  it('on a record without a number', async () => {
    const of = await open({ id: customer('Nophone').id });
    await says(of.chat, 'This record has no phone number');
    await keepAndCheck(of, 'no-number');
  });

  it('on a record that is not saved', async () => {
    const of = await open({});
    await says(of.chat, 'Save this record first');
    await keepAndCheck(of, 'unsaved');
  });

  it('on a table that is no Record Type', async () => {
    const lead = CUSTOMER_TABLES.find(({ table }) => table === 'lead')!;
    await cloud.dataverse.delete(`nod_recordtypes(${lead.recordTypeId})`);
    const of = await open({ table: 'lead', id: CUSTOMERS.find(({ table }) => table === 'lead')!.id });
    await says(of.chat, 'WhatsApp is not set up for this table');
    await keepAndCheck(of, 'unregistered');
  });
});

describe('whose number it is', () => {
  it('lets one choose among several numbers, each with its own conversation and draft', async () => {
    const { id, digits } = customer('Haddad');
    await agree(id);
    await cloud.whatsapp.say(digits, 'From my first phone');
    await cloud.idle();
    const of = await openReady({ id });
    const { chat, box, messages } = of;
    await says(chat, 'From my first phone');
    await box.fill('for the first number');
    const numbers = chat.getByRole('combobox', { name: 'Phone number' });
    expect(await numbers.locator('option').count()).toBe(2);
    await numbers.selectOption({ index: 1 });
    await expect.poll(() => messages.count(), onTheWay).toBe(0);
    await keepAndCheck(of, 'several-numbers');
    await numbers.selectOption({ index: 0 });
    await says(chat, 'From my first phone');
    await expect.poll(() => box.inputValue(), onTheWay).toBe('for the first number');
  });

  it('lets one choose among several numbers of the business, each with its own conversation and draft', async () => {
    const { id, digits } = customer('Haddad');
    await agree(id);
    await cloud.whatsapp.say(digits, 'To the first of you');
    await cloud.idle();
    const other = await cloud.dataverse.post('nod_configurations', {
      nod_name: 'Contoso Service',
      nod_phonenumberid: '106540352242999',
      nod_displayphonenumber: '+1 650-555-0199',
    });
    const recordType = await cloud.dataverse.post('nod_recordtypes', {
      nod_name: 'Contact',
      'nod_configurationid@odata.bind': `/nod_configurations(${other})`,
      nod_tablename: 'contact',
      nod_phonecolumns: 'mobilephone,telephone1',
      nod_compliancecolumn: 'nod_whatsappconsent',
    });
    try {
      const of = await openReady({ id });
      const { chat, box, messages } = of;
      const picker = chat.getByRole('combobox', { name: 'Our number' });
      await says(chat, 'To the first of you');
      await box.fill('from the first');
      await picker.selectOption({ label: 'Contoso Service · \u2068+1 650-555-0199\u2069' });
      await expect.poll(() => messages.count(), onTheWay).toBe(0);
      await keepAndCheck(of, 'several-businesses');
      await picker.selectOption({ index: 0 });
      await says(chat, 'To the first of you');
      await expect.poll(() => box.inputValue(), onTheWay).toBe('from the first');
      const narrow = await openReady({ who: 'auditor', id, lcid: 1025, width: 320, height: 640 });
      await keepAndCheck(narrow, 'several-businesses-320');
    } finally {
      await cloud.dataverse.delete(`nod_recordtypes(${recordType})`);
      await cloud.dataverse.delete(`nod_configurations(${other})`);
    }
  });

  it('says with whom the number is shared, and leads there', async () => {
    const of = await openReady({ id: customer('Novak').id });
    await says(of.chat.locator('.nodc-shared'), 'This number is also used by');
    await keepAndCheck(of, 'shared');
    await of.chat.getByRole('button', { name: 'Peter Novak' }).click();
    await of.page.getByRole('heading', { name: 'Peter Novak' }).first().waitFor();
  });
});

describe('who may only look', () => {
  it.each(['marketer', 'auditor'] as const)(
    'the %s reads, and is told why nothing can be written',
    async (who) => {
      const of = await openReady({ who, id: customer('Raman').id });
      await says(of.chat, 'You can read this conversation, but not write in it.');
      expect(await of.box.count()).toBe(0);
      await keepAndCheck(of, `reads-only-${who}`);
    },
  );
});

describe('when something goes wrong', () => {
  it('offline, says so, keeps the draft over a reload, and goes on by itself', async () => {
    const { id, digits } = customer('Bello');
    await agree(id);
    await cloud.whatsapp.say(digits, 'Hello');
    await cloud.idle();
    expected = /ERR_INTERNET_DISCONNECTED/;
    const of = await openReady({ id });
    const { page, context, chat, box } = of;
    await box.fill('Written on the train');
    await context.setOffline(true);
    await box.press('Enter');
    await says(chat, 'The message was not sent.');
    expect(await box.inputValue()).toBe('Written on the train');
    await keepAndCheck(of, 'offline');
    await context.setOffline(false);
    await page.reload();
    await page.getByRole('tab', { name: 'WhatsApp' }).click();
    await ready(of);
    expect(await box.inputValue()).toBe('Written on the train');
    await box.press('Enter');
    await expect.poll(() => box.inputValue(), onTheWay).toBe('');
    await cloud.idle();
    const sent = (await cloud.whatsapp.thread(digits)).messages.filter(
      ({ text }) => text === 'Written on the train',
    );
    expect(sent).toHaveLength(1);
  });

  it('when Dataverse fails, keeps what is there and says that it may be old, and recovers', async () => {
    const { id } = customer('Weiß');
    expected = /status of 503/;
    const of = await openReady({ id });
    const faults = `${cloud.urls.dataverse}/_local/faults`;
    await fetch(faults, { method: 'POST', body: JSON.stringify({ kind: '503', path: '\\$batch' }) });
    try {
      await says(of.chat, 'Dynamics 365 did not answer as it should');
      await says(of.chat, 'What you see may be out of date.');
      await keepAndCheck(of, 'dataverse-fails');
    } finally {
      await fetch(faults, { method: 'DELETE' });
    }
    await of.chat.getByRole('button', { name: 'Try again' }).click();
    await of.chat.getByText('Dynamics 365 did not answer as it should').waitFor({ state: 'detached' });
  });

  it('signed out, says so, keeps the draft, and goes on by itself after the next sign-in', async () => {
    const { id, digits } = customer('Bello');
    await agree(id);
    await cloud.whatsapp.say(digits, 'Are you there?');
    await cloud.idle();
    const of = await openReady({ id });
    await of.box.fill('Yes, and');
    const signIn = '<!DOCTYPE html><title>Sign in</title>';
    await of.page.route(/\$batch/, (route) => route.fulfill({ contentType: 'text/html', body: signIn }));
    await says(of.chat, 'You are signed out');
    await says(of.chat, 'Your draft is kept.');
    await keepAndCheck(of, 'signed-out');
    await of.page.unroute(/\$batch/);
    await of.chat.getByText('You are signed out').waitFor({ state: 'detached' });
    expect(await of.box.inputValue()).toBe('Yes, and');
    await of.box.fill('');
  });

  it('that cannot be loaded at all, offers to try again', async () => {
    const { id } = customer('Weiß');
    const faults = `${cloud.urls.dataverse}/_local/faults`;
    await fetch(faults, { method: 'POST', body: JSON.stringify({ kind: '503', path: '\\$batch' }) });
    try {
      expected = /status of 503/;
      const of = await open({ id });
      await says(of.chat, 'The conversation could not be loaded');
      await keepAndCheck(of, 'failed-to-load');
      await fetch(faults, { method: 'DELETE' });
      await of.chat.getByRole('button', { name: 'Try again' }).click();
      await ready(of);
    } finally {
      await fetch(faults, { method: 'DELETE' });
    }
  });
});

describe('what stands in the way of a message', () => {
  it('having asked already, says when one may ask again', async () => {
    const { id, digits } = customer('Raman');
    const of = await openReady({ id });
    const { chat } = of;
    await chat.locator('.nodc-item').click();
    await chat.getByRole('button', { name: 'Ask for consent' }).click();
    await says(chat.locator('.nodc-picker'), 'The customer was asked for consent a short time ago.');
    expect(await chat.locator('.nodc-picker .nodc-reason').textContent()).toMatch(
      /Possible again from \w+ \d+, 20\d\d/,
    );
    expect(await chat.locator('.nodc-item').isDisabled()).toBe(true);
    await chat.getByRole('button', { name: 'Why can’t I send?' }).click();
    await keepAndCheck(of, 'asked-too-recently');
    await cloud.idle();
    expect((await cloud.whatsapp.thread(digits)).messages).toHaveLength(1);
  });

  it('having asked as often as is allowed, says that it is over', async () => {
    const configuration = `nod_configurations(${BUSINESS.id})`;
    await cloud.dataverse.patch(configuration, { nod_maximumasks: 1 });
    try {
      const of = await openReady({ id: customer('Raman').id });
      await says(
        of.chat.locator('.nodc-picker'),
        'The customer was asked for consent as often as is allowed.',
      );
      await keepAndCheck(of, 'asked-too-often');
    } finally {
      await cloud.dataverse.patch(configuration, { nod_maximumasks: 3 });
    }
  });

  it('a template with missing values names them, and takes them by hand', async () => {
    const { id, digits } = customer('Whitfield');
    await agree(id);
    const of = await openReady({ id });
    const { chat } = of;
    // Nobody has written: WhatsApp takes only templates.
    await says(chat, 'WhatsApp accepts only templates now.');
    await chat.locator('.nodc-item', { hasText: 'Order update' }).click();
    await says(chat, 'Missing: {{2}}, {{3}}.');
    const send = chat.getByRole('button', { name: 'Send template' });
    expect(await send.isDisabled()).toBe(true);
    await keepAndCheck(of, 'missing-values');
    // What is missing is named wherever one has scrolled to.
    const ahead = chat.getByText('Missing: {{2}}, {{3}}.');
    for (const top of [0, 1000]) {
      await chat.locator('.nodc-composer').evaluate((element, to) => element.scrollTo({ top: to }), top);
      expect(await isOnTop(ahead)).toBe(true);
    }
    await chat.getByLabel('Variable 2').fill('A-1042');
    await chat.getByLabel('Variable 3').fill('Friday');
    await send.click();
    await says(chat.locator('.nodt'), 'Hello Tom, your order A-1042 has left our warehouse');
    await cloud.idle();
    const { messages } = await cloud.whatsapp.thread(digits);
    expect(messages.at(-1)?.text).toContain(
      'Hello Tom, your order A-1042 has left our warehouse and will reach you on Friday.',
    );
  });

  it('that Dataverse was given around the chat is refused by the app, and the thread says why', async () => {
    const { id, digits } = customer('Lee');
    const of = await openReady({ id });
    await cloud.as('agent').post('nod_messages', {
      nod_direction: 726000001,
      nod_type: 726000000,
      nod_sessiontype: SessionType.Utility,
      nod_body: 'Just a question',
      nod_phonenumber: digits,
      'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
      'nod_contactid@odata.bind': `/contacts(${id})`,
    });
    await says(of.chat.locator('.nodt-trouble'), 'The customer has not agreed to be written to');
    await of.messages.locator('.nodt-is-Refused').first().waitFor();
    await keepAndCheck(of, 'refused');
    const rows = await cloud
      .as('agent')
      .list(`nod_messages?$select=nod_status&$filter=nod_body eq 'Just a question'`);
    expect(rows.map((row) => row.nod_status)).toEqual([MessageStatus.Refused]);
    expect((await cloud.whatsapp.thread(digits)).messages).toEqual([]);
  });
});

describe('on the customer’s word', () => {
  it('somebody is opted out, and blocked and unblocked, and the chat shows what came of it', async () => {
    const { id } = customer('Pugh');
    const of = await openReady({ id });
    const { chat } = of;
    const optOut = await openDialog(of, 'Opt out of marketing');
    await optOut.getByLabel('How received').selectOption({ label: 'Phone' });
    await optOut.getByRole('textbox', { name: 'Reason' }).fill('Called us this morning');
    await keepAndCheckDialog(of, 'dialog');
    await optOut.getByRole('button', { name: 'Enter' }).click();
    await says(chat, 'Opt out of marketing: entered');
    await says(chat.locator('.nodc-badges'), 'Marketing: Opted out');

    const block = await openDialog(of, 'Block number');
    await block.getByRole('button', { name: 'Enter' }).click();
    await says(chat.locator('.nodc-badges'), 'Blocked');
    await says(chat.locator('.nodc-composer'), 'This number is blocked: nothing may be sent to it.');
    expect(await chat.locator('.nodc-item').count()).toBe(0);
    await keepAndCheck(of, 'blocked');

    await chat.getByRole('button', { name: 'Consent details' }).click();
    const details = chat.locator('.nodc-details');
    await says(details, 'Number blocked');
    await details.locator('summary', { hasText: 'Opted out' }).click();
    await says(details, 'Called us this morning');
    await keepAndCheck(of, 'details');

    const unblock = await openDialog(of, 'Unblock number');
    const enterButton = unblock.getByRole('button', { name: 'Enter' });
    expect(await enterButton.isDisabled()).toBe(true);
    await unblock.getByRole('textbox', { name: 'Reason' }).fill('It was the wrong customer');
    await enterButton.click();
    await chat.locator('.nodc-badges').getByText('Blocked', { exact: true }).waitFor({ state: 'detached' });
  });

  it('nobody is opted in who has stopped at WhatsApp itself', async () => {
    const { id, digits } = customer('Bello');
    await cloud.whatsapp.prefer(digits, 'stop');
    await cloud.idle();
    const of = await openReady({ id });
    await says(of.chat.locator('.nodc-badges'), 'Stopped at WhatsApp');
    const dialog = await openDialog(of, 'Opt in to marketing');
    await says(dialog, 'Only the customer can lift that, in WhatsApp.');
    expect(await dialog.getByRole('button', { name: 'Enter' }).isDisabled()).toBe(true);
    await keepAndCheckDialog(of, 'stopped-at-whatsapp');
  });
});
