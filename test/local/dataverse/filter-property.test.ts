import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSolution } from '@nod/local/dataverse/metadata/import-solution';
import { Schema } from '@nod/local/dataverse/metadata/schema';
import { SqlBuilder } from '@nod/local/dataverse/query/compile-filter';
import { parseFilter } from '@nod/local/dataverse/query/parse-filter';
import { Principal } from '@nod/local/dataverse/security/principal';
import { SYSTEM_ADMINISTRATOR } from '@nod/local/dataverse/security/privileges';
import { Store } from '@nod/local/dataverse/storage/store';
import { FIXTURE_ZIP } from './fixture/organization';

type Person = { name: string | null; days: number | null };
type Tree = { text: string; meets: (person: Person) => boolean };

const NAMES = [null, 'a', 'B', "o'b", 'ab%'];
const DAYS = [null, 1, 2, 3];
const rows: Person[] = NAMES.flatMap((name) => DAYS.map((days) => ({ name, days })));

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom('a', 'b', "O'B", 'ab%', 'zz').chain((value) =>
    fc.constantFrom<Tree>(
      { text: `t_name eq ${quote(value)}`, meets: (p) => p.name !== null && same(p.name, value) },
      { text: `t_name ne ${quote(value)}`, meets: (p) => p.name === null || !same(p.name, value) },
      {
        text: `contains(t_name,${quote(value)})`,
        meets: (p) => p.name?.toLowerCase().includes(value.toLowerCase()) ?? false,
      },
      {
        text: `startswith(t_name,${quote(value)})`,
        meets: (p) => p.name?.toLowerCase().startsWith(value.toLowerCase()) ?? false,
      },
    ),
  ),
  fc
    .constantFrom(1, 2, 3)
    .chain((value) =>
      fc.constantFrom<Tree>(
        { text: `t_days gt ${value}`, meets: (p) => p.days !== null && p.days > value },
        { text: `t_days le ${value}`, meets: (p) => p.days !== null && p.days <= value },
        { text: `t_days eq ${value}`, meets: (p) => p.days === value },
      ),
    ),
  fc.constantFrom<Tree>(
    { text: 't_days eq null', meets: (p) => p.days === null },
    { text: 't_name ne null', meets: (p) => p.name !== null },
  ),
);

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      text: `(${a.text}) and (${b.text})`,
      meets: (p: Person) => a.meets(p) && b.meets(p),
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      text: `(${a.text}) or (${b.text})`,
      meets: (p: Person) => a.meets(p) || b.meets(p),
    })),
    tie('tree').map((a) => ({ text: `not (${a.text})`, meets: (p: Person) => !a.meets(p) })),
    // Without parentheses: `not` binds closest, then `and`, then `or`.
    fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => ({
      text: `not ${a.text} and ${b.text} or ${c.text}`,
      meets: (p: Person) => (!a.meets(p) && b.meets(p)) || c.meets(p),
    })),
  ),
})).tree;

const ROOT = { userId: '', roles: [SYSTEM_ADMINISTRATOR], profiles: [], language: 1033 };

describe('a filter', () => {
  const schema = new Schema(importSolution(FIXTURE_ZIP));
  const store = new Store();
  store.adopt(schema.tables);
  const table = schema.table('t_configuration');
  rows.forEach((person, n) =>
    store.run(
      'INSERT INTO "t_configuration" ("t_configurationid", "t_name", "t_days") VALUES (?, ?, ?)',
      String(n),
      person.name,
      person.days,
    ),
  );

  it('finds exactly the rows that it describes', () => {
    fc.assert(
      fc.property(tree, ({ text, meets }) => {
        const sql = new SqlBuilder(
          { schema, store, principal: new Principal(ROOT, schema) },
          { alias: 't', table },
        );
        const where = sql.condition(parseFilter(text));
        const found = store.all(
          `SELECT "t_configurationid" AS id FROM "t_configuration" t WHERE ${where}`,
          ...sql.values,
        );
        const expected = rows.flatMap((person, n) => (meets(person) ? [n] : []));
        expect(
          found.map((row) => Number(row.id)).sort((a, b) => a - b),
          text,
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
