// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableChoice } from '../../webresources/choose-table/choice';
import { chooseTable } from '../../webresources/commands';
import { onLoad, onSave } from '../../webresources/forms/record-type/form';
import { type App, installApp } from './app';
import { type Form, openForm } from './form';
import { serveMetadata, tables } from './metadata';

const CONFIGURATION = { id: '{C1}', name: 'Contoso', entityType: 'nod_configuration' };
const choice: TableChoice = {
  table: 'contact',
  label: 'Contact',
  phoneColumns: ['mobilephone', 'telephone1'],
  complianceColumn: 'nod_whatsappconsent',
  defaultCountry: 'US',
};

const registerSteps = vi.hoisted(() => vi.fn());
vi.mock('../../webresources/setup-check/register-steps', () => ({ registerSteps }));

let app: App;
beforeEach(() => {
  sessionStorage.clear();
  registerSteps.mockReset();
  app = installApp({
    nod_configuration: { c1: { nod_name: 'Contoso', statecode: 0 } },
    nod_recordtype: {
      r1: { nod_tablename: 'lead', _nod_configurationid_value: 'c1' },
      r2: { nod_tablename: 'account', _nod_configurationid_value: 'c2' },
    },
  });
  serveMetadata();
});
afterEach(() => vi.unstubAllGlobals());

function open(texts: Record<string, string> = {}, id?: string): Form {
  const form = openForm({
    table: 'nod_recordtype',
    id,
    texts: {
      nod_name: null,
      nod_tablename: null,
      nod_relatedtablename: null,
      nod_phonecolumns: null,
      nod_compliancecolumn: null,
      nod_defaultcountry: null,
      ...texts,
    },
    lookups: { nod_configurationid: id === undefined ? null : CONFIGURATION },
  });
  onLoad(form.context);
  return form;
}
const saved = { nod_tablename: 'contact', nod_phonecolumns: 'mobilephone, telephone1' };

describe('a new Record Type', () => {
  it('takes the only configuration, and asks at once for the table, without those that are registered', async () => {
    const form = open();
    await vi.waitFor(() => expect(app.dialogs).toHaveLength(1));
    expect(form.value('nod_configurationid')).toEqual([
      { id: 'c1', name: 'Contoso', entityType: 'nod_configuration' },
    ]);
    expect(app.dialogs[0]).toMatchObject({ page: 'choose-table', asked: { taken: ['lead'] } });
  });

  it('cannot be saved before a table is chosen', async () => {
    const form = open();
    expect(form.beside('nod_tablename')).toHaveLength(1);
    // The page is closed without a choice, and opened again.
    await vi.waitFor(() => expect(app.dialogs).toHaveLength(1));
    expect(form.beside('nod_tablename')).toHaveLength(1);
    app.answers['choose-table'] = choice;
    await chooseTable(form.form);
    expect(form.beside('nod_tablename')).toEqual([]);
  });

  it('leaves the configuration to the person where there are several', async () => {
    app.rows['nod_configuration'] = { c1: { statecode: 0 }, c2: { statecode: 0 } };
    const form = open();
    await vi.waitFor(() => expect(app.dialogs).toHaveLength(1));
    expect(form.value('nod_configurationid')).toBeFalsy();
  });

  it('gets what was chosen: columns in order, the Compliance Field, the country, and a name', async () => {
    app.answers['choose-table'] = choice;
    const form = open();
    await vi.waitFor(() => expect(form.value('nod_tablename')).toBe('contact'));
    expect(form.value('nod_phonecolumns')).toBe('mobilephone, telephone1');
    expect(form.value('nod_compliancecolumn')).toBe('nod_whatsappconsent');
    expect(form.value('nod_defaultcountry')).toBe('US');
    expect(form.value('nod_name')).toBe('Contact');
    // What no person can type is sent all the same.
    expect(form.form.getAttribute('nod_tablename').getSubmitMode()).toBe('always');
  });

  it('stays as it is when the page is closed', async () => {
    const form = open();
    await vi.waitFor(() => expect(app.dialogs).toHaveLength(1));
    expect(form.value('nod_tablename')).toBeFalsy();
  });

  it('opens no page where the table is given already', async () => {
    open({ nod_tablename: 'contact' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.dialogs).toEqual([]);
  });

  it('says so when the configurations could not be read, and keeps what was typed', async () => {
    app.fails = { read: { nod_configuration: 'Timeout.' } };
    const form = open({ nod_name: 'Mine' });
    await vi.waitFor(() => expect(form.told('failed')).toMatch(/still there.*Timeout/));
    expect(form.value('nod_name')).toBe('Mine');
  });
});

describe('the form of a Record Type', () => {
  it('lets nobody type a logical name', () => {
    const form = open(saved, '{R9}');
    for (const column of [
      'nod_tablename',
      'nod_relatedtablename',
      'nod_phonecolumns',
      'nod_compliancecolumn',
    ])
      expect(form.isReadOnly(column)).toBe(true);
    expect(form.isReadOnly('nod_defaultcountry')).toBe(false);
  });

  it('says by display names where number and consent are, and what the field decides', async () => {
    const form = open({ ...saved, nod_compliancecolumn: 'nod_whatsappconsent' }, '{R9}');
    await vi.waitFor(() =>
      expect(form.told('table')).toBe(
        'Contact: the number is taken from Mobile Phone, Business Phone. Compliance Field: WhatsApp Consent. It decides about everything that an agent may send.',
      ),
    );
  });

  it('says what it means that there is no Compliance Field', async () => {
    const form = open(saved, '{R9}');
    await vi.waitFor(() => expect(form.told('table')).toMatch(/nothing but Consent Templates/));
  });

  it('says which column is gone', async () => {
    const fewer = tables();
    fewer['contact']!.columns = fewer['contact']!.columns.filter(({ name }) => name !== 'mobilephone');
    serveMetadata(fewer);
    const form = open(saved, '{R9}');
    await vi.waitFor(() =>
      expect(form.told('table')).toMatch(/no column mobilephone any more.*Choose Table and Columns/),
    );
  });

  it('says that the table is gone', async () => {
    const form = open({ ...saved, nod_tablename: 'nothing' }, '{R9}');
    await vi.waitFor(() => expect(form.told('table')).toMatch(/no table nothing/));
  });

  it('says so when the metadata cannot be read', async () => {
    serveMetadata().fails = true;
    const form = open(saved, '{R9}');
    await vi.waitFor(() => expect(form.told('failed')).toMatch(/could not be read/));
    expect(form.told('table')).toBeUndefined();
  });

  it('names the related table of one without a number of its own', async () => {
    const form = open({ nod_tablename: 'opportunity', nod_relatedtablename: 'contact' }, '{R9}');
    await vi.waitFor(() => expect(form.told('table')).toMatch(/that of the related contact/));
  });

  it('speaks German to a German', async () => {
    app.speak(1031);
    const form = open(saved, '{R9}');
    await vi.waitFor(() => expect(form.told('table')).toMatch(/Ohne Compliance-Feld/));
  });

  it('writes a country in capitals when it is saved', () => {
    const form = open({ ...saved, nod_defaultcountry: 'de' }, '{R9}');
    onSave(form.context);
    expect(form.value('nod_defaultcountry')).toBe('DE');
  });
});

describe('Choose Table and Columns', () => {
  it('is asked with what stands on the form, and does not count its own table as taken', async () => {
    app.rows['nod_recordtype']!['r9'] = { nod_tablename: 'contact', _nod_configurationid_value: 'c1' };
    const form = open({ ...saved, nod_defaultcountry: 'DE' }, '{R9}');
    await chooseTable(form.form);
    expect(app.dialogs[0]?.asked).toMatchObject({
      table: 'contact',
      taken: ['lead'],
      phoneColumns: ['mobilephone', 'telephone1'],
      defaultCountry: 'DE',
    });
  });

  it('keeps a name that somebody gave, and clears columns that no longer apply', async () => {
    app.answers['choose-table'] = {
      ...choice,
      phoneColumns: [],
      relatedTable: 'contact',
      complianceColumn: undefined,
    };
    const form = open({ ...saved, nod_name: 'Mine', nod_compliancecolumn: 'x' }, '{R9}');
    await chooseTable(form.form);
    expect(form.value('nod_name')).toBe('Mine');
    expect(form.value('nod_phonecolumns')).toBeNull();
    expect(form.value('nod_compliancecolumn')).toBeNull();
    expect(form.value('nod_relatedtablename')).toBe('contact');
  });

  it('is told when what it needs could not be read', async () => {
    const form = open(saved, '{R9}');
    app.fails = { read: { nod_recordtype: 'No.' } };
    await chooseTable(form.form);
    expect(app.alerts[0]?.text).toMatch(/try again.*No\./);
  });
});

describe('after a save', () => {
  it('the webhook steps are made, and the next step is said', async () => {
    registerSteps.mockResolvedValue(['Nod: Create of contact']);
    const form = open(saved, '{R9}');
    form.save();
    await vi.waitFor(() =>
      expect(form.told('news')).toMatch(/told of these records from now on.*: 1\).*Consent/),
    );
  });

  it('an administrator is asked for where there is no endpoint', async () => {
    registerSteps.mockResolvedValue('no-endpoint');
    const form = open(saved, '{R9}');
    form.save();
    await vi.waitFor(() => expect(form.told('news')).toMatch(/no service endpoint.*npm run register/));
  });

  it('a System Administrator is asked for where the right is missing', async () => {
    registerSteps.mockRejectedValue({ message: 'missing prvCreateSdkMessageProcessingStep' });
    const form = open(saved, '{R9}');
    form.save();
    await vi.waitFor(() =>
      expect(form.told('news')).toMatch(/^Saved\..*System Administrator.*prvCreateSdkMessageProcessingStep/),
    );
  });

  it('that failed, nothing is made', async () => {
    app.answers['choose-table'] = choice;
    const form = open();
    await vi.waitFor(() => expect(form.value('nod_tablename')).toBe('contact'));
    form.save();
    expect(registerSteps).not.toHaveBeenCalled();
  });

  it('is told on the form that is opened anew, too', async () => {
    registerSteps.mockResolvedValue([]);
    const first = open(saved, '{R9}');
    first.save();
    await vi.waitFor(() => expect(first.told('news')).toMatch(/^Saved/));
    installApp(app.rows);
    expect(open(saved, '{R9}').told('news')).toMatch(/^Saved/);
    installApp(app.rows);
    expect(open(saved, '{R9}').told('news')).toBeUndefined();
  });
});
