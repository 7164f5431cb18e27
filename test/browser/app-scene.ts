import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Cloud, CloudOptions } from '../../local/cloud';
import { startTestCloud } from '../cloud/start-test-cloud';
import { keepScreen, openBrowser, openPage } from './open-browser';
import { violations } from './violations';

type Who = 'admin' | 'agent' | 'marketer' | 'auditor';
type Look = Parameters<typeof openPage>[1];

/** A local cloud and a browser for the tests of a file, and the pages that a test opens. */
export interface AppScene {
  cloud: () => Cloud;
  /**
   * Signs somebody in and opens a page of the app.
   * @param path from the origin on
   * @param look.allow errors that the page is expected to make, such as the browser's own line for a refused request
   */
  open(who: Who, path?: string, look?: Look & { allow?: RegExp }): Promise<Page>;
}

/** URL of a table's list. */
export const list = (table: string, viewId?: string): string =>
  `/main.aspx?pagetype=entitylist&etn=${table}${viewId === undefined ? '' : `&viewid=${viewId}`}`;

/** URL of a record, or of a new one. */
export const record = (table: string, id?: string): string =>
  `/main.aspx?pagetype=entityrecord&etn=${table}${id === undefined ? '' : `&id=${id}`}`;

/** The list of messages that belong to no record. */
export const INBOX = list('nod_message', '91a70069-70fd-5664-9c88-8143792e191d');

/** Starts both before the tests of a file. After each test nothing may have gone wrong on any page of it. */
export function appScene(start: () => Promise<Cloud> = startApp): AppScene {
  let cloud: Cloud | undefined;
  let browser: Browser | undefined;
  const pages: { faults: string[]; allow?: RegExp; close: () => Promise<void> }[] = [];
  beforeAll(async () => {
    [cloud, browser] = await Promise.all([start(), openBrowser()]);
    // The first one on a machine builds the controls.
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await cloud?.stop();
  });
  afterEach(async () => {
    const opened = pages.splice(0);
    await Promise.all(opened.map(({ close }) => close()));
    const faults = opened.flatMap(({ faults, allow }) => faults.filter((one) => !allow?.test(one)));
    expect(faults).toEqual([]);
  });
  const running = (): Cloud => {
    if (!cloud) throw new Error('The cloud has not been started.');
    return cloud;
  };
  return {
    cloud: running,
    open: async (who, path = '/', { allow, ...look } = {}) => {
      const { page, context, faults } = await openPage(browser!, look);
      pages.push({ faults, ...(allow ? { allow } : {}), close: () => context.close() });
      page.setDefaultTimeout(15_000);
      await page.goto(`${running().urls.app}${path}${path.includes('?') ? '&' : '?'}as=${who}`);
      return page;
    },
  };
}

/** A cloud with the app. */
export function startApp(options: CloudOptions = {}): Promise<Cloud> {
  return startTestCloud({ app: true, ...options });
}

/** As expect.poll, with patience for a machine that has other things to do. */
export const soon: typeof expect.poll = (look, options) => expect.poll(look, { timeout: 15_000, ...options });

/** What stands in a dialog; its own box has no size, so that it counts as hidden itself. */
export const dialogText = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('dialog').getByText(text).first();

/** Presses a button of a dialog. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

/** Waits until the list that is shown has been read. */
export async function listRead(page: Page): Promise<void> {
  await page.locator('.grid[aria-busy=false]').first().waitFor();
}

/** Keeps a picture of the page as it stands, and expects axe to find nothing wrong with it. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await keepScreen(page, `app-${name}`);
  expect(await violations(page)).toEqual([]);
}

/** The names in the first column of a table of rows, from top to bottom. */
export function cells(page: Page, column: number): Promise<string[]> {
  return page.locator(`.grid tbody tr td:nth-child(${column + 1})`).allInnerTexts();
}
