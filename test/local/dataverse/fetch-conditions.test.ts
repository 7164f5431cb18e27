import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchXml, rowsOf } from './fixture/fetch';
import { ADMIN_ID, startFixture, type Fixture } from './fixture/organization';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A Wednesday. */
const NOW = Date.parse('2026-07-15T10:30:00Z');

describe('conditions of FetchXML', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({ now: () => NOW });
    const people = [
      { firstname: 'Ada', lastname: "O'Hara", t_whatsapp: '16505550001', t_consent: true },
      { firstname: 'Bob', lastname: 'Müller', t_whatsapp: '16505550002', donotphone: true },
      { firstname: 'Cy', lastname: '100%_sure' },
    ];
    for (const [n, person] of people.entries())
      await at.create('contacts', { contactid: id(10 + n), ...person });
    const times = [
      '2026-07-15T00:00:00Z',
      '2026-07-14T23:59:59Z',
      '2026-07-16T00:00:00Z',
      '2026-07-12T00:00:00Z',
      '2026-07-11T23:59:59Z',
      '2026-06-30T23:59:59Z',
      '2025-12-31T23:59:59Z',
      '2026-07-15T09:30:00Z',
    ];
    for (const [n, time] of times.entries())
      await at.create('t_numbers', {
        t_name: `n${n}`,
        t_digits: `${n}`,
        t_changedon: time,
        t_status: 726000000 + (n % 3),
      });
    await at.create('t_numbers', { t_name: 'none', t_digits: '99' });
  });
  afterAll(() => at.dataverse.close());

  const names = async (table: 'contact' | 't_number', conditions: string) => {
    const name = table === 'contact' ? 'firstname' : 't_name';
    const xml = `<fetch><entity name="${table}"><attribute name="${name}"/><order attribute="${name}"/>${conditions}</entity></fetch>`;
    const rows = await rowsOf(fetchXml(at, { set: `${table}s`, xml }));
    return rows.map((row) => row[name]);
  };
  const one = (attribute: string, operator: string, value?: string, more = '') =>
    `<filter><condition attribute="${attribute}" operator="${operator}"${value === undefined ? '' : ` value="${value}"`}>${more}</condition></filter>`;
  const values = (...all: string[]) => all.map((value) => `<value>${value}</value>`).join('');

  it.each<[string, string[], string[]]>([
    ['eq, whatever the case', ['firstname', 'eq', 'ADA'], ['Ada']],
    ['eq, with a mark of XML in it', ['lastname', 'eq', 'O&apos;Hara'], ['Ada']],
    ['eq, with a numbered mark of XML in it', ['lastname', 'eq', 'O&#39;Hara'], ['Ada']],
    ['ne', ['firstname', 'ne', 'Ada'], ['Bob', 'Cy']],
    ['neq', ['firstname', 'neq', 'Ada'], ['Bob', 'Cy']],
    ['ne, with rows that have no value', ['t_whatsapp', 'ne', '16505550001'], ['Bob', 'Cy']],
    ['gt', ['firstname', 'gt', 'Ada'], ['Bob', 'Cy']],
    ['ge', ['firstname', 'ge', 'bob'], ['Bob', 'Cy']],
    ['lt', ['firstname', 'lt', 'Bob'], ['Ada']],
    ['le', ['firstname', 'le', 'Bob'], ['Ada', 'Bob']],
    ['like, with a percent sign', ['lastname', 'like', '%ar%'], ['Ada']],
    ['like, with letters beyond A to Z', ['lastname', 'like', '%ÜLL%'], ['Bob']],
    ['like, with an underscore', ['firstname', 'like', '_da'], ['Ada']],
    ['like, with marks that stand for themselves', ['lastname', 'like', '%[%][_]%'], ['Cy']],
    ['like, without any mark', ['firstname', 'like', 'ada'], ['Ada']],
    ['not-like', ['lastname', 'not-like', '%ar%'], ['Bob', 'Cy']],
    ['begins-with', ['lastname', 'begins-with', 'mü'], ['Bob']],
    ['begins-with, where a percent sign is no mark', ['lastname', 'begins-with', '100%_'], ['Cy']],
    ['not-begin-with', ['lastname', 'not-begin-with', 'mü'], ['Ada', 'Cy']],
    ['ends-with', ['lastname', 'ends-with', 'SURE'], ['Cy']],
    ['not-end-with', ['lastname', 'not-end-with', 'SURE'], ['Ada', 'Bob']],
    ['null', ['t_whatsapp', 'null'], ['Cy']],
    ['not-null', ['t_whatsapp', 'not-null'], ['Ada', 'Bob']],
    ['eq of a Boolean', ['t_consent', 'eq', '1'], ['Ada']],
    ['eq of a Boolean in words', ['donotphone', 'eq', 'true'], ['Bob']],
    ['eq of a key', ['contactid', 'eq', `{${id(11).toUpperCase()}}`], ['Bob']],
    ['eq-userid', ['ownerid', 'eq-userid'], ['Ada', 'Bob', 'Cy']],
    ['ne-userid', ['ownerid', 'ne-userid'], []],
    ['eq of a lookup', ['ownerid', 'eq', ADMIN_ID], ['Ada', 'Bob', 'Cy']],
    ['in', ['firstname', 'in', values('ADA', 'cy')], ['Ada', 'Cy']],
    ['not-in', ['t_whatsapp', 'not-in', values('16505550001')], ['Bob', 'Cy']],
  ])('know %s', async (_name, [attribute = '', operator = '', value], expected) => {
    const filter = value?.startsWith('<value>')
      ? one(attribute, operator, undefined, value)
      : one(attribute, operator, value);
    expect(await names('contact', filter)).toEqual(expected);
  });

  it.each<[string, string | undefined, string[]]>([
    ['today', undefined, ['n0', 'n7']],
    ['yesterday', undefined, ['n1']],
    ['tomorrow', undefined, ['n2']],
    ['this-week', undefined, ['n0', 'n1', 'n2', 'n3', 'n7']],
    ['last-week', undefined, ['n4']],
    ['this-month', undefined, ['n0', 'n1', 'n2', 'n3', 'n4', 'n7']],
    ['last-month', undefined, ['n5']],
    ['this-year', undefined, ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n7']],
    ['last-year', undefined, ['n6']],
    ['last-seven-days', undefined, ['n0', 'n1', 'n3', 'n4', 'n7']],
    ['last-x-hours', '1', ['n7']],
    ['last-x-hours', '12', ['n0', 'n1', 'n7']],
    ['last-x-days', '3', ['n0', 'n1', 'n3', 'n7']],
    ['next-x-days', '1', ['n2']],
    ['last-x-months', '1', ['n0', 'n1', 'n3', 'n4', 'n5', 'n7']],
    ['olderthan-x-days', '3', ['n4', 'n5', 'n6']],
    ['olderthan-x-hours', '1', ['n0', 'n1', 'n3', 'n4', 'n5', 'n6']],
    ['on', '2026-07-15', ['n0', 'n7']],
    ['on', '2026-07-15T22:00:00Z', ['n0', 'n7']],
    ['not-on', '2026-07-15', ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'none']],
    ['on-or-after', '2026-07-15', ['n0', 'n2', 'n7']],
    ['on-or-before', '2026-06-30', ['n5', 'n6']],
    ['eq', '2026-07-15T09:30:00Z', ['n7']],
    ['ge', '2026-07-15T09:30:00', ['n2', 'n7']],
  ])('know the time: %s %s', async (operator, value, expected) => {
    expect(await names('t_number', one('t_changedon', operator, value))).toEqual(expected);
  });

  it('know between, for dates too', async () => {
    const between = one('t_changedon', 'between', undefined, values('2026-07-12', '2026-07-15'));
    expect(await names('t_number', between)).toEqual(['n0', 'n1', 'n3']);
  });

  it('know choices by value', async () => {
    expect(await names('t_number', one('t_status', 'eq', '726000002'))).toEqual(['n2', 'n5']);
    const two = one('t_status', 'in', undefined, values('726000001', '726000002'));
    expect(await names('t_number', two)).toEqual(['n1', 'n2', 'n4', 'n5', 'n7']);
  });

  it('nest filters of and and or, and several filters all hold', async () => {
    const condition = (name: string) => `<condition attribute="firstname" operator="eq" value="${name}"/>`;
    const either = `<filter type="or">${condition('Ada')}<filter type="and">${condition('Bob')}<condition attribute="lastname" operator="begins-with" value="M"/></filter></filter>`;
    expect(await names('contact', either)).toEqual(['Ada', 'Bob']);
    expect(await names('contact', `${either}<filter>${condition('Bob')}</filter>`)).toEqual(['Bob']);
    expect(await names('contact', '<filter type="and"/>')).toEqual(['Ada', 'Bob', 'Cy']);
  });

  it.each([
    ['an operator that is none', one('firstname', 'resembles', 'x'), 400, '0x80040203'],
    ['a column that is not there', one('nothing', 'eq', 'x'), 400, '0x80041103'],
    ['a GUID that is none', one('ownerid', 'eq', 'me'), 400, '0x80040203'],
    ['a number that is none', one('statecode', 'eq', 'Active'), 400, '0x80040203'],
    ['a date that is none', one('createdon', 'ge', 'soon'), 400, '0x80040203'],
    ['a value too few', one('firstname', 'eq'), 400, '0x80040203'],
    ['an operator for dates on a text', one('firstname', 'today'), 400, '0x80040203'],
    ['an in without values', one('firstname', 'in'), 400, '0x80040203'],
    [
      'an alias that no link has',
      '<filter><condition entityname="x" attribute="firstname" operator="null"/></filter>',
      400,
      '0x80040201',
    ],
    ['a set of characters', one('firstname', 'like', '[a-f]%'), 501, '0x80040203'],
    ['an operator over teams', one('ownerid', 'eq-userteams'), 501, '0x80040203'],
  ])('refuse %s', async (_name, filter, status, code) => {
    const xml = `<fetch><entity name="contact">${filter}</entity></fetch>`;
    const reply = await fetchXml(at, { set: 'contacts', xml });
    expect([reply.status, reply.json.error?.code]).toEqual([status, code]);
  });
});
