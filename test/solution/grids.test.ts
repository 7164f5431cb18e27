import { all, type Element, first, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const CUSTOMIZER = 'nod_Nod.OptInStatusGrid';
const TABLE = 'nod_optinoutnumber';

/** Each grid of Opt-In / Opt-Out Numbers in a form, with the control that stands in its place. */
const subgrids = documents(/\/FormXml\/main\//).flatMap(({ path, root }) => {
  const form = first(root, 'systemform/form');
  return all(form, 'tabs/tab/columns/column/sections/section/rows/row/cell/control')
    .filter((control) => textAt(control, 'parameters/TargetEntityType') === TABLE)
    .map((control) => ({
      path,
      control,
      description: all(form, 'controlDescriptions/controlDescription').find(
        ({ attributes }) => attributes['forControl'] === control.attributes['uniqueid'],
      ),
    }));
});

/** Views that stand as a list: public, associated and quick find. */
const lists = documents(new RegExp(`^Entities/${TABLE}/SavedQueries/`)).filter(({ root }) =>
  ['0', '2', '4'].includes(textAt(root, 'savedquery/querytype') ?? ''),
);

function expectPlatformGrid(description: Element | undefined): void {
  const [standard, ...custom] = all(description!, 'customControl');
  expect(standard?.attributes).toEqual({ id: '{E7A81278-8635-4D9E-8D4D-59480B391C5B}' });
  expect(custom.map(({ attributes }) => attributes)).toEqual(
    ['0', '1', '2'].map((formFactor) => ({ formFactor, name: 'Microsoft.PowerApps.PowerAppsOneGrid' })),
  );
  for (const control of custom) {
    const parameters = first(control, 'parameters');
    expect(textAt(parameters, 'GridCustomizerControlFullName')).toBe(CUSTOMIZER);
    // What the app keeps, people cannot write: nothing is edited in a list.
    expect(textAt(parameters, 'EnableEditing')).toBe('no');
    for (const [name, [property]] of parameters.children)
      if (name !== 'data-set') expect(property?.attributes, name).toMatchObject({ static: 'true' });
    expect(first(parameters, 'data-set').attributes).toEqual({ name: 'Items' });
  }
}

describe('the marketing status in lists', () => {
  test('is drawn by a control that the solution has', () => {
    expect(documents(/^Controls\//).map(({ root }) => first(root, 'Name').text)).toContain(CUSTOMIZER);
  });

  test('stands in every list of numbers, on every form factor', () => {
    expect(lists).toHaveLength(10);
    for (const { root } of lists)
      expectPlatformGrid(first(root, 'savedquery/layoutxml/grid/controlDescriptions/controlDescription'));
  });

  test('stands in every related list of numbers, which keeps its view and its relationship', () => {
    expect(subgrids.map(({ path }) => path.split('/')[1])).toEqual([
      ...['Account', 'Contact', 'Lead', 'nod_configuration'],
    ]);
    for (const { control, description } of subgrids) {
      expectPlatformGrid(description);
      for (const custom of all(description!, 'customControl').slice(1)) {
        const rows = first(custom, 'parameters/data-set');
        for (const name of ['ViewId', 'RelationshipName', 'TargetEntityType'])
          expect(textAt(rows, name), name).toBe(textAt(control, `parameters/${name}`));
      }
    }
  });

  test('has room for its longest word and the switch', () => {
    for (const { root } of lists) {
      const cell = all(root, 'savedquery/layoutxml/grid/row/cell').find(
        ({ attributes }) => attributes['name'] === 'nod_status',
      );
      expect(Number(cell?.attributes['width'])).toBeGreaterThanOrEqual(220);
    }
  });

  test('is drawn in no list of another table, whose statuses have the same values and mean something else', () => {
    const elsewhere = documents(/\/SavedQueries\//).filter(({ path }) => !path.includes(TABLE));
    expect(elsewhere.filter(({ text }) => text.includes(CUSTOMIZER))).toEqual([]);
  });
});
