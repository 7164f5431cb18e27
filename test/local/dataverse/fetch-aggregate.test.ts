import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANNOTATED, fetchXml, rowsOf } from './fixture/fetch';
import { startFixture, type Fixture } from './fixture/organization';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('aggregates of FetchXML', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture();
    for (const n of [1, 2])
      await at.create('t_configurations', {
        t_configurationid: id(n),
        t_name: n === 1 ? 'Main' : 'Another',
        t_phonenumberid: `${n}`,
        t_days: n * 10,
      });
    const numbers: [string, number, number | null][] = [
      ['2026-01-01T00:00:00Z', 1, 726000001],
      ['2026-01-04T12:00:00Z', 1, 726000002],
      ['2026-02-28T23:59:59Z', 2, 726000001],
      ['2025-02-28T23:59:59Z', 1, null],
    ];
    for (const [n, [changedon, configuration, status]] of numbers.entries())
      await at.create('t_numbers', {
        t_name: n < 2 ? 'same' : `n${n}`,
        t_digits: `${n}`,
        t_changedon: changedon,
        t_status: status,
        't_configurationid@odata.bind': `/t_configurations(${id(configuration)})`,
      });
  });
  afterAll(() => at.dataverse.close());

  const aggregate = (
    inner: string,
    given: { as?: string; headers?: Record<string, string>; table?: string } = {},
  ) => {
    const table = given.table ?? 't_number';
    const xml = `<fetch aggregate="true"><entity name="${table}">${inner}</entity></fetch>`;
    return fetchXml(at, { set: `${table}s`, xml, ...given });
  };
  const COUNT = '<attribute name="t_numberid" alias="n" aggregate="count"/>';

  it('count all rows, rows with a value, and different values', async () => {
    const rows = await rowsOf(
      aggregate(`${COUNT}<attribute name="t_status" alias="known" aggregate="countcolumn"/>
        <attribute name="t_name" alias="names" aggregate="countcolumn" distinct="true"/>`),
    );
    expect(rows).toEqual([{ n: 4, known: 3, names: 3 }]);
  });

  it('give the sum, the least, the greatest and the mean', async () => {
    const columns = ['sum', 'min', 'max', 'avg'].map(
      (kind) => `<attribute name="t_days" alias="${kind}" aggregate="${kind}"/>`,
    );
    expect(await rowsOf(aggregate(columns.join(''), { table: 't_configuration' }))).toEqual([
      { sum: 30, min: 10, max: 20, avg: 15 },
    ]);
  });

  it('give the least and greatest of dates as dates', async () => {
    const rows = await rowsOf(aggregate('<attribute name="t_changedon" alias="last" aggregate="max"/>'));
    expect(rows).toEqual([{ last: '2026-02-28T23:59:59Z' }]);
  });

  it('group by choices, with their labels, and order by the aggregate', async () => {
    const rows = await rowsOf(
      aggregate(
        `<attribute name="t_status" alias="status" groupby="true"/>${COUNT}<order alias="n" descending="true"/><order alias="status"/>`,
        { headers: ANNOTATED },
      ),
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      n: 2,
      status: 726000001,
      'status@OData.Community.Display.V1.FormattedValue': 'Opted-In',
      'status@OData.Community.Display.V1.AttributeName': 't_status',
    });
    expect(Object.keys(rows[1] ?? {})).not.toContain('status');
  });

  it('group by lookups, with their names, in the order of these', async () => {
    const rows = await rowsOf(
      aggregate(`<attribute name="t_configurationid" alias="c" groupby="true"/>${COUNT}<order alias="c"/>`, {
        headers: ANNOTATED,
      }),
    );
    expect(rows.map((row) => [row['c@OData.Community.Display.V1.FormattedValue'], row.c, row.n])).toEqual([
      ['Another', id(2), 1],
      ['Main', id(1), 3],
    ]);
    expect(rows[0]?.['c@Microsoft.Dynamics.CRM.lookuplogicalname']).toBe('t_configuration');
  });

  it.each([
    [
      'year',
      [
        [2025, 1],
        [2026, 3],
      ],
    ],
    ['quarter', [[1, 4]]],
    [
      'month',
      [
        [1, 2],
        [2, 2],
      ],
    ],
    [
      'week',
      [
        [1, 1],
        [2, 1],
        [9, 2],
      ],
    ],
    [
      'day',
      [
        [1, 1],
        [4, 1],
        [28, 2],
      ],
    ],
  ])('group dates by %s', async (grouping, expected) => {
    const rows = await rowsOf(
      aggregate(
        `<attribute name="t_changedon" alias="t" groupby="true" dategrouping="${grouping}"/>${COUNT}<order alias="t"/>`,
      ),
    );
    expect(rows.map((row) => [row.t, row.n])).toEqual(expected);
  });

  it('reach linked tables and filters', async () => {
    const rows = await rowsOf(
      aggregate(`${COUNT}<link-entity name="t_configuration" from="t_configurationid" to="t_configurationid"><attribute name="t_name" alias="name" groupby="true"/></link-entity>
        <filter><condition attribute="t_status" operator="not-null"/></filter><order alias="n"/>`),
    );
    expect(rows).toEqual([
      { n: 1, name: 'Another' },
      { n: 2, name: 'Main' },
    ]);
  });

  it.each([
    ['an attribute without an alias', '<attribute name="t_name" aggregate="count"/>', 400],
    ['an attribute that is neither', '<attribute name="t_name" alias="x"/>', 400],
    ['a date without a grouping', '<attribute name="t_changedon" alias="x" groupby="true"/>', 400],
    ['an order by a column', `${COUNT}<order attribute="t_name"/>`, 400],
    ['nothing to aggregate', '', 400],
    ['an aggregate that is not known', '<attribute name="t_name" alias="x" aggregate="median"/>', 501],
  ])('refuse %s', async (_name, inner, status) => {
    expect((await aggregate(inner)).status).toBe(status);
  });

  it('do not count by a closed column', async () => {
    const inner = `<attribute name="t_status" alias="s" groupby="true"/>${COUNT}`;
    expect((await aggregate(inner, { as: 'person' })).status).toBe(200);
    expect((await aggregate(inner, { as: 'stranger' })).json.error?.code).toBe('0x8004f504');
  });

  it('are refused outside of an aggregate', async () => {
    const xml = `<fetch><entity name="t_number">${COUNT}</entity></fetch>`;
    expect((await fetchXml(at, { set: 't_numbers', xml })).status).toBe(400);
  });
});
