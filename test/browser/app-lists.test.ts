import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../cloud/customer';
import { appScene, cells, dialogText, list, listRead, looksRight, press, soon } from './app-scene';

const scene = appScene();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const pager = (page: Page) => page.locator('.grid-pager > span').first();

describe('the lists of the app', () => {
  it('begins where the site map begins, and leads from one list to the next', async () => {
    const page = await scene.open('agent');
    await listRead(page);
    const map = page.getByRole('navigation', { name: 'Site map' });
    const [customers, consent] = await map.getByRole('group').allInnerTexts();
    expect(customers).toContain('Contacts');
    expect(consent).toContain('Inbox');
    expect(await map.locator('[aria-current=page]').innerText()).toBe('Contacts');
    await looksRight(page, 'list-contacts-1440');
    await map.getByRole('link', { name: 'Leads' }).click();
    await page.getByRole('link', { name: 'Hannah Price' }).waitFor();
    expect(await map.locator('[aria-current=page]').innerText()).toBe('Leads');
    expect(page.url()).toContain('etn=lead');
    await page.goBack();
    await page.getByRole('link', { name: 'Priya Raman' }).waitFor();
  });

  it('shows another view of the table when it is chosen', async () => {
    const page = await scene.open('agent', list('nod_message'));
    await listRead(page);
    await heading(page).getByRole('button').click();
    const views = page.getByRole('group', { name: 'Views' });
    await views.getByRole('button', { name: 'Inbox: No Record' }).click();
    await soon(() => heading(page).innerText()).toBe('Inbox: No Record');
    await listRead(page);
    expect(page.url()).toContain('viewid=91a70069');
    await page.getByText('Nothing here yet').waitFor();
    await looksRight(page, 'list-empty');
  });

  it('sorts by a column, up and down', async () => {
    const page = await scene.open('agent', list('contact'));
    await listRead(page);
    const header = page.getByRole('columnheader', { name: 'Full Name' });
    const names = () => cells(page, 1);
    const ordered = (descending: boolean) => async () => {
      const found = await names();
      const sorted = [...found].sort((a, b) => a.localeCompare(b, 'en'));
      return JSON.stringify(found) === JSON.stringify(descending ? sorted.reverse() : sorted);
    };
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await header.getByRole('button').click();
    await soon(() => header.getAttribute('aria-sort')).toBe('descending');
    await soon(ordered(true)).toBe(true);
    await header.getByRole('button').click();
    await soon(ordered(false)).toBe(true);
    expect((await names()).length).toBeGreaterThan(10);
  });

  it('finds what begins with the words, and says so where nothing does', async () => {
    const page = await scene.open('agent', list('contact'));
    await listRead(page);
    const search = page.getByRole('searchbox', { name: 'Search this view' });
    await search.fill('Yara');
    await search.press('Enter');
    await soon(() => cells(page, 1)).toEqual(['Yara Haddad']);
    await search.fill('Nobody');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByText('Nothing found for “Nobody”').waitFor();
    await search.fill('');
    await page.getByRole('link', { name: 'Priya Raman' }).waitFor();
  });

  it('tells somebody without the privilege that it is the roles, and what to do', async () => {
    const page = await scene.open('marketer', list('nod_notice'), { allow: /403/ });
    const told = page.getByRole('alert').filter({ hasText: 'You have no access to' });
    await told.waitFor();
    expect(await told.innerText()).toContain('Ask an administrator');
    await looksRight(page, 'list-no-access');
  });

  it('keeps the words of Dataverse where a list cannot be read, and reads it once it can', async () => {
    const page = await scene.open('agent', list('lead'), { allow: /503/ });
    await page.route('**/leads?fetchXml=**', (route) =>
      route.fulfill({ status: 503, body: '{"error":{"code":"0x80072321","message":"Busy"}}' }),
    );
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: 'These rows could not be read' });
    await told.waitFor();
    await looksRight(page, 'list-failed');
    await page.unroute('**/leads?fetchXml=**');
    await told.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Hannah Price' }).waitFor();
  });

  it('shows by itself what others have done, and keeps what is selected', async () => {
    const page = await scene.open('agent', list('lead'));
    await page.clock.install();
    await page.reload();
    await page.getByRole('checkbox', { name: 'Select Hannah Price' }).check();
    await scene.cloud().dataverse.post('leads', { firstname: 'New', lastname: 'Comer', subject: 'Late' });
    await page.clock.fastForward(10_000);
    await page.getByRole('link', { name: 'New Comer' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Select Hannah Price' }).isChecked()).toBe(true);
  });

  it('has room at 800 and at 320 pixels', async () => {
    const middle = await scene.open('agent', list('contact'), { width: 800, height: 900 });
    await listRead(middle);
    await looksRight(middle, 'list-contacts-800');
    const narrow = await scene.open('agent', list('contact'), { width: 320, height: 640 });
    await listRead(narrow);
    expect(await narrow.locator('.grid-cards li').count()).toBeGreaterThan(5);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await looksRight(narrow, 'list-contacts-320');
    await narrow.getByRole('button', { name: 'Site map' }).click();
    await narrow.getByRole('link', { name: 'Inbox' }).waitFor();
    await looksRight(narrow, 'site-map-320');
  });

  it('is not covered by the phone when the window becomes narrow, and has it back when there is room', async () => {
    const page = await scene.open('agent', list('contact'));
    await listRead(page);
    const phone = page.getByRole('complementary', { name: 'The customer’s phone' });
    await phone.waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await phone.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await phone.waitFor();
  });

  it('deletes what is selected once that is confirmed, and the list knows', async () => {
    await scene.cloud().as('admin').post('nod_campaigns', { nod_name: 'Old Entry' });
    const page = await scene.open('admin', list('nod_campaign'));
    await page.getByRole('checkbox', { name: 'Select Old Entry' }).check();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialogText(page, 'Delete “Old Entry”?').waitFor();
    await looksRight(page, 'list-delete');
    await press(page, 'Delete');
    await page.getByRole('link', { name: 'Old Entry' }).waitFor({ state: 'detached' });
  });
});

describe('what is counted', () => {
  const chart = (page: Page) => page.getByRole('region', { name: 'Chart', exact: true });
  beforeAll(async () => {
    const { whatsapp, idle } = scene.cloud();
    await whatsapp.say(customer('Raman').digits, 'JOIN');
    await whatsapp.say(customer('Bello').digits, 'STOP');
    await idle();
  });

  it('stands as a chart beside the list, of the rows that the view shows, and narrows them when pressed', async () => {
    const page = await scene.open('agent', list('nod_optinoutnumber'));
    await page.getByRole('button', { name: 'Show chart' }).click();
    await chart(page).getByRole('button', { name: 'Opted-Out: 1' }).waitFor();
    expect(await chart(page).getByRole('table').innerText()).toContain('Opted-Out');
    await looksRight(page, 'list-chart');
    await chart(page).getByRole('button', { name: 'Opted-Out: 1' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show all rows again' }).waitFor();
    await soon(() => pager(page).innerText()).toBe('1 - 1 of 1');
    await page.getByRole('button', { name: 'Show all rows again' }).click();
    await soon(() => pager(page).innerText()).toBe('1 - 2 of 2');
  });

  it('stands together on a dashboard, each part leading to its rows, also where there is little room', async () => {
    const page = await scene.open('admin');
    await page.getByRole('navigation', { name: 'Site map' }).locator('a[href*="pagetype=dashboard"]').click();
    await page.getByRole('img', { name: /^Numbers by Status/ }).waitFor();
    await soon(() =>
      page.locator('.tile [aria-busy=true], .tile [role=status]:text("Loading")').count(),
    ).toBe(0);
    await soon(() => page.title()).toContain(await heading(page).innerText());
    await looksRight(page, 'dashboard-1440');
    await page.reload();
    await page.getByRole('img', { name: /^Numbers by Status/ }).waitFor();
    await page.setViewportSize({ width: 500, height: 900 });
    await looksRight(page, 'dashboard-500');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(500);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('.tile').first().getByRole('link').click();
    await page.getByRole('link', { name: /^\+/ }).first().waitFor();
    expect(page.url()).toContain('etn=nod_optinoutnumber');
  });
});

describe('a list of more rows than a page', () => {
  beforeAll(async () => {
    const { dataverse } = scene.cloud();
    for (let at = 1; at <= 120; at += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, more) =>
          dataverse.post('accounts', { name: `Zone ${String(at + more).padStart(3, '0')}` }),
        ),
      );
  });

  it('is leafed through fifty at a time, and knows how many there are', async () => {
    const page = await scene.open('agent', list('account'));
    await listRead(page);
    const search = page.getByRole('searchbox', { name: 'Search this view' });
    await search.fill('Zone');
    await search.press('Enter');
    await soon(() => pager(page).innerText()).toBe('1 - 50 of 120');
    const next = page.getByRole('button', { name: 'Next page' });
    await next.click();
    await soon(() => pager(page).innerText()).toBe('51 - 100 of 120');
    await soon(async () => (await cells(page, 1))[0]).toBe('Zone 051');
    await next.click();
    await soon(() => pager(page).innerText()).toBe('101 - 120 of 120');
    expect(await next.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await soon(async () => (await cells(page, 1))[0]).toBe('Zone 051');
  });
});
