import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { customer } from '../cloud/customer';
import { appScene, dialogText, list, listRead, looksRight, press, record, soon } from './app-scene';

const scene = appScene();
const state = (page: Page) => page.getByRole('main').locator('header [role=status]');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const command = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const contact = (last: string) => record('contact', customer(last).id);

describe('a quick create form', () => {
  const panel = (page: Page) =>
    page.getByRole('dialog').filter({ hasText: 'Quick create: Message Template' });

  it('makes a row beside the record that is open, which it points to already, and the list has it at once', async () => {
    const page = await scene.open('admin', list('nod_configuration'));
    await page.getByRole('link', { name: 'Contoso' }).click();
    await page.getByRole('tab', { name: 'Message Templates' }).click();
    await command(page, 'New Message Template').click();
    await panel(page).getByRole('button', { name: 'Save and close' }).waitFor();
    await panel(page).getByRole('group', { name: 'Configuration' }).getByText('Contoso').waitFor();
    await looksRight(page, 'quick-create');
    await press(page, 'Save and close');
    await panel(page).getByText('This field must be filled in.').first().waitFor();
    await panel(page).getByRole('combobox', { name: 'Template Type' }).click();
    await page.getByRole('option', { name: 'Utility', exact: true }).click();
    await panel(page).getByRole('textbox', { name: 'Name', exact: true }).fill('Made quickly');
    await press(page, 'Save and close');
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Made quickly' }).waitFor();
    const [row] = await scene
      .cloud()
      .dataverse.list("nod_messagetemplates?$filter=nod_name eq 'Made quickly'");
    expect(row!._nod_configurationid_value).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the form of a record', () => {
  it('opens from its list, is changed and saved, and says at each moment which it is', async () => {
    const page = await scene.open('agent', list('contact'));
    await page.getByRole('link', { name: 'Priya Raman' }).click();
    await field(page, 'Job Title').waitFor();
    expect(page.url()).toContain(customer('Raman').id);
    await soon(() => page.title()).toContain('Priya Raman');
    await looksRight(page, 'form-contact-1440');
    await field(page, 'Job Title').fill('Buyer');
    expect(await state(page).innerText()).toBe('- Unsaved');
    await command(page, 'Save').click();
    await soon(() => state(page).innerText()).toBe('- Saved');
    const row = await scene.cloud().dataverse.get(`contacts(${customer('Raman').id})?$select=jobtitle`);
    expect(row.jobtitle).toBe('Buyer');
  });

  it('keeps what was typed when Dataverse refuses it, and says why in words', async () => {
    const page = await scene.open('agent', contact('Olsen'), { allow: /503|400/ });
    await page.route('**/contacts(**', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 503, body: '{"error":{"code":"0x80072321","message":"Busy"}}' })
        : route.fallback(),
    );
    await field(page, 'Job Title').fill('Owner of a bar');
    await command(page, 'Save').click();
    await page.getByText('Dataverse is not available at the moment. Nothing was saved; try again.').waitFor();
    expect(await field(page, 'Job Title').inputValue()).toBe('Owner of a bar');
    await looksRight(page, 'form-refused');
    await page.unroute('**/contacts(**');
    await command(page, 'Save').click();
    await soon(() => state(page).innerText()).toBe('- Saved');
    expect(await page.getByText('Nothing was saved').count()).toBe(0);
  });

  it('asks before what was typed is thrown away', async () => {
    const page = await scene.open('agent', contact('Bello'));
    await field(page, 'Job Title').fill('Half a word');
    await page.getByRole('link', { name: 'Leads' }).click();
    const question = dialogText(page, 'Leave without them?');
    await question.waitFor();
    await looksRight(page, 'form-unsaved');
    await press(page, 'Stay here');
    expect(await field(page, 'Job Title').inputValue()).toBe('Half a word');
    await page.getByRole('link', { name: 'Leads' }).click();
    await press(page, 'Discard changes');
    await page.getByRole('link', { name: 'Hannah Price' }).waitFor();
  });

  it('names what must be filled in before it is saved', async () => {
    const page = await scene.open('admin', record('nod_campaign'));
    await command(page, 'Save').click();
    await page.getByText(/^Fill in /).waitFor();
    await page.getByText('This field must be filled in.').first().waitFor();
    await looksRight(page, 'form-new-missing');
  });

  it('is made anew, with a lookup and a choice', async () => {
    const page = await scene.open('agent', list('contact'));
    await command(page, 'New Contact').click();
    await field(page, 'First Name').fill('Nora');
    await field(page, 'Last Name').fill('Quist');
    await field(page, 'Mobile Phone').fill('+1 206 555 0177');
    const company = page.getByRole('combobox', { name: 'Company Name' });
    await company.fill('Fabrikam');
    const option = page.getByRole('listbox').getByRole('option', { name: /Fabrikam Coffee Bars/ });
    await option.waitFor();
    await looksRight(page, 'form-lookup');
    await company.press('Enter');
    await page.getByRole('button', { name: 'Fabrikam Coffee Bars', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'WhatsApp Consent' }).click();
    await page.getByRole('option', { name: 'Yes' }).click();
    await command(page, 'Save').click();
    await page.getByRole('heading', { level: 1, name: 'Nora Quist' }).waitFor();
    const [row] = await scene
      .cloud()
      .dataverse.list(
        "contacts?$filter=lastname eq 'Quist'&$select=nod_whatsappconsent,_parentcustomerid_value",
      );
    expect(row).toMatchObject({ nod_whatsappconsent: true });
    expect(row!._parentcustomerid_value).toMatch(/^[0-9a-f-]{36}$/);
    expect(page.url()).toContain(String(row!.contactid));
  });

  it('shows the rows that belong to it, and leads to them', async () => {
    const { cloud } = scene;
    await cloud().whatsapp.say(customer('Whitfield').digits, 'JOIN');
    await cloud().idle();
    const page = await scene.open('agent', contact('Whitfield'));
    await page.getByRole('tab', { name: 'Consent' }).click();
    await listRead(page);
    const number = page.getByRole('link', { name: '+447700900123' });
    await number.first().waitFor();
    await looksRight(page, 'form-subgrids');
    await number.first().click();
    await page.getByRole('heading', { level: 1, name: '+447700900123' }).waitFor();
  });

  it('has the phone of the record beside it, and the others of that person by their numbers', async () => {
    const page = await scene.open('agent', contact('Haddad'));
    const phone = page.getByLabel('Phone of');
    await soon(() => phone.inputValue()).toBe('16175550145');
    const own = phone.locator('optgroup').first().locator('option');
    await soon(() => own.count()).toBe(2);
    const labels = await own.allInnerTexts();
    expect(labels[0]).toContain('+16175550145');
    expect(labels[1]).toContain('+16175550146');
    await phone.selectOption('16175550146');
    await page.getByText('you are +16175550146').waitFor();
  });

  it('stands in one column at 800 and at 320 pixels, with nothing beyond the edge', async () => {
    for (const width of [800, 320]) {
      const page = await scene.open('agent', contact('Raman'), { width, height: 900 });
      await field(page, 'Job Title').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await looksRight(page, `form-contact-${width}`);
    }
  });

  it('says so where the record is not there', async () => {
    const page = await scene.open('agent', record('contact', '00000000-0000-4000-8000-00000000dead'), {
      allow: /404/,
    });
    await page.getByText('This record is not there, or you may not see it.').waitFor();
    await looksRight(page, 'form-not-there');
  });
});

describe('the marketing status on the form of a number', () => {
  let path: string;
  beforeAll(async () => {
    const { whatsapp, idle, dataverse } = scene.cloud();
    const { digits } = customer('Alvarez');
    await whatsapp.say(digits, 'JOIN');
    await idle();
    const [row] = await dataverse.list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${digits}'`);
    path = record('nod_optinoutnumber', String(row!.nod_optinoutnumberid));
  });

  it('is a badge, and a switch that asks why before the app changes it', async () => {
    const page = await scene.open('agent', path);
    const toggle = page.getByRole('switch', { name: 'Marketing messages' });
    await toggle.waitFor();
    expect(await toggle.isChecked()).toBe(true);
    await looksRight(page, 'number-opted-in');
    await toggle.click();
    const enter = page.getByRole('button', { name: 'Enter', exact: true });
    await enter.waitFor();
    await looksRight(page, 'number-reason');
    await page.getByRole('combobox', { name: 'How it was received' }).selectOption({ label: 'Phone' });
    await page.getByRole('textbox', { name: 'Reason' }).fill('Asked us to stop the offers');
    await enter.click();
    await soon(() => toggle.isChecked()).toBe(false);
    await page.getByText('Opted-Out').first().waitFor();
    await scene.cloud().idle();
    await looksRight(page, 'number-opted-out');
    const [request] = await scene
      .cloud()
      .as('auditor')
      .list('nod_consentrequests?$orderby=createdon desc&$top=1');
    expect(request!['nod_status@OData.Community.Display.V1.FormattedValue'] ?? request!.nod_status).toSatisfy(
      (status) => status === 'Done' || status === 726000001,
    );
  });

  it('is read and not changed by somebody who may not', async () => {
    const page = await scene.open('auditor', path);
    await page.getByText('Opted-Out').first().waitFor();
    expect(await page.getByRole('switch').count()).toBe(0);
  });
});
