import { describe, expect, test } from 'vitest';
import { fetchFaults } from './fetch-faults';
import { TABLES, VIEWS } from './known';
import { childAt, named, parseTree, textIn } from './tree';

/** Types as Dataverse numbers them; each table of ours has one of each but the public ones, which may be many. */
const TYPES: Readonly<Record<string, string>> = {
  0: 'public',
  1: 'advanced find',
  2: 'associated',
  4: 'quick find',
  64: 'lookup',
};

describe.each(VIEWS)('$path', ({ table, root }) => {
  const view = childAt(root, 'savedquery')!;
  const entity = childAt(view, 'fetchxml/fetch/entity')!;
  const grid = childAt(view, 'layoutxml/grid')!;
  const row = childAt(grid, 'row')!;

  test('asks its own table for columns, links and values that there are', () => {
    expect(entity.attributes['name']).toBe(table);
    expect(fetchFaults(entity)).toEqual([]);
  });

  test('shows only what it asks for, under the alias of its link', () => {
    const fetched = [
      ...entity.children
        .filter(({ name }) => name === 'attribute')
        .map(({ attributes }) => attributes['name']),
      ...named(entity, 'link-entity').flatMap((link) =>
        link.children
          .filter(({ name }) => name === 'attribute')
          .map(({ attributes }) => `${link.attributes['alias']}.${attributes['name']}`),
      ),
    ];
    const shown = named(row, 'cell').map(({ attributes }) => attributes['name']);
    expect(shown.filter((name) => !fetched.includes(name))).toEqual([]);
    expect(shown.filter((name, index) => shown.indexOf(name) !== index)).toEqual([]);
    expect(fetched.filter((name, index) => fetched.indexOf(name) !== index)).toEqual([]);
  });

  test('opens its rows by their id, and finds them by their name', () => {
    const { primaryId, columns } = TABLES.get(table)!;
    expect(row.attributes['id']).toBe(primaryId);
    expect(columns.get(grid.attributes['jump'] ?? '')?.family).toBe('text');
    expect(named(entity, 'attribute').map(({ attributes }) => attributes['name'])).toContain(primaryId);
  });

  test('is of a type that Dataverse knows; quick find, and only that, says so and asks for what is typed', () => {
    const type = textIn(view, 'querytype');
    expect(Object.keys(TYPES)).toContain(type);
    const searched = named(entity, 'filter').filter(
      ({ attributes }) => attributes['isquickfindfields'] === '1',
    );
    expect({ flag: textIn(view, 'isquickfindquery'), searched: searched.length }).toEqual(
      type === '4' ? { flag: '1', searched: 1 } : { flag: '0', searched: 0 },
    );
    const typed = named(entity, 'condition').filter(({ attributes }) => attributes['value'] === '{0}');
    expect(typed.length > 0).toBe(type === '4');
  });
});

test.each([...TABLES.values()].filter(({ own }) => own))(
  '$name has one default view of each type, and one of each type but the public one',
  ({ name }) => {
    const views = VIEWS.filter(({ table }) => table === name).map(({ root }) => childAt(root, 'savedquery')!);
    for (const [type, said] of Object.entries(TYPES)) {
      const ofType = views.filter((view) => textIn(view, 'querytype') === type);
      expect(
        ofType.filter((view) => textIn(view, 'isdefault') === '1'),
        said,
      ).toHaveLength(1);
      if (type !== '0') expect(ofType, said).toHaveLength(1);
    }
  },
);

test('no two views of a table have one name', () => {
  const names = VIEWS.map(
    ({ table, root }) => `${table}: ${named(root, 'LocalizedName')[0]?.attributes['description']}`,
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('what views ask for', () => {
  const faults = (inner: string, name = 'nod_optinoutnumber') =>
    fetchFaults(parseTree(`<entity name="${name}">${inner}</entity>`));
  test.each([
    ['<attribute name="nod_x" />', 'has no column nod_x'],
    ['<order attribute="nod_x" />', 'has no column nod_x'],
    [
      '<filter><condition attribute="nod_status" operator="eq" value="7" /></filter>',
      'nod_status has no value 7',
    ],
    ['<filter><condition attribute="nod_status" operator="is" value="7" /></filter>', 'is is no operator'],
    ['<filter><condition attribute="nod_status" operator="eq" /></filter>', 'has 0 values'],
    [
      '<filter><condition attribute="nod_phonenumber" operator="last-x-days" value="7" /></filter>',
      'is no date',
    ],
    ['<filter><condition attribute="nod_isblocked" operator="eq" value="yes" /></filter>', 'is no Boolean'],
    ['<filter />', 'a filter is empty'],
    ['<link-entity name="nod_x" from="a" to="b" />', 'nod_x is no table'],
    ['<link-entity name="contact" from="contactid" to="nod_leadid" />', 'no relationship links'],
    ['<attributes />', 'does not belong'],
  ])('is looked at: %s', (inner, said) => {
    expect(faults(inner).join()).toContain(said);
  });

  test('may follow a lookup either way', () => {
    expect(
      faults(
        '<link-entity name="contact" from="contactid" to="nod_contactid"><attribute name="fullname" /></link-entity>',
      ),
    ).toEqual([]);
    expect(
      faults('<link-entity name="nod_consentevent" from="nod_numberid" to="nod_optinoutnumberid" />'),
    ).toEqual([]);
  });
});
