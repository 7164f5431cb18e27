import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readBuilt } from '@nod/solution/built';
import { packSolution } from '@nod/solution/pack';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type LocalApp, startApp as servePage } from '../../local/app/start-app';
import type { Cloud } from '../../local/cloud';
import { builtControls, builtWebResources } from '../../scripts/build';
import { customer } from '../cloud/customer';
import { appScene, list, looksRight, record, soon, startApp } from './app-scene';

/** What somebody who builds on the solution might write. */
const SCRIPT = `
var Test = {
  load: function (context) {
    var form = context.getFormContext();
    form.getControl('jobtitle').setVisible(false);
    form.getControl('description').setNotification('Say who asked', 'who');
    form.ui.setFormNotification('Loaded by the script', 'INFO', 'loaded');
  },
  changed: function (context) {
    var form = context.getFormContext();
    form.getAttribute('address1_country').setValue('of ' + context.getEventSource().getValue());
    form.getControl('description').clearNotification('who');
  },
  save: async function (context) {
    var name = context.getFormContext().getAttribute('firstname').getValue();
    if (name === 'Nobody') context.getEventArgs().preventDefault();
  },
  open: async function (form) {
    var found = await Xrm.WebApi.retrieveRecord('contact', form.data.entity.getId(), '?$select=lastname');
    await Xrm.App.addGlobalNotification({ type: 2, level: 4, message: 'Opened for ' + found.lastname, showCloseButton: true });
    await Xrm.Navigation.navigateTo(
      { pageType: 'webresource', webresourceName: 'test_/page.html', data: 'x=1' },
      { target: 2, width: 400, height: 300, title: 'A page of the solution' });
    form.ui.setFormNotification('The dialog was closed', 'INFO', 'closed');
  },
  rows: function (ids, all) {
    return Xrm.Navigation.openAlertDialog({ title: 'Rows', text: ids.length + ' of ' + all + ' rows' });
  },
};
window.Test = Test;
if (document.getElementById('done')) document.getElementById('done').onclick = function () { window.close(); };`;
const PAGE =
  '<!doctype html><html lang="en"><title>Page</title><main><h1>From a web resource</h1><button id="done">Done</button></main><script src="script.js"></script></html>';

const ACTIONS = `<CustomActions>
<CustomAction Id="t1.a" Location="Mscrm.Form.contact.MainTab.Actions.Controls._children" Sequence="5"><CommandUIDefinition><Button Id="t1" Command="t1.c" Sequence="5" LabelText="Open page" TemplateAlias="o1" /></CommandUIDefinition></CustomAction>
<CustomAction Id="t2.a" Location="Mscrm.HomepageGrid.contact.MainTab.Actions.Controls._children" Sequence="5"><CommandUIDefinition><Button Id="t2" Command="t2.c" Sequence="5" LabelText="Count" TemplateAlias="o1" /></CommandUIDefinition></CustomAction>
`;
const DEFINITIONS = `<CommandDefinitions>
<CommandDefinition Id="t1.c"><EnableRules /><DisplayRules /><Actions><JavaScriptFunction FunctionName="Test.open" Library="$webresource:test_/script.js"><CrmParameter Value="PrimaryControl" /></JavaScriptFunction></Actions></CommandDefinition>
<CommandDefinition Id="t2.c"><EnableRules /><DisplayRules /><Actions><JavaScriptFunction FunctionName="Test.rows" Library="$webresource:test_/script.js"><CrmParameter Value="SelectedControlSelectedItemIds" /><CrmParameter Value="SelectedControlAllItemCount" /></JavaScriptFunction></Actions></CommandDefinition>
`;

const handler = (event: string, name: string, attribute = '') =>
  `<event name="${event}" ${attribute}><Handlers><Handler functionName="Test.${name}" libraryName="test_/script.js" enabled="true" passExecutionContext="true" /></Handlers></event>`;
const EVENTS = `<formLibraries><Library name="test_/script.js" /></formLibraries><events>${handler('onload', 'load')}${handler('onchange', 'changed', 'attribute="address1_city"')}${handler('onsave', 'save')}</events>`;

/** Our solution with a script on the form of a contact, two commands and a page. */
async function solutionWithScripts(): Promise<Uint8Array> {
  const built = readBuilt({ controls: await builtControls(), webResources: await builtWebResources() });
  const files = unzipSync(packSolution({ managed: false, built }));
  const xml = strFromU8(files['customizations.xml']!);
  const from = xml.search(/<Entity>\s*<Name[^>]*>contact</i);
  const to = xml.indexOf('</Entity>', from);
  const entity = xml
    .slice(from, to)
    .replaceAll('</form>', `${EVENTS}</form>`)
    .replace('<CustomActions>', () => ACTIONS)
    .replace('<CommandDefinitions>', () => DEFINITIONS);
  const resource = (name: string, file: string) =>
    `<WebResource><Name>${name}</Name><FileName>/WebResources/${file}</FileName></WebResource>`;
  const whole = `${xml.slice(0, from)}${entity}${xml.slice(to)}`.replace(
    '<WebResources>',
    `<WebResources>${resource('test_/script.js', 'testscript')}${resource('test_/page.html', 'testpage')}`,
  );
  return zipSync(
    {
      ...files,
      'customizations.xml': strToU8(whole),
      'WebResources/testscript': strToU8(SCRIPT),
      'WebResources/testpage': strToU8(PAGE),
    },
    { level: 0 },
  );
}

/** A cloud whose page is served from that solution. */
async function startWithScripts(): Promise<Cloud> {
  const cloud = await startApp({ app: false });
  // The controls are built by now or here; Dataverse needs to know nothing of scripts.
  const app: LocalApp = await servePage({
    solutionZip: await solutionWithScripts(),
    dataverseUrl: cloud.urls.dataverse,
    token: cloud.token,
    phones: cloud.whatsapp,
  });
  return {
    ...cloud,
    urls: { ...cloud.urls, app: app.url },
    stop: async () => {
      await app.close();
      await cloud.stop();
    },
  };
}

const scene = appScene(startWithScripts);
const command = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

describe('the scripts of a solution', () => {
  it('run as the form opens, as a column changes, and before it is saved', async () => {
    const { id } = customer('Olsen');
    const page = await scene.open('agent', record('contact', id));
    await page.getByText('Loaded by the script').waitFor();
    expect(await field(page, 'Job Title').count()).toBe(0);
    await page.getByText('Say who asked').waitFor();
    await looksRight(page, 'scripts-form');
    await field(page, 'City').fill('Duluth');
    await field(page, 'City').press('Tab');
    await soon(() => field(page, 'Country/Region').inputValue()).toBe('of Duluth');
    await page.getByText('Say who asked').waitFor({ state: 'detached' });
    await field(page, 'First Name').fill('Nobody');
    await command(page, 'Save').click();
    await page.getByText('A script of this form has prevented the save.').waitFor();
    expect(await scene.cloud().dataverse.get(`contacts(${id})?$select=firstname`)).toMatchObject({
      firstname: 'Ingrid',
    });
    await field(page, 'First Name').fill('Inge');
    await command(page, 'Save').click();
    await soon(async () => (await scene.cloud().dataverse.get(`contacts(${id})`)).firstname).toBe('Inge');
  });

  it('open a page of the solution in a dialog, read rows and speak above the page', async () => {
    const page = await scene.open('agent', record('contact', customer('Lee').id));
    await command(page, 'Open page').click();
    await page.getByText('Opened for Lee').waitFor();
    const frame = page.frameLocator('iframe[title="A page of the solution"]');
    await frame.getByRole('heading', { name: 'From a web resource' }).waitFor();
    await looksRight(page, 'scripts-dialog');
    await frame.getByRole('button', { name: 'Done' }).click();
    await page.getByText('The dialog was closed').waitFor();
    await command(page, 'Open page').click();
    await frame.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  it('stand on a page of their own in the place of a list, which knows what it was asked and who asks', async () => {
    const address = '/main.aspx?pagetype=webresource&webresourceName=test_/page.html&data=a%26b';
    const page = await scene.open('agent', address);
    const frame = page.frameLocator('iframe.web-resource-page');
    await frame.getByRole('heading', { name: 'From a web resource' }).waitFor();
    await looksRight(page, 'web-resource-page');
    const inside = page.frames().find((one) => one.url().includes('/WebResources/test_/page.html'));
    const told = await inside!.evaluate(() => ({
      data: new URLSearchParams(location.search).get('data'),
      user: (
        parent as unknown as {
          Xrm: { Utility: { getGlobalContext(): { userSettings: { userName: string } } } };
        }
      ).Xrm.Utility.getGlobalContext().userSettings.userName,
    }));
    expect(told).toEqual({ data: 'a&b', user: 'Agnes Agent' });
  });

  it('know what a list shows and what of it is selected', async () => {
    const page = await scene.open('agent', list('contact'));
    await page.getByRole('checkbox', { name: 'Select Marcus Lee' }).check();
    await page.getByRole('checkbox', { name: 'Select Priya Raman' }).check();
    await command(page, 'Count').click();
    await page.getByRole('dialog').getByText('2 of 12 rows').waitFor();
  });
});
