// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableQuestion } from '../../webresources/choose-table/choice';
import { ChooseTablePage } from '../../webresources/choose-table/choose-table-page';
import { type App, installApp } from './app';
import { serveMetadata, tables } from './metadata';
import { expectAccessible, openPage } from './page';

const user = userEvent.setup({ delay: null });
let app: App;
beforeEach(() => {
  sessionStorage.clear();
  app = installApp();
  serveMetadata();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (question: Partial<TableQuestion> = {}) =>
  openPage(<ChooseTablePage />, { taken: [], phoneColumns: [], ...question });
const table = (name: RegExp) => screen.findByRole('radio', { name });
const use = () => user.click(screen.getByRole('button', { name: 'Use this table' }));

describe('the page that chooses a table', () => {
  it('offers the tables by display name, without those of Nod itself; those that are registered are off', async () => {
    open({ taken: ['account'] });
    expect(await table(/Contact contact/)).toBeTruthy();
    expect((await table(/Account registered already/)).hasAttribute('disabled')).toBe(true);
    expect(screen.queryByRole('radio', { name: /WhatsApp Message/ })).toBeNull();
  });

  it('finds a table by a part of its name', async () => {
    open();
    await table(/Contact/);
    await user.type(screen.getByRole('searchbox'), 'oppor');
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual([
      'opportunity',
    ]);
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(screen.getByText(/^None of these tables has this name/)).toBeTruthy();
  });

  it('offers the tables that customers stand in and those of the organisation, and all others only on request', async () => {
    const custom = { IsCustomEntity: true };
    serveMetadata({
      ...tables(),
      businessunit: { label: 'Business Unit', columns: [] },
      cr_patient: { label: 'Patient', columns: [] },
      cr_sealed: { label: 'Sealed', columns: [], flags: { IsCustomizable: { Value: false } } },
      msdyn_agent: { label: 'Agent', columns: [], flags: custom },
      cr_call: { label: 'Call', columns: [], flags: { IsActivity: true } },
    });
    open();
    await table(/Contact/);
    const offered = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);
    expect(offered()).toEqual(['contact', 'account', 'opportunity', 'cr_patient']);
    await user.type(screen.getByRole('searchbox'), 'business');
    expect(screen.getByText(/Tick “Show all tables”/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Show all tables/ }));
    expect(offered()).toEqual(['businessunit']);
    await user.clear(screen.getByRole('searchbox'));
    expect(offered()).toEqual([
      'contact',
      'account',
      'opportunity',
      'msdyn_agent',
      'businessunit',
      'cr_patient',
      'cr_sealed',
    ]);
  });

  it('shows the table that is chosen, whichever it is', async () => {
    serveMetadata({ ...tables(), businessunit: { label: 'Business Unit', columns: [] } });
    open({ table: 'businessunit' });
    expect(((await table(/Business Unit/)) as HTMLInputElement).checked).toBe(true);
  });

  it('proposes no private phone, and of a table without the usual ones its first phone column', async () => {
    const known = tables();
    const phone = (name: string, label: string) => ({ name, label, type: 'String', phone: true }) as const;
    known['contact']!.columns.push(phone('telephone2', 'Home Phone'), phone('telephone3', 'Telephone 3'));
    known['cr_patient'] = { label: 'Patient', columns: [phone('cr_b', 'Ward'), phone('cr_a', 'Own')] };
    serveMetadata(known);
    const page = open();
    await user.click(await table(/Contact/));
    await screen.findByText(/first three numbers of a record/);
    await use();
    expect(page.answer()).toMatchObject({ phoneColumns: ['mobilephone', 'telephone1'] });
    cleanup();
    const other = open();
    await user.click(await table(/Patient/));
    await screen.findByLabelText('Add a column');
    await use();
    expect(other.answer()).toMatchObject({ phoneColumns: ['cr_a'] });
  });

  it('proposes phone columns, mobile first and no fax, and the Compliance Field of the solution', async () => {
    const page = open({ defaultCountry: 'US' });
    await user.click(await table(/Contact/));
    const field = await screen.findByLabelText<HTMLSelectElement>(/Compliance Field/);
    expect(field.value).toBe('nod_whatsappconsent');
    expect(screen.getByText(/decides about everything that an agent may send/)).toBeTruthy();
    await use();
    expect(page.answer()).toEqual({
      table: 'contact',
      label: 'Contact',
      phoneColumns: ['mobilephone', 'telephone1'],
      complianceColumn: 'nod_whatsappconsent',
      defaultCountry: 'US',
    });
    expect(page.closed()).toBe(1);
  });

  it('lets columns be put in another order, taken off and added', async () => {
    const page = open();
    await user.click(await table(/Contact/));
    await user.click(await screen.findByRole('button', { name: 'Move down: Mobile Phone' }));
    await user.selectOptions(screen.getByLabelText('Add a column'), 'jobtitle');
    await user.click(screen.getByRole('button', { name: 'Move up: Job Title' }));
    await user.click(screen.getByRole('button', { name: 'Remove: Business Phone' }));
    await use();
    expect(page.answer()).toMatchObject({ phoneColumns: ['jobtitle', 'mobilephone'] });
  });

  it('offers neither columns that the app keeps nor one twice', async () => {
    open();
    await user.click(await table(/Contact/));
    const options = within(await screen.findByLabelText('Add a column'))
      .getAllByRole<HTMLOptionElement>('option')
      .map(({ value }) => value);
    expect(options).toEqual(['', 'fax', 'firstname', 'jobtitle']);
  });

  it('warns of a Boolean column that means something else', async () => {
    open();
    await user.click(await table(/Contact/));
    await user.selectOptions(await screen.findByLabelText(/Compliance Field/), 'donotphone');
    expect(screen.getByText(/would count as consent/)).toBeTruthy();
  });

  it('says what it means that a table has no Boolean column', async () => {
    open();
    await user.click(await table(/Opportunity/));
    expect(await screen.findByText(/has no Yes\/No column/)).toBeTruthy();
  });

  it('proposes the related contact for a table without a number, and writes other lookups with their column', async () => {
    const page = open();
    await user.click(await table(/Opportunity/));
    const related = await screen.findByLabelText<HTMLSelectElement>(/Related record/);
    expect(related.value).toBe('contact');
    await user.selectOptions(related, 'contact:nod_patientid');
    await use();
    expect(page.answer()).toMatchObject({ phoneColumns: [], relatedTable: 'contact:nod_patientid' });
  });

  it('does not go on without a table, or without a phone column', async () => {
    const page = open();
    await table(/Contact/);
    await use();
    expect(screen.getByRole('alert').textContent).toBe('Choose a table.');
    await user.click(await table(/Opportunity/));
    await user.click(await screen.findByRole('radio', { name: 'In columns of this table' }));
    await use();
    expect(screen.getByRole('alert').textContent).toBe('Choose at least one column.');
    expect([page.answer(), page.closed()]).toEqual([undefined, 0]);
  });

  it('begins with what the Record Type has, without columns that are gone', async () => {
    const page = open({
      table: 'contact',
      taken: ['contact'],
      phoneColumns: ['telephone1', 'gone'],
      complianceColumn: 'nod_whatsappconsent',
    });
    await screen.findByLabelText(/Compliance Field/);
    await use();
    expect(page.answer()).toMatchObject({ table: 'contact', phoneColumns: ['telephone1'] });
  });

  it('says when metadata cannot be read, and reads it again', async () => {
    const state = serveMetadata();
    state.fails = true;
    open();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing was changed.*Failed to fetch/);
    state.fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table(/Contact/)).toBeTruthy();
  });

  it('shows of hundreds of tables a part, and says how many more there are', async () => {
    const many = tables();
    for (let at = 0; at < 100; at += 1) many[`cr_table${at}`] = { label: `Table ${at}`, columns: [] };
    serveMetadata(many);
    open();
    await table(/Contact/);
    expect(screen.getAllByRole('radio')).toHaveLength(40);
    expect(screen.getByText('63 more: type a part of the name.')).toBeTruthy();
  });

  it('is accessible, and says where a column has moved to', async () => {
    const page = open();
    await user.click(await table(/Contact/));
    await user.click(await screen.findByRole('button', { name: 'Move down: Mobile Phone' }));
    expect(screen.getByText('Mobile Phone: 2 / 2').getAttribute('role')).toBe('status');
    await expectAccessible(page.container);
  });

  it('speaks German to a German', async () => {
    app.speak(1031);
    open();
    expect(await screen.findByRole('button', { name: 'Diese Tabelle verwenden' })).toBeTruthy();
    await user.click(await table(/Contact/));
    const country = await screen.findByLabelText<HTMLSelectElement>(/Land für Nummern/);
    expect(within(country).getByRole<HTMLOptionElement>('option', { name: 'Deutschland' }).value).toBe('DE');
  });
});
