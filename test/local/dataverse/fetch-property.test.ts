import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchXml, rowsOf } from './fixture/fetch';
import { startFixture, type Fixture } from './fixture/organization';
import { listOf } from './fixture/wire';

/** The same condition in both languages. */
interface Twin {
  readonly xml: string;
  readonly odata: string;
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const condition = (attribute: string, operator: string, value?: string | number) =>
  `<condition attribute="${attribute}" operator="${operator}"${value === undefined ? '' : ` value="${String(value).replaceAll("'", '&apos;')}"`}/>`;
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

const leaf: fc.Arbitrary<Twin> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...COMPARISONS), fc.constantFrom('a', 'b', "O'B", 'ab%', 'zz'))
    .map(([operator, value]) => ({
      xml: condition('t_name', operator, value),
      odata: `t_name ${operator} ${quote(value)}`,
    })),
  fc.tuple(fc.constantFrom(...COMPARISONS), fc.constantFrom(1, 2, 3)).map(([operator, value]) => ({
    xml: condition('t_days', operator, value),
    odata: `t_days ${operator} ${value}`,
  })),
  fc
    .tuple(fc.constantFrom('begins-with', 'ends-with'), fc.constantFrom('a', '%', "o'"))
    .map(([operator, value]) => ({
      xml: condition('t_name', operator, value),
      odata: `${operator === 'begins-with' ? 'startswith' : 'endswith'}(t_name,${quote(value)})`,
    })),
  fc.constantFrom('a', 'B').map((value) => ({
    xml: condition('t_name', 'not-like', `%${value}%`),
    odata: `not contains(t_name,${quote(value)})`,
  })),
  fc
    .constantFrom('t_name', 't_days')
    .chain((name) =>
      fc.constantFrom<Twin>(
        { xml: condition(name, 'null'), odata: `${name} eq null` },
        { xml: condition(name, 'not-null'), odata: `${name} ne null` },
      ),
    ),
);

const tree: fc.Arbitrary<Twin> = fc.letrec<{ tree: Twin }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([type, twins]) => ({
        xml: `<filter type="${type}">${twins.map((twin) => twin.xml).join('')}</filter>`,
        odata: `(${twins.map((twin) => twin.odata).join(` ${type} `)})`,
      })),
  ),
})).tree;

describe('a filter in FetchXML', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture();
    let number = 0;
    for (const name of [null, 'a', 'B', "o'b", 'ab%'])
      for (const days of [null, 1, 2, 3])
        await at.create('t_configurations', { t_name: name, t_days: days, t_phonenumberid: `${number++}` });
  });
  afterAll(() => at.dataverse.close());

  it('finds what the same filter finds as $filter', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ xml, odata }) => {
        const query = `<fetch><entity name="t_configuration"><attribute name="t_phonenumberid"/><filter>${xml}</filter></entity></fetch>`;
        const found = await rowsOf(fetchXml(at, { set: 't_configurations', xml: query }));
        const same = await at.get(
          `t_configurations?$select=t_phonenumberid&$filter=${encodeURIComponent(odata)}`,
        );
        const ids = (rows: readonly { t_phonenumberid?: unknown }[]) =>
          rows.map((row) => row.t_phonenumberid);
        expect(ids(found)).toEqual(ids(listOf(same.json.value)));
      }),
      { numRuns: 150 },
    );
  });
});
