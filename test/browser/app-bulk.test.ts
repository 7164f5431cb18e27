import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HowReceived, MarketingStatus } from '@nod/solution';
import { customer } from '../cloud/customer';
import { appScene, list, listRead, looksRight } from './app-scene';
import { receivedBy } from './chat-page';

const scene = appScene();
const inDialog = (page: Page): FrameLocator => page.frameLocator('iframe').last();

/** Opens a list, selects these rows and presses a command. */
async function onSelected(page: Page, names: readonly string[], command: string): Promise<void> {
  await listRead(page);
  for (const name of names)
    await page.locator('.grid tbody tr').filter({ hasText: name }).getByRole('checkbox').check();
  await page.getByRole('menuitem', { name: command, exact: true }).click();
}

describe('commands on what is selected in a list', () => {
  it('opt out the chosen contacts, with the reason and how it was received, and say how many', async () => {
    const page = await scene.open('agent', list('contact'));
    await onSelected(page, ['Robin Alvarez', 'Marcus Lee'], 'Opt Out');
    const asked = inDialog(page);
    await asked.getByText('Enter an opt-out for 2 records.').waitFor();
    await asked.getByLabel('How was it received?').selectOption({ label: 'Phone' });
    await asked.getByLabel('Reason').fill('Both called and want no more offers');
    await looksRight(page, 'opt-out-selected');
    await asked.getByRole('button', { name: 'Opt out', exact: true }).click();
    await asked.getByText('Entered in the Consent History: 2.').waitFor();
    await looksRight(page, 'opt-out-entered');
    const { dataverse } = scene.cloud();
    for (const last of ['Alvarez', 'Lee']) {
      const [number] = await dataverse.list<{ nod_status: number }>(
        `nod_optinoutnumbers?$filter=nod_phonenumber eq '${customer(last).digits}'`,
      );
      expect(number?.nod_status).toBe(MarketingStatus['Opted-Out']);
    }
    const [event] = await dataverse.list<Record<string, unknown>>(
      `nod_consentevents?$filter=nod_numberid/nod_phonenumber eq '${customer('Lee').digits}'`,
    );
    expect(event).toMatchObject({
      nod_reason: 'Both called and want no more offers',
      nod_howreceived: HowReceived.Phone,
    });
  });

  it('ask the chosen contacts for consent, and say who could not be asked', async () => {
    const page = await scene.open('agent', list('contact'));
    await onSelected(page, ['Ingrid Olsen', 'Nophone'], 'Send Consent Request');
    const asked = inDialog(page);
    await asked.getByText('1 of 2 selected can be asked.').waitFor();
    await asked.getByText('Cannot be asked').first().waitFor();
    await looksRight(page, 'consent-request-selected');
    await asked.getByRole('button', { name: /^Send/ }).click();
    await asked.getByText('Sent: 1.').waitFor();
    expect((await receivedBy(scene.cloud(), customer('Olsen').digits, 1)).text).toContain(
      'May we write to you',
    );
  });
});
