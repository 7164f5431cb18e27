import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { withLock } from '../../scripts/build-once';

/** Screenshots are kept here, for people to look at; git ignores the folder. */
const screens = fileURLToPath(new URL('../../artefacts/screens/', import.meta.url));

/** What Lambda needs and a test must not have: one process for all, and a web without its security. */
const unwanted =
  /^--(single-process|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|headless|in-process-gpu)/;

// Without a GPU to imitate it draws faster.
chromium.setGraphicsMode = false;

/** The Chromium that comes with the packages. */
export async function openBrowser(): Promise<Browser> {
  // It unpacks itself once on a machine, and two test workers at a time would spoil that.
  const executablePath = await withLock(join(tmpdir(), 'nod-chromium.lock'), () => chromium.executablePath());
  return playwright.launch({
    executablePath,
    args: [
      ...chromium.args.filter((arg) => !unwanted.test(arg)),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}

/** A page, and what went wrong on it: errors of scripts, and requests to anywhere but this machine. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Errors that no script caught, console errors, and addresses elsewhere that were asked for. */
  faults: string[];
}

/**
 * Opens a page in a context of its own, so that it is signed in as nobody.
 * @param options.width in CSS pixels
 */
export async function openPage(
  browser: Browser,
  options: {
    width?: number;
    height?: number;
    dark?: boolean;
    forcedColors?: boolean;
    locale?: string;
  } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: options.locale ?? 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await context.route(
    (url) => url.hostname !== '127.0.0.1' && !['data:', 'blob:', 'about:'].includes(url.protocol),
    (route) => {
      faults.push(`elsewhere: ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, context, faults };
}

/** Keeps a picture of the page, or of a part of it, for people to look at. */
export async function keepScreen(page: Page, name: string, selector?: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  const path = join(screens, `${name}.png`);
  if (selector === undefined) await page.screenshot({ path });
  else await page.locator(selector).first().screenshot({ path });
}
