import { Direction, MessageStatus } from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  areWithoutRecord,
  createContact,
  createLead,
  createLeadFromForm,
  isWithoutRecord,
  linkFromForm,
  linkTo,
} from '../../webresources/commands';
import { type App, installApp } from './app';

const CONFIGURATION = 'c0000000-0000-4000-8000-000000000001';
const message = (id: string, more: Row = {}): Row => ({
  nod_messageid: id,
  nod_direction: Direction.Inbound,
  nod_status: MessageStatus.Received,
  nod_phonenumber: '16505550123',
  nod_profilename: 'Robin van Alvarez',
  _nod_configurationid_value: CONFIGURATION,
  ...more,
});
const recordType = (table: string, columns: string): Row => ({
  nod_tablename: table,
  nod_phonecolumns: columns,
  _nod_configurationid_value: CONFIGURATION,
  statecode: 0,
});
const contact = { entityType: 'contact', id: '{C1}', name: 'Robin Alvarez' };

let xrm: App;
beforeEach(() => {
  xrm = installApp({
    nod_message: {
      m1: message('m1'),
      m2: message('m2'),
      other: message('other', { nod_phonenumber: '16505550199' }),
      bound: message('bound', { _nod_contactid_value: 'c9' }),
      sent: message('sent', { nod_direction: Direction.Outbound, nod_status: MessageStatus.Sent }),
      made: message('made', { nod_status: null }),
      hidden: message('hidden', { nod_phonenumber: null, nod_userid: "US.o'1" }),
      hidden2: message('hidden2', { nod_phonenumber: null, nod_userid: "US.o'1" }),
      hiddenBound: message('hiddenBound', {
        nod_phonenumber: null,
        nod_userid: "US.o'1",
        _nod_leadid_value: 'l9',
      }),
    },
    nod_recordtype: {
      r1: recordType('contact', 'mobilephone, telephone1'),
      r2: recordType('lead', 'telephone1'),
    },
    contact: { c1: {} },
  });
  xrm.chosen = contact;
});
const said = () => xrm.alerts.map(({ title }) => title);

describe('Link to…', () => {
  it('adds the number to the first empty phone column and binds the selected messages', async () => {
    let refreshed = 0;
    await linkTo(['{M1}', '{M2}'], { refresh: () => (refreshed += 1) });
    expect(xrm.updated).toEqual([
      { table: 'contact', id: 'c1', values: { mobilephone: '+16505550123' } },
      { table: 'nod_message', id: 'm1', values: { 'nod_contactid@odata.bind': '/contacts(c1)' } },
      { table: 'nod_message', id: 'm2', values: { 'nod_contactid@odata.bind': '/contacts(c1)' } },
    ]);
    expect([refreshed, said()]).toEqual([1, []]);
  });

  it('leaves a number alone that is in a column, and takes the next', async () => {
    xrm.rows['contact'] = { c1: { mobilephone: '+44 7700 900123' } };
    await linkTo(['m1']);
    expect(xrm.updated[0]).toMatchObject({ table: 'contact', values: { telephone1: '+16505550123' } });
  });

  it.each([
    { telephone1: '+1 (650) 555-0123' },
    { mobilephone: '650 555 0123', nod_whatsappnumber: '16505550123' },
  ])('adds no number that the record has already: %o', async (row) => {
    xrm.rows['contact'] = { c1: row };
    await linkTo(['m1']);
    expect(xrm.updated.map(({ table }) => table)).toEqual(['nod_message']);
  });

  it('changes nothing and says so where every phone column holds another number', async () => {
    xrm.rows['contact'] = { c1: { mobilephone: '1', telephone1: '2' } };
    await linkTo(['m1']);
    expect([xrm.updated, said()]).toEqual([[], ['No phone column is empty']]);
    expect(xrm.alerts[0]?.text).toMatch(
      /Robin Alvarez.*mobilephone, telephone1.*Nothing was changed.*choose another/,
    );
  });

  it('changes nothing and says so where the table is not registered', async () => {
    xrm.chosen = { entityType: 'account', id: 'a1', name: 'Contoso' };
    await linkTo(['m1']);
    expect([xrm.updated, said()]).toEqual([[], ['Account is not registered']]);
  });

  it('does nothing when the lookup is closed', async () => {
    xrm.chosen = undefined;
    await linkTo(['m1']);
    expect([xrm.updated, said()]).toEqual([[], []]);
  });

  it('refuses messages of different people', async () => {
    await linkTo(['m1', 'other']);
    expect([xrm.updated, said()]).toEqual([[], ['Messages of different people']]);
  });

  it('refuses messages that have a record or were not written by a customer', async () => {
    await linkTo(['bound', 'sent', 'made']);
    expect([xrm.updated, said()]).toEqual([[], ['Nothing to link']]);
  });

  it('binds the messages themselves where WhatsApp withholds the number: all of that person that wait', async () => {
    await linkTo(['hidden']);
    expect(xrm.updated.map(({ table, id }) => `${table} ${id}`)).toEqual([
      'nod_message hidden',
      'nod_message hidden2',
    ]);
  });

  it('says what was kept when the record could not be changed', async () => {
    xrm.fails = { write: { contact: 'Principal user is missing prvWriteContact.' } };
    await linkTo(['m1']);
    expect([xrm.updated, said()]).toEqual([[], ['The number could not be added']]);
    expect(xrm.alerts[0]?.text).toMatch(/still in the inbox.*prvWriteContact/);
  });

  it('says that the number is there when only the messages could not be bound', async () => {
    xrm.fails = { write: { nod_message: 'Timeout.' } };
    await linkTo(['m1']);
    expect(xrm.updated.map(({ table }) => table)).toEqual(['contact']);
    expect(xrm.alerts[0]?.text).toMatch(/has the number now.*Timeout/);
  });

  it('says that nothing was changed when the messages could not be read', async () => {
    xrm.fails = { read: { nod_message: '' } };
    await linkTo(['m1']);
    expect(said()).toEqual(['The messages could not be read']);
    expect(xrm.alerts[0]?.text).toContain('Dataverse gave no reason.');
  });

  it('reads the form anew when it was called there', async () => {
    let refreshed = 0;
    await linkFromForm(form('{M1}', () => (refreshed += 1)));
    expect(refreshed).toBe(1);
  });
});

describe('Create Contact and Create Lead', () => {
  it('open a new contact with the number in the first phone column and the name', async () => {
    await createContact(['m1']);
    expect(xrm.opened).toEqual([
      {
        table: 'contact',
        values: { firstname: 'Robin', lastname: 'van Alvarez', mobilephone: '+16505550123' },
      },
    ]);
  });

  it('open a new lead with a topic, which it must have', async () => {
    await createLeadFromForm(form('m1'));
    expect(xrm.opened).toEqual([
      {
        table: 'lead',
        values: {
          subject: 'Wrote on WhatsApp',
          firstname: 'Robin',
          lastname: 'van Alvarez',
          telephone1: '+16505550123',
        },
      },
    ]);
  });

  it('say how to go on where WhatsApp withholds the number, and open the form all the same', async () => {
    await createContact(['hidden']);
    expect(said()).toEqual(['WhatsApp withholds this number']);
    expect(xrm.opened[0]?.values).toEqual({ firstname: 'Robin', lastname: 'van Alvarez' });
  });

  it('open nothing for a table that is not registered, since its number would be lost', async () => {
    xrm.rows['nod_recordtype'] = {};
    await createLead(['m1']);
    expect([xrm.opened, said()]).toEqual([[], ['Lead is not registered']]);
  });
});

describe('the buttons', () => {
  it.each([
    [['m1', 'm2'], true],
    [['m1', 'bound'], false],
    [['sent'], false],
    [['made'], false],
    [['m1', 'gone'], false],
    [[], false],
    [null, false],
  ])('for %j are on: %s', async (ids, on) => {
    expect(await areWithoutRecord(ids)).toBe(on);
  });

  it('are off where the messages cannot be read', async () => {
    xrm.fails = { read: { nod_message: 'No.' } };
    expect(await areWithoutRecord(['m1'])).toBe(false);
  });

  it('on the form follow its message', async () => {
    expect(await isWithoutRecord(form('{M1}'))).toBe(true);
    expect(await isWithoutRecord(form('bound'))).toBe(false);
  });

  it('ask for many messages in parts that fit an address', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `m${index}`);
    await areWithoutRecord(ids);
    expect(xrm.asked).toHaveLength(3);
  });
});

function form(id: string, refresh: () => void = () => undefined): Xrm.FormContext {
  const data = { entity: { getId: () => id }, refresh: () => Promise.resolve(refresh()) };
  return { data } as unknown as Xrm.FormContext;
}
