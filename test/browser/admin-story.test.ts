import { type FrameLocator, type Locator, type Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { appScene, looksRight, record, soon, startApp } from './app-scene';
import { receivedBy } from './chat-page';

vi.setConfig({ testTimeout: 180_000 });

// Nothing is configured, nobody is in it; the roles are given and the endpoint is registered.
const scene = appScene(() => startApp({ seed: false }));

/** A template as it was written and approved at Meta. */
const consent = {
  name: 'contoso_consent',
  language: 'en_US',
  category: 'UTILITY',
  components: [
    {
      type: 'BODY',
      text: 'Hello {{1}}, this is Contoso. May we write to you here on WhatsApp about your enquiries? You can end it at any time by replying No, Thank You.',
      example: { body_text: [['Robin']] },
    },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Yes, I Agree' },
        { type: 'QUICK_REPLY', text: 'No, Thank You' },
      ],
    },
  ],
} as const;

const command = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('menubar')
    .first()
    .getByRole('menuitem', { name, exact: typeof name === 'string' });
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByText(place, { exact: true }).click();
const dialogPage = (page: Page): FrameLocator => page.frameLocator('iframe').last();
const notice = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

async function saved(page: Page): Promise<void> {
  await command(page, 'Save').click();
  await page.getByText('- Saved', { exact: true }).waitFor();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await field(page, label).click();
  await page.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
}

/** Waits until a form says that its template is published. */
const published = (page: Page): Promise<void> => notice(page, /^Published since /);

describe('an admin in an empty organisation', () => {
  it('comes by clicking alone to a published Consent Template that an agent sends and a customer answers', async () => {
    const cloud = scene.cloud();
    await cloud.whatsapp.addTemplate(consent);
    const page = await scene.open('admin');

    // What is missing is said before anything is there.
    await go(page, 'Set-up check');
    const check = page.frameLocator('iframe');
    await check.getByRole('button', { name: 'New WhatsApp Configuration' }).click();

    await field(page, 'Name').fill('Contoso');
    await field(page, 'Phone Number Id').fill('106540352242922');
    await field(page, 'WhatsApp Business Account Id').fill('102290129340398');
    await field(page, 'Business Name').fill('Contoso');
    await looksRight(page, 'admin-configuration');
    await saved(page);
    await notice(page, 'Next: run the set-up check.');

    await go(page, 'Record Types');
    await command(page, /^New /).click();
    await dialogPage(page)
      .getByRole('radio', { name: /^Contact/ })
      .check();
    await dialogPage(page).getByText('Compliance Field').first().waitFor();
    await looksRight(page, 'admin-choose-table');
    await dialogPage(page).getByRole('button', { name: 'Use this table' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
    await saved(page);
    await notice(page, /webhook steps made or mended: 2/);
    await looksRight(page, 'admin-record-type');

    await go(page, 'WhatsApp Configurations');
    await page.getByRole('link', { name: 'Contoso' }).click();
    await command(page, 'Sync from WhatsApp').click();
    await page
      .getByRole('dialog')
      .getByText(/contoso_consent \(en_US\)/)
      .waitFor();
    await looksRight(page, 'admin-synchronised');
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();

    await go(page, 'Message Templates');
    await command(page, /^New /).click();
    await choose(page, 'Template Type', 'Consent');
    await choose(page, 'Record Type', 'Contact');
    await choose(page, 'WhatsApp Template', 'contoso_consent (en_US)');
    // Its variable needs a column: the page opens by itself.
    const variables = dialogPage(page);
    await variables.getByLabel('{{1}}').selectOption('firstname');
    await looksRight(page, 'admin-variables');
    await variables.getByRole('button', { name: 'Use these columns' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
    await saved(page);
    await looksRight(page, 'admin-consent-template');
    await command(page, 'Publish').click();
    await published(page);
    await looksRight(page, 'admin-published');

    for (const type of ['Opt-In', 'Opt-Out']) {
      await command(page, 'Add Answer').click();
      await page.getByRole('heading', { name: 'New Message Template' }).waitFor();
      // The customer's words are there already: they are on the button.
      await page.getByRole('tab', { name: "Customer's Response" }).click();
      expect(await field(page, 'Keywords').inputValue()).toBe(
        type === 'Opt-In' ? 'Yes, I Agree' : 'No, Thank You',
      );
      await field(page, 'Our reply').fill(
        type === 'Opt-In'
          ? 'Thank you. We will write to you here.'
          : 'Understood. We will not write to you here.',
      );
      await looksRight(page, `admin-answer-${type.toLowerCase()}`);
      await saved(page);
      await command(page, 'Publish').click();
      await published(page);
      await page.getByRole('tab', { name: "Customer's Response" }).click();
      await page.getByRole('main').getByText('Contoso consent', { exact: true }).click();
      await page.getByRole('tab', { name: 'Answers' }).waitFor();
    }

    await go(page, 'Set-up check');
    await check.getByText(/13 of 13/).waitFor();
    await looksRight(page, 'admin-set-up-check');

    // One link breaks: that line alone is red, and says what mends it.
    const atMeta = (status: string) => cloud.whatsapp.addTemplate({ ...consent, status });
    await atMeta('PAUSED');
    await cloud.idle();
    await check.getByRole('button', { name: 'Check again' }).click();
    await check.getByText(/12 of 13/).waitFor();
    await looksRight(page, 'admin-set-up-broken');
    await atMeta('APPROVED');
    await cloud.idle();
    await check.getByRole('button', { name: 'Check again' }).click();
    await check.getByText(/13 of 13/).waitFor();

    // The agent makes a contact, and asks.
    const agent = await scene.open('agent', record('contact'));
    await field(agent, 'First Name').fill('Robin');
    await field(agent, 'Last Name').fill('Alvarez');
    await field(agent, 'Mobile Phone').fill('+1 206 555 0101');
    await saved(agent);
    await cloud.idle();
    await agent.getByRole('tab', { name: 'WhatsApp' }).click();
    const chat = agent.locator('.nodc');
    await chat.locator('.nodc-item').click();
    await chat.getByRole('button', { name: 'Ask for consent' }).click();
    expect((await receivedBy(cloud, '12065550101', 1)).text).toContain('Hello Robin, this is Contoso.');
    await cloud.whatsapp.tap('12065550101', 'Yes, I Agree');
    await chat.locator('.nodc-text textarea').waitFor();
    await soon(async () => (await receivedBy(cloud, '12065550101', 2)).text).toContain('Thank you.');
    await looksRight(agent, 'admin-answered');
  });
});
