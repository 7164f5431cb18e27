// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HowReceived, RequestAction, RequestStatus } from '@nod/solution';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsentPage } from '../../webresources/consent/consent-page';
import { enterWishes } from '../../webresources/consent/enter-wishes';
import type { ConsentQuestion } from '../../webresources/consent/question';
import { type App, installApp } from './app';
import { expectAccessible, openPage } from './page';

const user = userEvent.setup({ delay: null });
const chosen = [
  { table: 'contact', id: 'a1', name: 'Robin' },
  { table: 'contact', id: 'a2', name: 'Priya' },
];
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
  });
  done();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The app does what it is asked, but for those that it refuses. */
function done(refused: Record<string, string> = {}) {
  app.onCreate = (_table, _id, row) => {
    const name = Object.keys(refused).find((id) => JSON.stringify(row).includes(`(${id})`));
    row['nod_status'] = RequestStatus[name === undefined ? 'Done' : 'Refused'];
    row['nod_outcome'] = name === undefined ? 'Entered.' : refused[name];
  };
}
const open = (wish: ConsentQuestion['wish'], of = chosen) => openPage(<ConsentPage />, { wish, chosen: of });
const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('the page that enters consent', () => {
  it('asks for an opt-in how and why, and enters one request for each', async () => {
    const page = open('Opt-In');
    await user.selectOptions(await screen.findByLabelText(/How was it received/), 'Phone');
    await user.type(screen.getByLabelText(/Reason/), ' Asked for it. ');
    await press('Opt in');
    expect(app.created.map(({ values }) => values)).toEqual(
      ['a1', 'a2'].map((id) => ({
        nod_consentrequestid: expect.any(String) as string,
        nod_name: 'Opt-In',
        nod_action: RequestAction['Opt-In'],
        nod_reason: 'Asked for it.',
        nod_howreceived: HowReceived.Phone,
        'nod_configurationid@odata.bind': '/nod_configurations(c1)',
        'nod_contactid@odata.bind': `/contacts(${id})`,
      })),
    );
    expect(await screen.findByText('Entered in the Consent History: 2.', {}, { timeout: 4000 })).toBeTruthy();
    expect(page.answer()).toEqual({ asked: 2, of: 2, isTold: true });
  });

  it('does not enter an opt-in without a reason and a way', async () => {
    open('Opt-In');
    await screen.findByLabelText(/Reason/);
    await press('Opt in');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Say how it was received.',
      expect.stringMatching(/needs a reason/),
    ]);
    expect(app.created).toEqual([]);
  });

  it('never keeps an opt-out waiting for a reason', async () => {
    open('Opt-Out');
    await screen.findByLabelText(/Reason/);
    await press('Opt out');
    expect(app.created[0]?.values).toMatchObject({ nod_action: RequestAction['Opt-Out'], nod_reason: null });
  });

  it('enters the Compliance Field of the record where that is meant', async () => {
    open('Opt-Out');
    await user.click(await screen.findByRole('radio', { name: /Compliance Field/ }));
    await press('Opt out');
    expect(app.created[0]?.values).toMatchObject({ nod_action: RequestAction.Deny });
  });

  it('asks for the configuration where the table is registered under several', async () => {
    app.rows['nod_configuration']!['c2'] = { nod_name: 'Fabrikam', statecode: 0 };
    app.rows['nod_recordtype']!['r2'] = {
      nod_tablename: 'contact',
      _nod_configurationid_value: 'c2',
      statecode: 0,
    };
    open('Opt-Out');
    await screen.findByLabelText(/Configuration/);
    await press('Opt out');
    expect([screen.getByRole('alert').textContent, app.created]).toEqual(['Choose the configuration.', []]);
    await user.selectOptions(screen.getByLabelText(/Configuration/), 'Fabrikam');
    // Its Record Type has no Compliance Field: only marketing can be meant.
    expect(screen.queryByRole('radio')).toBeNull();
    await press('Opt out');
    expect(app.created[0]?.values).toMatchObject({
      'nod_configurationid@odata.bind': '/nod_configurations(c2)',
    });
  });

  it('asks numbers for nothing but their marketing consent, under their own configuration', async () => {
    open('Opt-Out', [{ table: 'nod_optinoutnumber', id: 'n1', name: '+16505550123' }]);
    await screen.findByLabelText(/Reason/);
    expect(screen.queryByRole('radio')).toBeNull();
    await press('Opt out');
    expect(app.created[0]?.values).toEqual({
      nod_consentrequestid: expect.any(String) as string,
      nod_name: 'Opt-Out',
      nod_action: RequestAction['Opt-Out'],
      nod_reason: null,
      'nod_numberid@odata.bind': '/nod_optinoutnumbers(n1)',
    });
  });

  it('names records of other tables by table and id', async () => {
    app.rows['nod_recordtype'] = {
      r1: { nod_tablename: 'cr_patient', _nod_configurationid_value: 'c1', statecode: 0 },
    };
    open('Opt-Out', [{ table: 'cr_patient', id: 'p1', name: 'Robin' }]);
    await screen.findByLabelText(/Reason/);
    await press('Opt out');
    expect(app.created[0]?.values).toMatchObject({ nod_recordtable: 'cr_patient', nod_recordid: 'p1' });
  });

  it('says who was refused, by name and reason', async () => {
    done({ a2: 'The record has no phone number.' });
    const page = open('Opt-Out');
    await screen.findByLabelText(/Reason/);
    await press('Opt out');
    expect(await screen.findByText('Entered in the Consent History: 1.', {}, { timeout: 4000 })).toBeTruthy();
    const refused = screen.getByRole('alert');
    expect(refused.textContent).toMatch(/Refused: 1\..*Priya: The record has no phone number\./);
    expect(refused.textContent).not.toContain('Robin');
    await expectAccessible(page.container);
  });

  it('keeps how many are entered while it works, for whoever has it closed before the end', async () => {
    let goOn: () => void = () => undefined;
    app.hold = (row) =>
      JSON.stringify(row).includes('(a2)') ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve();
    const page = open('Opt-Out');
    await screen.findByLabelText(/Reason/);
    await press('Opt out');
    await vi.waitFor(() => expect(page.answer()).toEqual({ asked: 1, of: 2, isTold: false }));
    cleanup();
    goOn();
    await vi.waitFor(() => expect(page.answer()).toEqual({ asked: 2, of: 2, isTold: false }));
    expect(app.created).toHaveLength(2);
  });

  it('leaves nothing behind for somebody who has gone on', async () => {
    app.onCreate = () => sessionStorage.clear();
    open('Opt-Out');
    await screen.findByLabelText(/Reason/);
    await press('Opt out');
    await vi.waitFor(() => expect(app.created).toHaveLength(2));
    expect(sessionStorage).toHaveLength(0);
  });

  it('says that a table is not registered', async () => {
    app.rows['nod_recordtype'] = {};
    open('Opt-Out');
    expect((await screen.findByRole('alert')).textContent).toMatch(/not registered.*Nothing was changed/);
  });

  it('says when the configurations cannot be read, and reads them again', async () => {
    app.fails = { read: { nod_configuration: 'Timeout.' } };
    open('Opt-Out');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Timeout/);
    app.fails = {};
    await press('Try again');
    expect(await screen.findByLabelText(/Reason/)).toBeTruthy();
  });

  it('is accessible, and speaks German to a German', async () => {
    app.speak(1031);
    const page = open('Opt-In');
    expect(await screen.findByLabelText(/Wie ist es eingegangen/)).toBeTruthy();
    await expectAccessible(page.container);
  });
});

describe('what comes of the requests', () => {
  const wish = { action: 'Opt-Out', reason: '', configurationId: 'c1' } as const;
  const atOnce = () => Promise.resolve();

  it('is not saved for those that Dataverse refuses, and late for those that nobody answers', async () => {
    app.fails = { write: { nod_consentrequest: 'No right.' } };
    expect(await enterWishes(wish, chosen, undefined, atOnce)).toMatchObject([
      { name: 'Robin', state: 'not-saved', reason: { en: 'No right.' } },
      { name: 'Priya', state: 'not-saved' },
    ]);
    app.fails = {};
    app.onCreate = () => undefined;
    expect((await enterWishes(wish, chosen, undefined, atOnce)).map(({ state }) => state)).toEqual([
      'late',
      'late',
    ]);
  });

  it('is entered once where an answer was lost, under the id that the page gave', async () => {
    app.lost = { nod_consentrequest: 2 };
    const results = await enterWishes(wish, chosen, undefined, atOnce);
    expect(results.map(({ state }) => state)).toEqual(['done', 'done']);
    const ids = app.created.map(({ values }) => values['nod_consentrequestid']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
    expect(Object.keys(app.rows['nod_consentrequest']!)).toEqual(ids);
  });

  it('is found where both tries failed, and the row is there all the same', async () => {
    app.lost = { nod_consentrequest: 4 };
    const results = await enterWishes(wish, chosen, undefined, atOnce);
    expect(results.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(app.created).toHaveLength(2);
  });

  it('is not known where nothing is answered, and nobody is told to try it again', async () => {
    app.fails = {
      write: { nod_consentrequest: 'Failed to fetch' },
      read: { nod_consentrequest: 'Failed to fetch' },
    };
    expect(await enterWishes(wish, chosen, undefined, atOnce)).toMatchObject([
      {
        name: 'Robin',
        state: 'unknown',
        reason: { en: expect.stringMatching(/not known.*look at/) as string },
      },
      { name: 'Priya', state: 'unknown' },
    ]);
  });

  it('is what the app made of it where the connection came back', async () => {
    app.fails = { read: { nod_consentrequest: 'Failed to fetch' } };
    app.lost = { nod_consentrequest: 4 };
    const back = () => Promise.resolve(void (app.fails = {}));
    expect((await enterWishes(wish, chosen, undefined, back)).map(({ state }) => state)).toEqual([
      'done',
      'done',
    ]);
  });

  it('is asked for 250 records in parts that fit an address', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ table: 'contact', id: `a${at}`, name: `n${at}` }));
    const told: number[] = [];
    const results = await enterWishes(wish, many, { onAnswered: (count) => told.push(count) }, atOnce);
    expect(results.filter(({ state }) => state === 'done')).toHaveLength(250);
    expect(results.map(({ name }) => name)).toEqual(many.map(({ name }) => name));
    expect(app.asked).toHaveLength(5);
    expect(told).toEqual([250]);
  });
});
