import { Direction, MessageStatus, MessageType, SessionType } from '@nod/solution';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cloud } from '../../local/cloud';
import { BUSINESS, TEMPLATES } from '../../local/seed';
import { customer } from '../cloud/customer';
import { fillThread, stopTelling } from '../cloud/fill-thread';
import { startTestCloud } from '../cloud/start-test-cloud';
import { type ChatPage, type ChatPlace, keepAndCheck, openChat, ready, setHidden } from './chat-page';
import { openBrowser, openPage, type WatchedPage } from './open-browser';

const many = 10_000;
/** Messages that are drawn at most, however many there are, with what stands in each. */
const mostNodes = 1_500;

// A browser, a cloud and two cores.
vi.setConfig({ testTimeout: 60_000 });

let cloud: Cloud;
let browser: Browser;
/** A page that has been there already is much quicker. */
let agents: WatchedPage;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startTestCloud({ app: true }), openBrowser()]);
  agents = await openPage(browser, { width: 1_500, height: 1_000 });
  // The rows below are written as the app leaves them; it shall not take them for something to be sent.
  await stopTelling(cloud);
  await fillThread(cloud, { ...customer('Raman'), count: many });
  await agree(customer('Olsen').id);
  await writeOddities(customer('Olsen'));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

async function agree(id: string): Promise<void> {
  await cloud.dataverse.patch(`contacts(${id})`, { nod_whatsappconsent: true });
  await cloud.idle();
}

const hour = 3_600_000;

/** One message of each kind that is not simply delivered, the customer's last word 30 hours ago. */
async function writeOddities({ id, digits }: { id: string; digits: string }): Promise<void> {
  const rows: [hoursAgo: number, row: Record<string, unknown>][] = [
    [31, inbound(MessageType.Text, { nod_body: 'Here is what I mean:' })],
    [
      30.5,
      inbound(MessageType.Image, { nod_mediatype: 'image/jpeg', nod_mediaid: '1', nod_body: 'The lid' }),
    ],
    [
      30.4,
      inbound(MessageType.Document, {
        nod_mediatype: 'application/pdf',
        nod_mediaid: '2',
        nod_filename: 'invoice.pdf',
      }),
    ],
    [30.3, inbound(MessageType.Audio, { nod_mediatype: 'audio/ogg', nod_mediaid: '3' })],
    [30.2, inbound(MessageType.Location, {})],
    [30.1, inbound(MessageType.Button, { nod_body: 'Show me' })],
    [30, inbound(MessageType.Text, { nod_body: 'Could you <b>please</b> call me?' })],
    [29, outbound({ nod_body: 'Of course.', nod_status: MessageStatus.Delivered })],
    [
      3,
      outbound({
        nod_body: 'Is it done?',
        nod_status: MessageStatus.Refused,
        nod_refusal: 'window-closed',
        nod_remedy: 'Send a template.',
      }),
    ],
    [
      2,
      outbound({
        nod_body: 'Hello?',
        nod_status: MessageStatus.Failed,
        nod_errorcode: 131026,
        nod_errordetails: 'Message undeliverable',
      }),
    ],
    [
      1,
      outbound({
        nod_status: MessageStatus.Unknown,
        nod_type: MessageType.Template,
        nod_sessiontype: SessionType.Marketing,
        nod_wording:
          'Autumn at Contoso\nUntil Sunday you get 20 % off all coffee grinders.\n[Show me]\n[Unsubscribe]',
        'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES.offers.id})`,
      }),
    ],
  ];
  await cloud.dataverse.act('nod_messages/Microsoft.Dynamics.CRM.CreateMultiple', {
    Targets: rows.map(([ago, row], i) => ({
      '@odata.type': 'Microsoft.Dynamics.CRM.nod_message',
      nod_name: `Oddity ${i}`,
      nod_sessiontype: SessionType.Utility,
      nod_wamid: `wamid.odd.${i}`,
      nod_phonenumber: digits,
      nod_occurredon: new Date(Date.now() - ago * hour).toISOString(),
      'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
      'nod_contactid@odata.bind': `/contacts(${id})`,
      ...row,
    })),
  });
}

const inbound = (type: number, row: object) => ({
  nod_direction: Direction.Inbound,
  nod_status: MessageStatus.Received,
  nod_type: type,
  ...row,
});
const outbound = (row: object) => ({ nod_direction: Direction.Outbound, nod_type: MessageType.Text, ...row });

async function openReady(place: ChatPlace): Promise<ChatPage> {
  const of = await openChat(browser, cloud, { on: agents, ...place });
  await ready(of);
  await of.messages.first().waitFor();
  return of;
}

async function close({ context, faults }: ChatPage): Promise<void> {
  expect(faults).toEqual([]);
  if (context !== agents.context) await context.close();
}

describe('a thread of ten thousand messages', () => {
  const nodes = (page: Page) => page.evaluate(() => document.querySelectorAll('.nodt *').length);
  /** Where the first message in view is: its id, and how far below the upper edge. */
  const underTheEye = (page: Page) =>
    page.evaluate(() => {
      const edge = document.querySelector('.nodt-scroller')!.getBoundingClientRect().top;
      const item = [...document.querySelectorAll<HTMLElement>('.nodt-item')].find(
        (one) => one.getBoundingClientRect().bottom > edge,
      )!;
      return { id: item.dataset.id!, below: item.getBoundingClientRect().top - edge };
    });
  const belowEdge = (page: Page, id: string) =>
    page.evaluate((of) => {
      const edge = document.querySelector('.nodt-scroller')!.getBoundingClientRect().top;
      return document.querySelector(`.nodt-item[data-id="${of}"]`)!.getBoundingClientRect().top - edge;
    }, id);
  const scroll = (page: Page, to: 'begin' | 'end') =>
    page.evaluate(
      (where) =>
        new Promise<void>((resolve) => {
          const box = document.querySelector('.nodt-scroller')!;
          box.scrollTop = where === 'begin' ? 120 : box.scrollHeight;
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
      to,
    );
  const height = (page: Page) => page.evaluate(() => document.querySelector('.nodt-scroller')!.scrollHeight);

  it('draws few of them while one goes up and down, and keeps the eye where it is', async () => {
    const of = await openReady({ id: customer('Raman').id });
    const { page } = of;
    const counts = [await nodes(page)];
    const numbers = new Set<string>();
    for (let page_ = 0; page_ < 8; page_++) {
      const before = await height(page);
      await scroll(page, 'begin');
      const eye = await underTheEye(page);
      await expect.poll(() => height(page), { timeout: 10_000 }).toBeGreaterThan(before + 1_000);
      // What was put above has not moved it, once it is measured too.
      await expect
        .poll(() => belowEdge(page, eye.id).then((now) => Math.abs(now - eye.below) < 3))
        .toBe(true);
      counts.push(await nodes(page));
      for (const text of await of.messages.locator('.nodt-text').allTextContents())
        numbers.add(text.split(':')[0]!);
    }
    const oldest = Math.min(...[...numbers].map(Number));
    expect(many - oldest, 'messages that were scrolled through').toBeGreaterThan(300);
    await scroll(page, 'end');
    await expect.poll(() => of.messages.last().textContent()).toContain(`${many - 1}:`);
    counts.push(await nodes(page));
    expect(Math.max(...counts)).toBeLessThan(mostNodes);
    await keepAndCheck(of, 'ten-thousand');
    await close(of);
  });

  it('makes one request a poll while nothing happens, and none while the tab is hidden', async () => {
    const of = await openReady({ id: customer('Raman').id });
    const asked: { url: string; method: string; on: number }[] = [];
    of.page.on('request', (request) => {
      // The bell of the app asks for itself.
      if (/\/api\/data\//.test(request.url()) && !request.url().includes('appnotification'))
        asked.push({ url: request.url(), method: request.method(), on: Date.now() });
    });
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(6);
    expect(asked.every(({ url, method }) => method === 'POST' && url.endsWith('$batch'))).toBe(true);
    // The first ones may be the last of the opening.
    const gaps = asked.slice(3).map(({ on }, i) => on - asked[i + 2]!.on);
    expect(Math.min(...gaps), `milliseconds between them: ${gaps.join()}`).toBeGreaterThan(1_500);

    await setHidden(of.page, true);
    const before = asked.length;
    // That nothing comes can only be waited for: two polls and a half.
    await of.page.waitForTimeout(5_000);
    expect(asked.length - before).toBeLessThanOrEqual(0);
    await setHidden(of.page, false);
    await expect.poll(() => asked.length, { timeout: 1_500 }).toBeGreaterThan(before);
    await close(of);
  });
});

describe('messages that need words', () => {
  it('are refused, failed, parked, media, taps and templates: each says what it is', async () => {
    const of = await openReady({ id: customer('Olsen').id });
    const { chat } = of;
    // Only what is near the view is drawn.
    const drawn = async () => (await of.messages.allTextContents()).join('\n');
    let text = await drawn();
    await chat.locator('.nodt-scroller').evaluate((box) => (box.scrollTop = 0));
    await expect
      .poll(async () => (text += await drawn()), { timeout: 5_000 })
      .toContain('Here is what I mean:');
    for (const words of [
      'Not sent: The customer has not written in the last 24 hours',
      'WhatsApp could not deliver it: Message undeliverable (131026)',
      'Nobody knows whether it arrived.',
      'Picture',
      'Document invoice.pdf',
      'Voice message or audio',
      'Location',
      'Could you <b>please</b> call me?',
      'Unsubscribe',
    ])
      expect(text).toContain(words);
    expect(await chat.locator('.nodt b').count()).toBe(0);
    // The last word is 30 hours old: WhatsApp takes templates only.
    expect(await chat.locator('.nodc-composer .nodc-notice').textContent()).toContain('in the last 24 hours');
    expect(await of.box.count()).toBe(0);
    await keepAndCheck(of, 'window-closed');
    // What opens below takes room from the thread, and not its end from the eye.
    await chat.getByRole('button', { name: 'To the newest messages' }).click();
    await chat.locator('.nodc-item', { hasText: 'Order update' }).click();
    await chat.locator('.nodc-preview').waitFor();
    await expect
      .poll(() =>
        chat
          .locator('.nodt-scroller')
          .evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop)),
      )
      .toBeLessThan(3);
    expect(await chat.locator('.nodt-jump').count()).toBe(0);
    await chat.getByRole('button', { name: 'Back to the templates' }).click();
    await chat
      .getByRole('group', { name: 'Show session' })
      .getByRole('button', { name: 'Marketing' })
      .click();
    await expect.poll(() => of.messages.count()).toBe(1);
    await keepAndCheck(of, 'marketing-alone');
    await close(of);
  });
});

describe('looks', () => {
  it.each([320, 480, 900])('in a column of %i pixels', async (width) => {
    const of = await openReady({ id: customer('Olsen').id });
    await of.chat.evaluate((element, to) => (element.style.width = `${to}px`), width);
    await keepAndCheck(of, `width-${width}`);
    await of.chat.locator('.nodc-details-toggle').click();
    await of.chat.locator('.nodc-details').waitFor();
    await keepAndCheck(of, `width-${width}-details`);
    await close(of);
  });

  it.each([
    ['arabic', { lcid: 1025 }],
    ['german', { lcid: 1031 }],
    ['dark', { theme: 'dark' }],
    ['forced-colours', { forcedColors: true }],
  ] as const)('%s', async (name, look) => {
    const of = await openReady({ id: customer('Olsen').id, on: undefined, ...look });
    await keepAndCheck(of, name);
    if (name === 'arabic') expect(await of.chat.getAttribute('dir')).toBe('rtl');
    const item = of.chat.locator('.nodc-item:enabled').last();
    await item.click();
    await keepAndCheck(of, `${name}-preview`);
    await of.chat.locator('.nodc-details-toggle').click();
    await keepAndCheck(of, `${name}-details`);
    await close(of);
  });
});
