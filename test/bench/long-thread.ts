import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../browser/open-browser';
import { customer } from '../cloud/customer';
import { fillThread, stopTelling } from '../cloud/fill-thread';
import { startTestCloud } from '../cloud/start-test-cloud';

const ROUNDS = 9;

/** Two threads that differ in their length alone. */
const THREADS = [
  { name: 'a thread of 10 messages', last: 'Lee', count: 10 },
  { name: 'a thread of 10,000 messages', last: 'Raman', count: 10_000 },
] as const;

/**
 * Opens the chat of a short and of a long thread in turns, in Chromium on the local cloud, and prints how long it
 * takes from the click on the tab to the first frame with messages, and how many DOM nodes the thread has: at once,
 * and after scrolling back through a thousand messages.
 */
export async function benchLongThread(): Promise<void> {
  const cloud = await startTestCloud({ app: true });
  let browser: Browser | undefined;
  try {
    await stopTelling(cloud);
    for (const { last, count } of THREADS) await fillThread(cloud, { ...customer(last), count });
    browser = await openBrowser();
    const { page } = await openPage(browser);
    await page.goto(`${cloud.urls.app}/?as=agent`);
    const times = THREADS.map((): number[] => []);
    // The first turn of each fills the caches.
    for (let round = -1; round < ROUNDS; round++) {
      for (const [i, { last }] of THREADS.entries()) {
        const time = await firstFrame(
          page,
          `${cloud.urls.app}/main.aspx?pagetype=entityrecord&etn=contact&id=${customer(last).id}`,
        );
        if (round >= 0) times[i]!.push(time);
      }
    }
    console.log('\nOpening the chat in Chromium: from the click on its tab to the first frame with messages');
    const medians = times.map((t) => t.sort((a, b) => a - b)[Math.floor(t.length / 2)]!);
    for (const [i, { name }] of THREADS.entries()) {
      const [fastest, slowest] = [times[i]![0]!, times[i]!.at(-1)!];
      console.log(
        `  ${name.padEnd(40)} ${medians[i]!.toFixed(0).padStart(6)} ms (${fastest.toFixed(0)} to ${slowest.toFixed(0)}) ${(medians[i]! / medians[0]!).toFixed(2).padStart(6)} ×`,
      );
    }
    console.log(`  DOM nodes of the long thread: ${await nodes(page)} at first`);
    const scrolled = await scrollBack(page, 1000);
    console.log(`  ${await nodes(page)} after scrolling back through ${scrolled} messages`);
  } finally {
    await browser?.close();
    await cloud.stop();
  }
}

/** Milliseconds from the click on the tab of the chat to the frame after the first messages stand there. */
async function firstFrame(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const tab = page.getByRole('tab', { name: 'WhatsApp' });
  await tab.waitFor();
  return tab.evaluate(
    (element: HTMLElement) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role=log] article') === null) return;
          observer.disconnect();
          // The frame with them is on the screen when the next one begins.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        element.click();
      }),
  );
}

function nodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[role=log] *').length);
}

/** Scrolls up until so many messages have been loaded, as far as there are any; returns how many. */
async function scrollBack(page: Page, wanted: number): Promise<number> {
  const log = page.getByRole('log', { name: 'Messages' });
  const oldest = async () =>
    Number(/^(\d+):/.exec((await log.locator('.nodt-text').first().textContent()) ?? '')?.[1]);
  const first = await oldest();
  for (let tries = 0; tries < 400 && first - (await oldest()) < wanted; tries++) {
    await log.evaluate((box) => (box.scrollTop = 0));
    await page.waitForTimeout(60);
  }
  return first - (await oldest());
}

if (process.argv[1]?.endsWith('long-thread.ts')) await benchLongThread();
