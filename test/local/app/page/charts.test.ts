// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Chart, View } from '../../../../local/app/model';
import { chartFetch } from '../../../../local/app/page/charts/chart-fetch';
import { readChart } from '../../../../local/app/page/charts/read-chart';
import { stack, ticksUpTo } from '../../../../local/app/page/charts/scale';
import type { Column, Metadata, Row, Table, WebApi } from '../../../../local/app/page/data/types';
import { speak } from '../../../../local/app/page/words/say';

// jsdom has none.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

const view = {
  fetchXml:
    '<fetch><entity name="nod_message"><attribute name="nod_name"/><order attribute="createdon"/><filter><condition attribute="nod_direction" operator="eq" value="1"/></filter><link-entity name="contact" from="contactid" to="nod_contactid"><attribute name="fullname"/><filter><condition attribute="statecode" operator="eq" value="0"/></filter></link-entity></entity></fetch>',
} as View;

const chart = (attributes: string, more: Partial<Chart> = {}): Chart => ({
  id: 'c',
  name: 'Messages',
  table: 'nod_message',
  fetchXml: `<fetch aggregate="true"><entity name="nod_message">${attributes}<attribute name="nod_messageid" aggregate="count" alias="n"/></entity></fetch>`,
  category: 'group',
  series: [{ measure: 'n', type: 'Column' }],
  palette: [],
  ...more,
});

const BY_STATUS = '<attribute name="nod_status" groupby="true" alias="group"/>';
const BY_DAY = '<attribute name="createdon" groupby="true" dategrouping="day" alias="group"/>';

const column = (name: string, more: Partial<Column>): [string, Column] => [
  name,
  { name, label: name, type: 'String', options: [], targets: [], ...more } as Column,
];
const table = {
  name: 'nod_message',
  set: 'nod_messages',
  columns: new Map([
    column('nod_status', {
      label: 'Status',
      type: 'Picklist',
      options: [
        { value: 3, label: 'Sent' },
        { value: 1, label: 'Refused' },
      ],
    }),
    column('createdon', { label: 'Created On', type: 'DateTime' }),
    column('nod_messageid', { type: 'Uniqueidentifier' }),
  ]),
} as unknown as Table;
const metadata = { table: () => Promise.resolve(table) } as unknown as Metadata;

const counted = (rows: Row[], which: Chart) =>
  readChart(
    { api: { get: () => Promise.resolve({ value: rows }) } as unknown as WebApi, metadata },
    { chart: which, view },
  );

afterEach(() => speak(1033));

describe('the FetchXML of a chart', () => {
  it('counts what the view shows: its conditions and joins, without its columns and order', () => {
    const fetch = chartFetch({ chart: chart(BY_STATUS).fetchXml, view: view.fetchXml });
    expect(fetch).toContain('attribute="nod_direction" operator="eq" value="1"');
    expect(fetch).toContain(
      '<link-entity name="contact" from="contactid" to="nod_contactid"><filter><condition attribute="statecode"',
    );
    expect(fetch).not.toContain('nod_name');
    expect(fetch).not.toContain('fullname');
    expect(fetch).not.toContain('<order');
  });

  it('tells the fifth of two months apart, and the newest days of a year from those of the last', () => {
    const ordered = chart(`${BY_DAY}<order alias="group" descending="true"/>`);
    const fetch = chartFetch({ chart: ordered.fetchXml, view: '<fetch><entity name="x"/></fetch>' });
    const groups = [...fetch.matchAll(/dategrouping="(\w+)" alias="(\w+)"/g)].map(([, part, alias]) => [
      part,
      alias,
    ]);
    expect(groups).toEqual([
      ['year', 'group_year'],
      ['month', 'group_month'],
      ['day', 'group'],
    ]);
    expect([...fetch.matchAll(/<order alias="(\w+)"/g)].map(([, alias]) => alias)).toEqual([
      'group_year',
      'group_month',
      'group',
    ]);
  });
});

describe('what a chart shows', () => {
  it('has the choices in their own order and words, and the rows without one', async () => {
    const { by, categories, series } = await counted(
      [{ group: 1, n: 2 }, { group: 3, n: 5 }, { n: 1 }],
      chart(BY_STATUS),
    );
    expect(by).toBe('Status');
    expect(categories.map(({ label }) => label)).toEqual(['Sent', 'Refused', '(none)']);
    expect(series).toMatchObject([{ label: 'Number of rows', values: [5, 2, 1] }]);
    expect(categories[0]!.filterXml).toBe(
      '<filter type="and"><condition attribute="nod_status" operator="eq" value="3" /></filter>',
    );
    expect(categories[2]!.filterXml).toContain('operator="null"');
  });

  it('has a day for every day, in the order of the calendar and the language of the page', async () => {
    const rows = [
      { group: 2, group_month: 1, group_year: 2027, n: 1 },
      { group: 30, group_month: 12, group_year: 2026, n: 4 },
    ];
    const english = await counted(rows, chart(BY_DAY));
    expect(english.categories.map(({ label }) => label)).toEqual(['Dec 30', 'Jan 2']);
    expect(english.series[0]!.values).toEqual([4, 1]);
    expect(english.categories[0]!.filterXml).toContain('operator="on" value="2026-12-30"');
    speak(1031);
    const german = await counted(rows, chart(BY_DAY));
    expect(german.categories.map(({ label }) => label)).toEqual(['30. Dez.', '2. Jan.']);
  });

  it('has a series for each value of a second grouping, nothing where there is none', async () => {
    const both = chart(`${BY_DAY}<attribute name="nod_status" groupby="true" alias="part"/>`, {
      split: 'part',
    });
    const { series } = await counted(
      [
        { group: 1, group_month: 2, group_year: 2027, part: 1, n: 7 },
        { group: 2, group_month: 2, group_year: 2027, part: 3, n: 9 },
      ],
      both,
    );
    expect(series.map(({ label, values }) => [label, values])).toEqual([
      ['Sent', [0, 9]],
      ['Refused', [7, 0]],
    ]);
    expect(series[0]!.color).not.toBe(series[1]!.color);
  });
});

describe('the scale of a chart', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 5, 10]],
    [97, [0, 50, 100]],
  ])('goes from 0 to at least %i in whole numbers', (highest, ticks) => {
    expect(ticksUpTo(highest)).toEqual(ticks);
  });

  it('puts values on top of each other, or makes shares of a hundred of them', () => {
    expect(stack([1, 3], false)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
    ]);
    expect(stack([1, 3], true).at(-1)).toEqual({ from: 25, to: 100 });
    expect(stack([0, 0], true).at(-1)).toEqual({ from: 0, to: 0 });
  });
});
