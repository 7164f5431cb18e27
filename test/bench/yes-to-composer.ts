import { openBrowser } from '../browser/open-browser';
import { openChat, ready } from '../browser/chat-page';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';

const ROUNDS = 7;

/**
 * The customer answers, in Chromium on the local cloud: how long it takes from the tap on "Yes, I Agree" until the
 * agent's composer is open, and from "No, Thank You" until it is locked. Webhook, queue, Dataverse and poll included.
 */
export async function benchYesToComposer(): Promise<void> {
  const cloud = await startTestCloud({ app: true });
  const browser = await openBrowser();
  try {
    const { id, digits } = customer('Alvarez');
    const chat = await openChat(browser, cloud, { id });
    await ready(chat);
    await chat.chat.locator('.nodc-item').click();
    await chat.chat.getByRole('button', { name: 'Ask for consent' }).click();
    await chat.messages.locator('.nodt-is-Delivered').waitFor();
    const until = async (state: 'visible' | 'detached'): Promise<number> => {
      const began = performance.now();
      await (state === 'visible'
        ? cloud.whatsapp.tap(digits, 'Yes, I Agree')
        : cloud.whatsapp.say(digits, 'No, Thank You'));
      await chat.box.waitFor({ state });
      return performance.now() - began;
    };
    const times = { yes: [] as number[], no: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.yes.push(await until('visible'));
      times.no.push(await until('detached'));
    }
    console.log('\nAn answer on the phone, and the composer of the chat in Chromium');
    for (const [name, all] of [
      ['"Yes, I Agree" until it is open', times.yes],
      ['"No, Thank You" until it is locked', times.no],
    ] as const) {
      const sorted = [...all].sort((a, b) => a - b);
      const [least, median, most] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
      console.log(
        `  ${name.padEnd(40)} ${median.toFixed(0).padStart(6)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`,
      );
    }
  } finally {
    await browser.close();
    await cloud.stop();
  }
}

if (process.argv[1]?.endsWith('yes-to-composer.ts')) await benchYesToComposer();
