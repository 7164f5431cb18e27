import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud';
import { startTestCloud } from '../../cloud/start-test-cloud';
import { openBrowser } from './open-browser';

let cloud: Cloud;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startTestCloud({ app: true }), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(cloud.urls.app ?? '');
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const status = () => page.locator('#facts [data-name=status]');
const choose = (name: string) => page.getByRole('button', { name: new RegExp(name) }).click();

describe('the page with the phone', () => {
  it('shows the number turn Opted-Out when a chosen customer types STOP', async () => {
    await page.getByLabel('Search customers by name').fill('alv');
    await choose('Robin Alvarez');
    await status().filter({ hasText: 'No consent' }).waitFor();
    await page.getByLabel('Message to Contoso').fill('STOP');
    await page.keyboard.press('Enter');
    await status().filter({ hasText: 'Opted-Out' }).waitFor();
    const entry = page.locator('#ledger li').first();
    await entry.getByText('Opt-Out', { exact: true }).waitFor();
    expect(await entry.textContent()).toContain('STOP');
    const thread = page.getByRole('log', { name: 'Conversation with Contoso' });
    await thread.getByText('You will receive no more offers').waitFor();
  });

  it('shows why a message of the agent was refused, and sets the field when the customer agrees', async () => {
    await page.getByLabel('Search customers by name').fill('');
    await choose('Jürgen Weiß');
    await page.getByLabel('What to send').selectOption({ label: 'Free text' });
    await page.getByLabel('Text', { exact: true }).fill('Hello');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const sends = page.getByLabel('Sent from Dynamics');
    await sends.getByText('Refused').waitFor();
    await sends.getByText('Send a Consent Template').waitFor();

    await page.getByLabel('What to send').selectOption({ label: 'Consent to be written to (Utility)' });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('log').getByRole('button', { name: 'Yes, I Agree' }).click();
    await page.locator('#facts [data-name=service]').filter({ hasText: 'Yes' }).waitFor();
  });

  it('has no error in the browser, and asks nobody but its own server', () => {
    expect(troubles).toEqual([]);
  });

  it('refuses a request that another page could make', async () => {
    const url = `${cloud.urls.app}/api/say`;
    const body = JSON.stringify({ digits: '12065550101', text: 'JOIN' });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(response.status).toBe(403);
  });
});
