import { readSchema } from '@nod/solution/read-schema';
import { describe, expect, test } from 'vitest';
import { functionsOf } from './built-functions';
import { CONTROL_CLASSES, classIdOf } from './control-classes';
import { bare, FORMS, RELATIONSHIPS, TABLES, VIEWS, WEB_RESOURCES } from './known';
import { childAt, named, textIn, type Tree } from './tree';

const { tables } = readSchema();
const controlsOf = (form: Tree) => named(form, 'control');
const gridsOf = (form: Tree) =>
  controlsOf(form).filter(({ attributes }) => attributes['indicationOfSubgrid'] === 'true');

describe.each(FORMS)('$path', ({ table, type, root, form }) => {
  const columns = TABLES.get(table)!.columns;

  test('puts each column of its table on a control of a class that fits the type', () => {
    const odd = controlsOf(form).flatMap(({ attributes }) => {
      const [column, classId] = [attributes['datafieldname'], classIdOf(attributes)];
      const fits = CONTROL_CLASSES[classId];
      if (fits === undefined) return [`${attributes['id']}: the class ${classId} is not known`];
      if (typeof fits === 'string') return column === undefined ? [] : [`${attributes['id']} is no column`];
      const family = columns.get(column ?? '')?.family;
      if (family === undefined) return [`${column} is no column of ${table}`];
      return fits.includes(family) ? [] : [`${column} is ${family}, its control is for ${fits.join()}`];
    });
    expect(odd).toEqual([]);
  });

  test('lists related rows by a relationship to its table and a public or associated view of theirs', () => {
    const odd = gridsOf(form).flatMap((grid) => {
      const parameter = (name: string) => textIn(grid, `parameters/${name}`);
      const target = parameter('TargetEntityType');
      const relationship = RELATIONSHIPS.find(({ name }) => name === parameter('RelationshipName'));
      const shown = bare(parameter('ViewId'));
      const offered = parameter('ViewIds').split(',').filter(Boolean).map(bare);
      const views = VIEWS.filter(
        ({ table: of, root }) =>
          of === target && ['0', '2'].includes(textIn(childAt(root, 'savedquery'), 'querytype')),
      );
      const at = grid.attributes['id'];
      return [
        ...(relationship?.many === target && relationship.one === table
          ? []
          : [`${at}: no relationship ${parameter('RelationshipName')} from ${target} to ${table}`]),
        ...[shown, ...offered]
          .filter((id) => !views.some((view) => view.id === id))
          .map((id) => `${at}: ${target} has no view ${id}`),
      ];
    });
    expect(odd).toEqual([]);
  });

  test('calls functions that its scripts export, from libraries that it loads', async () => {
    const libraries = named(form, 'Library').map(({ attributes }) => attributes['name'] ?? '');
    expect(libraries.filter((name) => WEB_RESOURCES.get(name) !== '3')).toEqual([]);
    const handlers = named(form, 'Handler').map(({ attributes }) => attributes);
    for (const name of libraries) {
      const exported = await functionsOf(name);
      const called = handlers
        .filter(({ libraryName }) => libraryName === name)
        .map(({ functionName = '' }) => functionName);
      expect(called.length, `${name} is loaded and not called`).toBeGreaterThan(0);
      expect(called.filter((one) => !exported(one))).toEqual([]);
    }
    expect(handlers.filter(({ libraryName = '' }) => !libraries.includes(libraryName))).toEqual([]);
    expect(
      handlers.filter(
        ({ enabled, passExecutionContext }) => enabled !== 'true' || passExecutionContext !== 'true',
      ),
    ).toEqual([]);
  });

  test('listens to what happens to columns that it shows', () => {
    const shown = controlsOf(form).map(({ attributes }) => attributes['datafieldname']);
    const events = named(form, 'event').map(({ attributes }) => attributes);
    expect(events.filter(({ name = '' }) => !['onload', 'onsave', 'onchange'].includes(name))).toEqual([]);
    const lost = events.filter(
      ({ name, attribute }) =>
        (name === 'onchange') !== (attribute !== undefined) ||
        (attribute !== undefined && !shown.includes(attribute)),
    );
    expect(lost).toEqual([]);
  });

  test('is one for the app as it is today, which genuine exports of main and quick create forms say by 1', () => {
    expect(['main', 'quickCreate']).toContain(type);
    expect(textIn(root, 'systemform/FormPresentation')).toBe('1');
    expect(textIn(root, 'systemform/FormActivationState')).toBe('1');
  });
});

describe('quick create', () => {
  test('has one form where a table allows it, and none where it does not', () => {
    const own = [...TABLES.values()].filter((table) => table.own);
    for (const { name, quickCreate } of own)
      expect(
        FORMS.filter(({ table, type }) => table === name && type === 'quickCreate'),
        name,
      ).toHaveLength(quickCreate ? 1 : 0);
    expect(own.some(({ quickCreate }) => quickCreate)).toBe(true);
  });

  test('asks for every column that must be filled', () => {
    const missing = FORMS.filter(({ type }) => type === 'quickCreate').flatMap(({ table, path, form }) => {
      const shown = controlsOf(form).map(({ attributes }) => attributes['datafieldname']);
      const must = tables
        .find(({ logicalName }) => logicalName === table)!
        .columns.filter(
          ({ logicalName, required, create }) =>
            logicalName.startsWith('nod_') && create && /required$/.test(required),
        );
      return must
        .filter(
          ({ logicalName, type, default: preset }) =>
            type !== 'primarykey' && preset === undefined && !shown.includes(logicalName),
        )
        .map(({ logicalName }) => `${path}: ${logicalName}`);
    });
    expect(missing).toEqual([]);
  });
});
