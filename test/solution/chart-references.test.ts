import { describe, expect, test } from 'vitest';
import { classIdOf, CONTROL_CLASSES } from './control-classes';
import { fetchFaults } from './fetch-faults';
import { bare, CHARTS, DASHBOARDS, TABLES, VIEWS } from './known';
import { childAt, named, textIn, type Tree } from './tree';

const NUMBERS = ['whole', 'decimal', 'money'];

/** What is wrong with the columns that a chart counts, sums and groups by. */
function aggregateFaults({ attributes }: Tree, table: string): string[] {
  const { name = '', aggregate, groupby, dategrouping, alias } = attributes;
  const family = TABLES.get(table)?.columns.get(name)?.family ?? '';
  return [
    ...(alias ? [] : [`${name} has no alias`]),
    ...((aggregate === undefined) === (groupby === 'true')
      ? []
      : [`${name} is neither counted nor grouped by, or both`]),
    ...(aggregate === undefined || ['count', 'countcolumn', 'sum', 'avg', 'min', 'max'].includes(aggregate)
      ? []
      : [`${aggregate} is no aggregate`]),
    ...(['sum', 'avg'].includes(aggregate ?? '') && !NUMBERS.includes(family)
      ? [`${name} is ${family}, which has no ${aggregate}`]
      : []),
    ...(dategrouping !== undefined && family !== 'date'
      ? [`${name} is no date to be grouped by ${dategrouping}`]
      : []),
    ...(dategrouping === undefined && groupby === 'true' && family === 'date'
      ? [`${name} is a date: every moment would be a group`]
      : []),
    ...(dategrouping === undefined ||
    ['day', 'week', 'month', 'quarter', 'year', 'fiscal-period', 'fiscal-year'].includes(dategrouping)
      ? []
      : [`${dategrouping} is no grouping of dates`]),
    ...(family === 'memo' && groupby === 'true' ? [`${name} is long text, which cannot be grouped by`] : []),
  ];
}

/** Green, red, orange and yellow: strong in hue, and of a hue between red and green. */
function saysGoodOrBad(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = color.split(',').map(Number);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const isStrong = most - least > 100;
  return isStrong && most !== blue;
}

test('there are charts, and a dashboard that shows them', () => {
  expect(CHARTS.length).toBeGreaterThanOrEqual(5);
  expect(DASHBOARDS.length).toBeGreaterThanOrEqual(1);
});

describe.each(CHARTS)('$path', ({ table, root }) => {
  const data = named(root, 'datadefinition')[0]!;
  const entity = named(data, 'entity')[0]!;
  const columns = named(entity, 'attribute');
  const aliases = columns.map(({ attributes }) => attributes['alias'] ?? '');
  const measures = named(data, 'measure').map(({ attributes }) => attributes['alias'] ?? '');
  const categories = named(data, 'category').map(({ attributes }) => attributes['alias'] ?? '');

  test('counts and groups by columns that its table has', () => {
    expect(entity.attributes['name']).toBe(table);
    expect(named(data, 'fetch')[0]?.attributes).toMatchObject({ mapping: 'logical', aggregate: 'true' });
    expect(fetchFaults(entity)).toEqual([]);
    expect(columns.flatMap((column) => aggregateFaults(column, table))).toEqual([]);
  });

  test('draws each of them once, along what it groups by', () => {
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
    const grouped = columns.filter(({ attributes }) => attributes['groupby'] === 'true');
    const series = grouped.map(({ attributes }) => attributes['alias']);
    // The second grouping of a comparison chart is its series, and stands in no category.
    expect(series[0]).toBe(categories[0]);
    expect(categories).toHaveLength(1);
    expect(series.length).toBeLessThanOrEqual(2);
    const counted = aliases.filter((alias) => !series.includes(alias));
    expect([...measures].sort()).toEqual(counted.sort());
  });

  test('has one series to draw for each measure', () => {
    const drawn = named(root, 'Series').filter(({ attributes }) => attributes['ChartType']);
    expect(drawn).toHaveLength(named(data, 'measurecollection').length);
    const known = [
      'Column',
      'StackedColumn',
      'StackedColumn100',
      'Bar',
      'StackedBar',
      'StackedBar100',
      'Line',
      'Area',
      'StackedArea',
      'Pie',
      'Funnel',
      'Doughnut',
    ];
    for (const { attributes } of drawn) expect(known).toContain(attributes['ChartType']);
  });

  // A colour belongs to a place, and a place to whatever group comes first: with nobody pending, an opt-out would be
  // drawn in what was meant for a consent. Only measures have places of their own.
  test('draws no group of its rows in a colour that says good or bad', () => {
    const palette = named(root, 'Chart')[0]?.attributes['PaletteCustomColors'] ?? '';
    const colors = palette.split(';').filter(Boolean);
    expect(colors.length).toBeGreaterThanOrEqual(measures.length > 1 ? measures.length : 8);
    expect(new Set(colors).size).toBe(colors.length);
    expect(measures.length > 1 ? [] : colors.filter(saysGoodOrBad)).toEqual([]);
  });
});

describe.each(DASHBOARDS)('$path', ({ root }) => {
  const controls = named(root, 'control');

  test('is made of charts and lists, each in a place of its own', () => {
    expect(controls.length).toBeGreaterThan(0);
    for (const { attributes } of controls) {
      expect(CONTROL_CLASSES[classIdOf(attributes)], attributes['id']).toBe('grid');
      expect(attributes['indicationOfSubgrid']).toBe('true');
      expect(attributes['uniqueid']).toMatch(/^\{/);
    }
    const ids = controls.map(({ attributes }) => attributes['id']);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('shows charts and views of the table that it names', () => {
    const odd = controls.flatMap((control) => {
      const parameter = (name: string) => textIn(control, `parameters/${name}`);
      const table = parameter('TargetEntityType');
      const at = `${control.attributes['id']}: ${table}`;
      const views = [parameter('ViewId'), ...parameter('ViewIds').split(',')].filter(Boolean).map(bare);
      const shows = parameter('ChartGridMode');
      const chart = bare(parameter('VisualizationId'));
      return [
        ...(TABLES.get(table)?.own ? [] : [`${at} is no table of the solution`]),
        ...(views.length > 0 ? [] : [`${at} has no view`]),
        ...views
          .filter(
            (id) =>
              !VIEWS.some(
                (view) =>
                  view.id === id &&
                  view.table === table &&
                  textIn(childAt(view.root, 'savedquery'), 'querytype') === '0',
              ),
          )
          .map((id) => `${at} has no public view ${id}`),
        ...(['Chart', 'Grid', 'All'].includes(shows) ? [] : [`${at} shows ${shows}`]),
        ...(shows === 'Grid' || CHARTS.some((one) => one.id === chart && one.table === table)
          ? []
          : [`${at} has no chart ${chart}`]),
      ];
    });
    expect(odd).toEqual([]);
  });

  test('leaves below each cell the rows that it spans', () => {
    for (const section of named(root, 'section')) {
      const width = section.attributes['columns']?.length ?? 0;
      const rows = childAt(section, 'rows')!.children;
      let free = 0;
      for (const row of rows) {
        const cells = row.children.filter(({ name }) => name === 'cell');
        if (cells.length > 0) {
          expect(free).toBe(0);
          expect(
            cells.reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0),
          ).toBeLessThanOrEqual(width);
          free = Math.max(...cells.map(({ attributes }) => Number(attributes['rowspan'] ?? 1)));
        }
        free -= 1;
      }
      expect(free).toBe(0);
    }
  });
});
