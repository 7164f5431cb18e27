import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Cloud, PrincipalName } from '../../local/cloud';
import { keepScreen, openPage, type WatchedPage } from './open-browser';
import { violations } from './violations';

/** A form with the chat on it, as somebody sees it. */
export interface ChatPage extends WatchedPage {
  chat: Locator;
  box: Locator;
  /** The messages of the thread, oldest first. */
  messages: Locator;
}

/** Where and how a chat is opened. */
export interface ChatPlace {
  who?: PrincipalName;
  table?: string;
  /** Without one, the form of a new record. */
  id?: string;
  lcid?: number;
  theme?: 'dark';
  width?: number;
  height?: number;
  forcedColors?: boolean;
  /** A page that is open already: it goes there, which is quicker than a browser that knows nothing. */
  on?: WatchedPage;
}

/** Opens a record as an agent, or as another person, without waiting for what the chat has to say. */
export async function openChat(browser: Browser, cloud: Cloud, of: ChatPlace): Promise<ChatPage> {
  const look = {
    width: of.width,
    height: of.height,
    dark: of.theme === 'dark',
    forcedColors: of.forcedColors,
  };
  const watched = of.on ?? (await openPage(browser, look));
  // The phone beside the page reads by itself what has come; here the customer reads when the test says so.
  await watched.context.addInitScript(() => sessionStorage.setItem('nod-phone-shown', 'no'));
  const query = new URLSearchParams({ as: of.who ?? 'agent', pagetype: 'entityrecord' });
  query.set('etn', of.table ?? 'contact');
  if (of.id !== undefined) query.set('id', of.id);
  if (of.lcid !== undefined) query.set('lcid', String(of.lcid));
  if (of.theme !== undefined) query.set('theme', of.theme);
  await watched.page.goto(`${cloud.urls.app}/main.aspx?${query}`);
  watched.page.setDefaultTimeout(20_000);
  await watched.page.getByRole('tab', { name: 'WhatsApp' }).click();
  const chat = watched.page.locator('.nodc');
  await chat.waitFor();
  return {
    ...watched,
    chat,
    box: chat.locator('.nodc-text textarea'),
    messages: chat.locator('.nodt-message'),
  };
}

/** Waits until the conversation is there. */
export async function ready({ chat }: ChatPage): Promise<void> {
  await chat.locator('.nodt').waitFor();
}

/**
 * Keeps a picture of the chat as it is, and checks that nobody is kept out: nothing that axe finds, and nothing wider
 * than the chat itself.
 */
export async function keepAndCheck({ page, chat }: ChatPage, state: string): Promise<void> {
  await keepScreen(page, `chat-${state}`, '.nodc');
  const wider = await chat.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wider, 'pixels that lie outside').toBeLessThanOrEqual(0);
  expect(await violations(page, '.nodc')).toEqual([]);
}

/** The same for a dialog, which lies outside of the chat's element. */
export async function keepAndCheckDialog({ page }: ChatPage, state: string): Promise<void> {
  await keepScreen(page, `chat-${state}`, dialogs);
  expect(await violations(page, dialogs)).toEqual([]);
}

const dialogs = '.ms-Dialog-main';

/** Opens the dialog of an entry of the menu. */
export async function openDialog({ page, chat }: ChatPage, entry: string): Promise<Locator> {
  await chat.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  const dialog = page.locator(dialogs, { hasText: entry });
  await dialog.waitFor();
  return dialog;
}

/**
 * Counts what the chat asks of Dataverse from now on.
 * @returns how many requests it were so far.
 */
export function countRequests({ page }: ChatPage): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/$batch')) count++;
  });
  return () => count;
}

/**
 * What a chat asks, at the most, until it shows something that has happened: the poll that was under way, the next, and
 * the ledger. A poll comes every one and a half seconds (conversation.test.ts), so that is within three.
 */
export const mostRequestsUntilSeen = 3;

/** Waits until the phone of the customer holds so many messages of the business, and gives the last. */
export async function receivedBy(cloud: Cloud, digits: string, count: number) {
  const received = async () =>
    (await cloud.whatsapp.thread(digits)).messages.filter(({ from }) => from === 'business');
  await expect.poll(async () => (await received()).length, { timeout: 10_000 }).toBe(count);
  return (await received()).at(-1)!;
}

/** Tells one's browser that its tab is hidden, or shown again. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((is) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (is ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
