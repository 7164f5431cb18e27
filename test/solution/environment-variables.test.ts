import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textIn, trees } from './tree';

const variables = trees(/^environmentvariabledefinitions\//);
const root = join(import.meta.dirname, '../..');
/** Text 100000000, number …001, Boolean …002, JSON …003. */
const TYPES = ['100000000', '100000001', '100000002', '100000003'];

/** The product's own scripts, without the schema that is made from the solution. */
const sources = ['functions', 'webresources', 'solution']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/node_modules|[\\/](dist|out)[\\/]|\.generated\./.test(file));

describe.each(variables)('$path', ({ path, root: variable }) => {
  const name = variable.attributes['schemaname'] ?? '';

  test('stands in the folder of its name, with the prefix of the publisher and a type', () => {
    expect(path).toBe(`environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`);
    expect(name).toMatch(/^nod_/);
    expect(TYPES).toContain(textIn(variable, 'type'));
  });

  test('is not asked for on import, nor a secret: what must be kept secret stands elsewhere', () => {
    expect(textIn(variable, 'isrequired')).toBe('0');
    expect(textIn(variable, 'secretstore')).toBe('0');
  });

  test('says in its default text what its English label says', () => {
    for (const part of ['displayname', 'description']) {
      const element = variable.children.find((child) => child.name === part)!;
      expect(element.attributes['default']).toBe(element.children[0]?.attributes['description']);
    }
  });

  test('is read or written by the product', () => {
    expect(sources.filter((file) => readFileSync(file, 'utf8').includes(name)).length).toBeGreaterThan(0);
  });

  test('carries no value: an import would overwrite what registering wrote', () => {
    expect(trees(new RegExp(`^environmentvariabledefinitions/${name}/`)).map((file) => file.path)).toEqual([
      path,
    ]);
  });
});

test('there are two: where the app runs, and where its guide stands', () => {
  expect(variables.map(({ root: { attributes } }) => attributes['schemaname'])).toEqual([
    'nod_FunctionsAppUrl',
    'nod_GuideUrl',
  ]);
});
