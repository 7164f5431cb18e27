// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Direction,
  MarketingStatus,
  MessageStatus,
  MessageTemplateStatusCode,
  MessageType,
  SessionType,
  TemplateCategory,
  TemplateType,
} from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsentRequestPage } from '../../webresources/consent-request/consent-request-page';
import { type App, installApp } from './app';
import { expectAccessible, openPage } from './page';

const user = userEvent.setup({ delay: null });
const template = (name: string, session: keyof typeof SessionType, more: Row = {}): Row => ({
  nod_name: name,
  nod_templatetype: TemplateType.Consent,
  nod_sessiontype: SessionType[session],
  nod_category: TemplateCategory.UTILITY,
  nod_metastatus: 'APPROVED',
  nod_components: JSON.stringify([{ type: 'BODY', text: 'May we write to you?' }]),
  statuscode: MessageTemplateStatusCode.Published,
  _nod_configurationid_value: 'c1',
  ...more,
});
const number = (digits: string, more: Row = {}): Row => ({
  nod_phonenumber: digits,
  _nod_configurationid_value: 'c1',
  ...more,
});

let app: App;
beforeEach(() => {
  sessionStorage.clear();
  app = installApp({
    nod_configuration: { c1: { nod_name: 'Contoso', statecode: 0 } },
    nod_recordtype: {
      r1: {
        nod_tablename: 'contact',
        nod_phonecolumns: 'mobilephone',
        nod_compliancecolumn: 'nod_whatsappconsent',
        _nod_configurationid_value: 'c1',
        statecode: 0,
      },
    },
    nod_messagetemplate: {
      t1: template('Service', 'Utility'),
      t2: template('Too early', 'Utility', { statuscode: 1 }),
    },
    contact: {
      a1: { nod_whatsappnumber: '16505550101', nod_whatsappconsent: false },
      a2: { nod_whatsappnumber: '16505550102', nod_whatsappconsent: true },
      a3: { nod_whatsappnumber: null, nod_whatsappconsent: false },
      a4: { nod_whatsappnumber: '16505550104', nod_whatsappconsent: false },
    },
    nod_optinoutnumber: { n4: number('16505550104', { nod_isblocked: true }) },
  });
  app.onCreate = (_table, _id, row) => (row['nod_status'] = MessageStatus.Sent);
});
afterEach(cleanup);

const people = [
  { table: 'contact', id: 'a1', name: 'Robin' },
  { table: 'contact', id: 'a2', name: 'Priya' },
  { table: 'contact', id: 'a3', name: 'Tom' },
  { table: 'contact', id: 'a4', name: 'Gareth' },
];
const open = (chosen = people) => openPage(<ConsentRequestPage />, { chosen });
const send = (count: number) => screen.findByRole('button', { name: `Send to ${count}` });

describe('the page that sends a consent request', () => {
  it('says before anything leaves who can be asked, and by name who cannot', async () => {
    const page = open();
    expect(await screen.findByText('1 of 4 selected can be asked.')).toBeTruthy();
    expect(screen.getByText('1 have agreed already and are left out.')).toBeTruthy();
    const reasons = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(reasons).toEqual([
      expect.stringMatching(/^Tom: There is no phone number/),
      expect.stringMatching(/^Gareth: This number is blocked/),
    ]);
    expect(page.container.querySelector('.nod-preview')?.textContent).toBe('May we write to you?');
    expect(screen.getByText(/Session Utility/)).toBeTruthy();
    expect(app.created).toEqual([]);
    await expectAccessible(page.container);
  });

  it('creates one message for each that can be asked, which the app sends', async () => {
    const page = open();
    await user.click(await send(1));
    expect(app.created).toEqual([
      {
        table: 'nod_message',
        id: expect.any(String) as string,
        values: {
          nod_messageid: app.created[0]?.id,
          nod_name: 'Service',
          nod_direction: Direction.Outbound,
          nod_sessiontype: SessionType.Utility,
          nod_type: MessageType.Template,
          nod_occurredon: expect.stringMatching(/^\d{4}-/) as string,
          'nod_templateid@odata.bind': '/nod_messagetemplates(t1)',
          'nod_configurationid@odata.bind': '/nod_configurations(c1)',
          'nod_contactid@odata.bind': '/contacts(a1)',
        },
      },
    ]);
    expect(await screen.findByText('Sent: 1.', {}, { timeout: 4000 })).toBeTruthy();
    expect(page.answer()).toEqual({ asked: 1, of: 1, isTold: true });
  });

  it('asks those again who have agreed only when that is wanted', async () => {
    open();
    await user.click(await screen.findByRole('checkbox'));
    await user.click(await send(2));
    expect(app.created.map(({ values }) => values['nod_contactid@odata.bind'])).toEqual([
      '/contacts(a1)',
      '/contacts(a2)',
    ]);
  });

  it('tells what the app refused, with what would help', async () => {
    app.onCreate = (_table, _id, row) =>
      Object.assign(row, {
        nod_status: MessageStatus.Refused,
        nod_refusal: 'asked-too-often',
        nod_remedy: 'It was asked too often.',
      });
    open();
    await user.click(await send(1));
    expect((await screen.findByRole('alert', {}, { timeout: 4000 })).textContent).toMatch(
      /Refused: 1\..*Robin: It was asked too often\./,
    );
  });

  it('never takes a message that failed for sent', async () => {
    app.onCreate = (_table, _id, row) =>
      Object.assign(row, { nod_status: MessageStatus.Failed, nod_errordetails: '131026' });
    open();
    await user.click(await send(1));
    expect((await screen.findByRole('alert', {}, { timeout: 4000 })).textContent).toMatch(
      /WhatsApp did not take it. 131026/,
    );
  });

  it('says of a message that may have left that nobody knows, not that nothing was changed', async () => {
    app.onCreate = (_table, _id, row) => (row['nod_status'] = MessageStatus.Unknown);
    const page = open();
    await user.click(await send(1));
    expect(await screen.findByText(/not known whether it left/, {}, { timeout: 4000 })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(
      /Not known: 1\..*Robin: .*look at the conversation before asking again/,
    );
    expect(page.container.textContent).not.toMatch(/Refused|Nothing was changed|Sent:/);
    expect(page.answer()).toEqual({ asked: 1, of: 1, isTold: true });
    await expectAccessible(page.container);
  });

  it('sends once where the answer to a new message was lost', async () => {
    app.lost = { nod_message: 1 };
    open();
    await user.click(await send(1));
    expect(await screen.findByText('Sent: 1.', {}, { timeout: 4000 })).toBeTruthy();
    expect(app.created).toHaveLength(1);
  });

  it('has told whoever asked how many are on their way when it is closed before the end', async () => {
    app.onCreate = () => undefined;
    const page = open();
    await user.click(await send(1));
    await vi.waitFor(() => expect(page.answer()).toEqual({ asked: 1, of: 1, isTold: false }));
  });

  it('asks nobody for marketing who has said stop', async () => {
    app.rows['nod_messagetemplate'] = { t1: template('Offers', 'Marketing') };
    app.rows['nod_optinoutnumber'] = {
      n1: number('16505550101', { nod_status: MarketingStatus['Opted-Out'] }),
      n2: number('16505550102', { nod_status: MarketingStatus['Double Opt-In'] }),
      n4: number('16505550104', { nod_isstoppedatwhatsapp: true }),
    };
    open();
    expect(await screen.findByText('0 of 4 selected can be asked.')).toBeTruthy();
    expect((await send(0)).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('1 have agreed already and are left out.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.split(':')[0])).toEqual([
      'Robin',
      'Tom',
      'Gareth',
    ]);
  });

  it('sends to a number itself in a marketing session, but asks about no record without one', async () => {
    app.rows['nod_messagetemplate'] = {
      t1: template('Offers', 'Marketing'),
      t2: template('Service', 'Utility'),
    };
    app.rows['nod_optinoutnumber'] = {
      n1: number('16505550101'),
      n2: number('16505550102', { _nod_configurationid_value: 'c2' }),
    };
    const numbers = ['n1', 'n2'].map((id) => ({ table: 'nod_optinoutnumber', id, name: id }));
    open(numbers);
    expect(await screen.findByText('1 of 2 selected can be asked.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/Consent Template/), 'Service');
    expect(await screen.findByText('0 of 2 selected can be asked.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/Consent Template/), 'Offers');
    await user.click(await send(1));
    expect(app.created[0]?.values).toMatchObject({ nod_phonenumber: '16505550101' });
  });

  it('leaves out whoever has no value for a variable', async () => {
    app.rows['nod_messagetemplate'] = {
      t1: template('Service', 'Utility', {
        nod_components: JSON.stringify([{ type: 'BODY', text: 'Hello {{1}}' }]),
        nod_variables: '{"1":"firstname"}',
      }),
    };
    app.rows['contact']!['a1']!['firstname'] = 'Robin';
    open(people.slice(0, 1));
    expect(await screen.findByText('1 of 1 selected can be asked.')).toBeTruthy();
    cleanup();
    app.rows['contact']!['a1']!['firstname'] = '';
    open(people.slice(0, 1));
    expect((await screen.findAllByRole('listitem'))[0]?.textContent).toMatch(
      /no value for some of the variables/,
    );
  });

  it('says that nothing is published for these records', async () => {
    app.rows['nod_messagetemplate'] = {};
    open();
    expect((await screen.findByText(/No Consent Template is published/)).textContent).toMatch(
      /Nothing was sent/,
    );
  });

  it('says when the records cannot be read, and reads them again', async () => {
    app.fails = { read: { contact: 'No right.' } };
    open();
    expect((await screen.findByRole('alert')).textContent).toMatch(/No right\./);
    expect((await send(0)).hasAttribute('disabled')).toBe(true);
    app.fails = {};
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await send(1)).toBeTruthy();
  });

  it('gives its reasons in German to a German', async () => {
    app.speak(1031);
    open();
    expect(await screen.findByText('1 von 4 Ausgewählten können gefragt werden.')).toBeTruthy();
    expect(screen.getAllByRole('listitem')[1]?.textContent).toMatch(/Gareth: Diese Nummer ist gesperrt/);
  });
});
