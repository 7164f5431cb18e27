// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { formatValue, referenceIn } from '../../../../local/app/page/data/format-value';
import type { Column, Table, WebApi } from '../../../../local/app/page/data/types';
import { createWebApi } from '../../../../local/app/page/data/web-api';
import { buildFetch } from '../../../../local/app/page/grid/build-fetch';
import { runView } from '../../../../local/app/page/grid/run-view';
import { actionsIn } from '../../../../local/app/page/notifications/read-notifications';
import { placeIn, placeUrl } from '../../../../local/app/page/shell/place-url';

const VIEW =
  '<fetch version="1.0"><entity name="contact"><attribute name="fullname"/><order attribute="createdon" descending="true"/><filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>';
const QUICK_FIND =
  '<fetch><entity name="contact"><filter type="and"><condition attribute="statecode" operator="eq" value="1"/></filter><filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}"/></filter></entity></fetch>';

describe('the FetchXML of a view', () => {
  it('is the view’s own when nothing else is asked for', () => {
    expect(buildFetch(VIEW)).toBe(VIEW);
  });

  it('asks for a page, with the cookie of the one before, and for the number of rows', () => {
    const fetch = buildFetch(VIEW, { page: 2, count: 50, pagingCookie: '<cookie page="1"/>' });
    expect(fetch).toContain(
      '<fetch version="1.0" count="50" page="2" returntotalrecordcount="true" paging-cookie="&lt;cookie page=&quot;1&quot;/&gt;">',
    );
  });

  it('replaces the view’s order by the one that is chosen', () => {
    const fetch = buildFetch(VIEW, { order: { column: 'fullname', descending: false } });
    expect(fetch).toContain('<order attribute="fullname" descending="false"/>');
    expect(fetch).not.toContain('createdon');
    expect(buildFetch(VIEW, { order: { column: 'a.name', descending: true } })).toContain(
      '<order attribute="name" descending="true" entityname="a"/>',
    );
  });

  it('adds what is searched for to the view’s conditions, with a wildcard behind it', () => {
    const fetch = buildFetch(VIEW, { search: { fetchXml: QUICK_FIND, text: ' O"Neil & $1 ' } });
    expect(fetch).toContain('value="O&quot;Neil &amp; $1%"');
    expect(fetch).toContain('attribute="statecode" operator="eq" value="0"');
    expect(fetch).not.toContain('value="1"');
    expect(buildFetch(VIEW, { search: { fetchXml: QUICK_FIND, text: '*ann' } })).toContain('value="%ann%"');
    expect(buildFetch(VIEW, { search: { fetchXml: QUICK_FIND, text: '  ' } })).toBe(VIEW);
  });

  it('adds further conditions, as of a related list', () => {
    const filterXml = '<filter><condition attribute="parentcustomerid" operator="eq" value="1"/></filter>';
    expect(buildFetch(VIEW, { filterXml })).toContain(`${filterXml}</entity>`);
  });

  it('is refused when the view is not XML', () => {
    expect(() => buildFetch('<fetch>')).toThrow('not well-formed');
  });
});

describe('running a view', () => {
  const table = { set: 'contacts' } as Table;
  const answering = (answer: object): { api: WebApi; asked: string[] } => {
    const asked: string[] = [];
    const get = (path: string) => (asked.push(path), Promise.resolve(answer));
    return { api: { get } as unknown as WebApi, asked };
  };

  it('reads the count, whether there are more, and the cookie for the next page', async () => {
    const cookie = encodeURIComponent(encodeURIComponent('<cookie page="1"/>'));
    const { api, asked } = answering({
      value: [{}],
      '@Microsoft.Dynamics.CRM.totalrecordcount': 142,
      '@Microsoft.Dynamics.CRM.morerecords': true,
      '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie': `<cookie pagenumber="2" pagingcookie="${cookie}" istracking="False" />`,
    });
    expect(await runView(api, table, { fetchXml: VIEW, page: 1, count: 50 })).toEqual({
      rows: [{}],
      total: 142,
      more: true,
      pagingCookie: '<cookie page="1"/>',
    });
    expect(asked[0]).toMatch(/^contacts\?fetchXml=%3Cfetch/);
  });

  it('does not claim a total that Dataverse stopped counting', async () => {
    const { api } = answering({
      value: [],
      '@Microsoft.Dynamics.CRM.totalrecordcount': 5000,
      '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': true,
    });
    expect(await runView(api, table, { fetchXml: VIEW })).toEqual({ rows: [], more: false });
  });
});

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const column = (more: Partial<Column>): Column => ({
  name: 'x',
  label: 'X',
  type: 'String',
  options: [],
  targets: [],
  navigation: {},
  required: false,
  secured: false,
  validForCreate: true,
  validForUpdate: true,
  ...more,
});

describe('a value as people read it', () => {
  it('is the label of a choice in the language of the page, from metadata, or else from the answer', () => {
    const choice = column({ type: 'Picklist', options: [{ value: 1, label: 'Pending' }] });
    expect(formatValue({ x: 1, [`x${FORMATTED}`]: 'Ausstehend' }, choice)).toBe('Pending');
    expect(formatValue({ x: 1 }, choice)).toBe('Pending');
    expect(formatValue({ x: 9, [`x${FORMATTED}`]: 'Gone' }, choice)).toBe('Gone');
    const yes = column({
      type: 'Boolean',
      options: [
        { value: 1, label: 'Yes' },
        { value: 0, label: 'No' },
      ],
    });
    expect(formatValue({ x: false }, yes)).toBe('No');
  });

  it('is the name behind a lookup, which leads to its row', () => {
    const row = {
      _x_value: 'id1',
      [`_x_value${FORMATTED}`]: 'Robin',
      '_x_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'lead',
    };
    const lookup = column({ type: 'Customer', targets: ['contact'] });
    expect(formatValue(row, lookup)).toBe('Robin');
    expect(referenceIn(row, lookup)).toEqual({ table: 'lead', id: 'id1', name: 'Robin' });
    expect(referenceIn({ _x_value: null }, lookup)).toBeUndefined();
  });

  it('is the same day everywhere for a date without a time', () => {
    const day = column({ type: 'DateTime', format: 'DateOnly' });
    const expected = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeZone: 'UTC' });
    expect(formatValue({ x: '2026-11-21' }, day)).toBe(expected.format(new Date('2026-11-21')));
  });

  it('is empty for nothing, and zero for zero', () => {
    expect(formatValue({ x: null }, column({}))).toBe('');
    expect(formatValue({ x: 0 }, column({ type: 'Integer' }))).toBe('0');
  });
});

describe('the page’s way to the Web API', () => {
  it('updates a row only if it is still there, and says what Dataverse said when it refuses', async () => {
    const error = JSON.stringify({ error: { code: '0x80040220', message: 'No.' } });
    const fetch = vi.fn(() => Promise.resolve(new Response(error, { status: 403 })));
    await expect(createWebApi({ fetch }).patch('contacts(1)', { a: 1 })).rejects.toMatchObject({
      status: 403,
      code: '0x80040220',
      message: 'No.',
    });
    expect(fetch).toHaveBeenCalledWith(
      '/api/data/v9.2/contacts(1)',
      expect.objectContaining({
        method: 'PATCH',
        headers: expect.objectContaining({ 'if-match': '*' }) as object,
      }),
    );
  });

  it('has the status 0 when nothing answered', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(createWebApi({ fetch }).get('contacts')).rejects.toMatchObject({ status: 0 });
  });
});

describe('URLs', () => {
  it('name places as the platform’s do', () => {
    const record = placeIn('?pagetype=entityrecord&etn=contact&id={ABC}');
    expect(record).toEqual({ pageType: 'entityrecord', table: 'contact', id: 'abc' });
    expect(placeUrl(record!)).toBe('/main.aspx?pagetype=entityrecord&etn=contact&id=abc');
    const fresh = { pageType: 'entityrecord' as const, table: 'lead', defaults: { mobilephone: '+1 206' } };
    expect(placeIn(new URL(placeUrl(fresh), 'http://x').search)).toEqual(fresh);
    for (const place of [
      { pageType: 'dashboard' as const, id: 'abc' },
      { pageType: 'webresource' as const, name: 'nod_/setup-check.html', data: '{"a":"ä&b"}' },
    ])
      expect(placeIn(new URL(placeUrl(place), 'http://x').search)).toEqual(place);
    expect(placeIn('?pagetype=dashboard&etn=x')).toBeUndefined();
    expect(placeIn('?pagetype=entitylist')).toBeUndefined();
    expect(placeIn('')).toBeUndefined();
  });
});

describe('the actions of a notification', () => {
  it('are those that lead to a URL, and none when the data cannot be read', () => {
    const url = '?pagetype=entityrecord&etn=contact&id=1';
    const data = JSON.stringify({
      actions: [
        { title: 'Open', data: { url } },
        { title: 'Odd', data: {} },
      ],
    });
    expect(actionsIn(data)).toEqual([{ title: 'Open', url }]);
    expect(actionsIn('{')).toEqual([]);
    expect(actionsIn(null)).toEqual([]);
  });
});
