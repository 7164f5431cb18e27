import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cloud } from '../../local/cloud';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';
import {
  type ChatPage,
  countRequests,
  keepAndCheck,
  mostRequestsUntilSeen,
  openChat,
  ready,
  receivedBy,
} from './chat-page';
import { openBrowser } from './open-browser';

// A browser, a cloud and two cores.
vi.setConfig({ testTimeout: 60_000 });

let cloud: Cloud;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startTestCloud({ app: true }), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const offered = ({ chat }: ChatPage) => chat.locator('.nodc-item bdi').allTextContents();
const badge = ({ chat }: ChatPage, text: string) =>
  chat.locator('.nodc-badges').getByText(text, { exact: true });
const spoken = ({ chat }: ChatPage) => chat.locator('> .nodc-hidden[role=status]');
/** What goes through the Functions app and back; on a busy machine. */
const onTheWay = { timeout: 20_000 };

describe('an agent and a customer whose Compliance Field is No', () => {
  it('ask, agree, write, and refuse, and the chat follows by itself', async () => {
    const { id, digits } = customer('Alvarez');
    const of = await openChat(browser, cloud, { id });
    const { page, chat, box, messages, faults } = of;
    await ready(of);

    // Only the Consent Template can be sent, and the reason stands above it.
    expect(await offered(of)).toEqual(['Consent to be written to']);
    expect(await box.count()).toBe(0);
    const reason = chat.locator('.nodc-composer .nodc-notice');
    expect(await reason.textContent()).toContain('The customer has not agreed to be written to');
    const [above, below] = [await reason.boundingBox(), await chat.locator('.nodc-item').boundingBox()];
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    expect(await badge(of, 'Compliance Field: No').count()).toBe(1);
    await keepAndCheck(of, 'locked');

    await chat.locator('.nodc-item').click();
    await keepAndCheck(of, 'consent-preview');
    await chat.getByRole('button', { name: 'Ask for consent' }).click();
    expect((await receivedBy(cloud, digits, 1)).text).toContain('May we write to you here on WhatsApp');
    await messages.getByText('May we write to you here on WhatsApp').waitFor();
    // Whoever is at work in the composer stays there.
    await chat.locator('.nodc-composer [data-nodc-focus]:focus').waitFor();

    await page.evaluate(() => ((globalThis as { same?: boolean }).same = true));
    await cloud.whatsapp.tap(digits, 'Yes, I Agree');
    await cloud.idle();
    const asked = countRequests(of);
    await box.waitFor(onTheWay);
    await badge(of, 'Compliance Field: Yes').waitFor(onTheWay);
    expect(asked()).toBeLessThanOrEqual(mostRequestsUntilSeen);
    await expect
      .poll(() => box.evaluate((element) => element === document.activeElement), onTheWay)
      .toBe(true);
    expect(await spoken(of).textContent()).toContain('The customer has agreed. You can write freely now.');
    expect(await page.evaluate(() => (globalThis as { same?: boolean }).same)).toBe(true);
    await keepAndCheck(of, 'unlocked');

    await box.fill('Your order leaves today.');
    await box.press('Enter');
    await expect.poll(() => box.inputValue(), onTheWay).toBe('');
    // The consent, the thanks for the yes, and the text.
    expect((await receivedBy(cloud, digits, 3)).text).toBe('Your order leaves today.');
    const mine = messages.filter({ hasText: 'Your order leaves today.' });
    await mine.locator('.nodt-is-Delivered').waitFor();
    await cloud.whatsapp.open(digits);
    await mine.locator('.nodt-is-Read').waitFor();

    await cloud.whatsapp.say(digits, 'No, Thank You');
    await cloud.idle();
    const askedAgain = countRequests(of);
    await badge(of, 'Compliance Field: No').waitFor(onTheWay);
    await expect.poll(() => box.count(), onTheWay).toBe(0);
    expect(askedAgain()).toBeLessThanOrEqual(mostRequestsUntilSeen);
    expect(await offered(of)).toEqual(['Consent to be written to']);
    expect(await spoken(of).textContent()).toContain('The customer no longer agrees.');
    await keepAndCheck(of, 'locked-again');
    expect(faults).toEqual([]);
    await of.context.close();
  });

  it('can be served with the keyboard alone', async () => {
    const { id, digits } = customer('Olsen');
    const of = await openChat(browser, cloud, { id });
    const { page, chat, faults } = of;
    await ready(of);
    const news = chat.locator('[data-thread-news]');

    // From the button for more actions, a Tab at a time.
    await chat.getByRole('button', { name: 'More actions' }).focus();
    const onFocused = (selector: string) =>
      page.evaluate((of) => document.activeElement?.matches(of) ?? false, selector);
    const tabTo = async (selector: string, key = 'Tab') => {
      for (let presses = 0; presses < 20; presses++) {
        if (await onFocused(selector)) return;
        await page.keyboard.press(key);
      }
      expect.fail(`${selector} is out of reach of the Tab key.`);
    };
    await tabTo('.nodc-item');
    await page.keyboard.press('Enter');
    await tabTo('.nodc-preview .ms-Button--primary');
    await page.keyboard.press('Enter');
    await receivedBy(cloud, digits, 1);
    await cloud.whatsapp.tap(digits, 'Yes, I Agree');
    await expect.poll(() => onFocused('.nodc-text textarea'), onTheWay).toBe(true);
    await page.keyboard.type('On its way');
    await page.keyboard.press('Enter');
    await receivedBy(cloud, digits, 3);

    // What the customer writes is read out once, and not again with the next one.
    await cloud.whatsapp.say(digits, 'Thank you very much');
    await expect.poll(() => news.textContent(), onTheWay).toBe('The customer writes: Thank you very much');
    await cloud.whatsapp.say(digits, 'Until tomorrow');
    await expect.poll(() => news.textContent(), onTheWay).toBe('The customer writes: Until tomorrow');
    expect(await onFocused('.nodc-text textarea')).toBe(true);

    // It is answered: the quotation goes along.
    await chat.locator('.nodt-scroller').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    expect(await onFocused('.nodt-reply')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await onFocused('.nodc-text textarea')).toBe(true);
    expect(await chat.locator('.nodc-reply').textContent()).toContain('Until tomorrow');
    await keepAndCheck(of, 'reply');
    await page.keyboard.type('See you then');
    await page.keyboard.press('Enter');
    const answer = await receivedBy(cloud, digits, 4);
    const { messages: all } = await cloud.whatsapp.thread(digits);
    expect(all.find(({ id: one }) => one === answer.contextId)?.text).toBe('Until tomorrow');
    await expect.poll(() => chat.locator('.nodc-reply').count(), onTheWay).toBe(0);

    // A template, and the thread from message to message.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    // They lie above their button.
    await tabTo('.nodc-item', 'Shift+Tab');
    await chat.locator('.nodt-scroller').focus();
    await page.keyboard.press('End');
    await expect.poll(() => onFocused('.nodt-message')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('See you then');
    expect(faults).toEqual([]);
    await of.context.close();
  });
});

describe('marketing', () => {
  it('is refused before an opt-in, possible after START, and refused with its reason after STOP', async () => {
    const { id, digits } = customer('Pugh');
    // Utility consent is a matter of its own.
    await cloud.dataverse.patch(`contacts(${id})`, { nod_whatsappconsent: true });
    await cloud.idle();
    const of = await openChat(browser, cloud, { id });
    const { chat, box, messages, faults } = of;
    await ready(of);
    const session = chat.getByRole('group', { name: 'Session of the new message' });
    await session.getByRole('button', { name: 'Marketing' }).click();
    const offers = chat.locator('.nodc-picker li', { hasText: 'Autumn offers' });
    expect(await offers.textContent()).toContain('The customer has not opted in to marketing messages.');
    expect(await offers.getByRole('button').isDisabled()).toBe(true);

    await cloud.whatsapp.say(digits, 'START');
    await cloud.idle();
    await badge(of, 'Marketing: Single Opt-In').waitFor(onTheWay);
    // Somebody who has just written can be written to freely: the templates lie behind their button.
    await chat.getByRole('button', { name: 'Choose a template' }).click();
    await expect.poll(() => offers.getByRole('button').isEnabled(), onTheWay).toBe(true);
    await offers.getByRole('button').click();
    await chat.getByRole('button', { name: 'Send template' }).click();
    // The welcome, then the offer.
    expect((await receivedBy(cloud, digits, 2)).text).toContain('Until Sunday you get 20 % off');
    await messages.filter({ hasText: 'Until Sunday' }).locator('.nodt-is-Delivered').waitFor();
    await keepAndCheck(of, 'marketing');

    await cloud.whatsapp.say(digits, 'STOP');
    await cloud.idle();
    await badge(of, 'Marketing: Opted out').waitFor(onTheWay);
    expect(await box.count()).toBe(0);
    await offers.getByText('The customer has opted out of marketing messages.').waitFor();
    expect(await offers.getByRole('button').isDisabled()).toBe(true);
    await keepAndCheck(of, 'opted-out');
    expect(faults).toEqual([]);
    await of.context.close();
  });
});
