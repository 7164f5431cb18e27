import { documents } from './solution-files';
import { describe, expect, test } from 'vitest';
import { trees, type Tree } from './tree';

/**
 * Of charts and dashboards there is no sample to compare with. The order of their elements was read from an export of
 * another solution that is public (its `customizations.xml` as Dataverse wrote it).
 */
const CHART = [
  ...['savedqueryvisualizationid', 'datadescription', 'presentationdescription', 'isdefault'],
  ...['LocalizedNames', 'IsCustomizable', 'IntroducedVersion', 'CanBeDeleted'],
];
const DASHBOARD = [
  'LocalizedNames',
  'FormId',
  'IsCustomizable',
  'IsDefault',
  'FormXml',
  'IntroducedVersion',
  'IsTabletEnabled',
];
const TILE = [
  ...[
    'TargetEntityType',
    'ChartGridMode',
    'EnableQuickFind',
    'EnableViewPicker',
    'EnableJumpBar',
    'RecordsPerPage',
  ],
  ...['HeaderColorCode', 'ViewId', 'IsUserView', 'ViewIds', 'AutoExpand', 'VisualizationId', 'IsUserChart'],
  ...['EnableChartPicker', 'RelationshipName'],
];
const names = ({ children }: Tree) => children.map(({ name }) => name);
const found = (tree: Tree, name: string): Tree[] => [
  ...(tree.name === name ? [tree] : []),
  ...tree.children.flatMap((child) => found(child, name)),
];

describe('as seen in an export', () => {
  const charts = trees(/\/Visualizations\//);
  const dashboards = trees(/^Dashboards\//);

  test('a chart has its elements in their order', () => {
    expect(charts).toHaveLength(5);
    for (const { path, root } of charts) {
      expect(root.name, path).toBe('visualization');
      expect(names(root), path).toEqual(CHART);
      expect(found(root, 'datadefinition').map(names)).toEqual([['fetchcollection', 'categorycollection']]);
      expect(found(root, 'Chart').map(names)[0]?.slice(0, 3)).toEqual(['Series', 'ChartAreas', 'Titles']);
    }
  });

  test('a dashboard has its elements in their order, and at most six tiles', () => {
    expect(dashboards).toHaveLength(1);
    for (const { root } of dashboards) {
      expect(names(root)).toEqual(DASHBOARD);
      const tiles = found(root, 'control');
      // https://learn.microsoft.com/power-apps/developer/model-driven-apps/understand-dashboards-dashboard-components-formxml
      expect(tiles).toHaveLength(6);
      for (const tile of tiles) expect(tile.children.flatMap(names)).toEqual(TILE);
    }
  });

  test('a table with charts has a place for them, after its views; dashboards stand before web resources', () => {
    const withCharts = new Set(charts.map(({ path }) => path.split('/')[1]));
    for (const { path, root } of trees(/^Entities\/nod_[^/]+\/Entity\.xml$/))
      expect(names(root).includes('Visualizations'), path).toBe(withCharts.has(path.split('/')[1]));
    const [shell] = trees(/^Other\/Customizations\.xml$/);
    const order = names(shell!.root);
    expect(order.indexOf('Dashboards')).toBe(order.indexOf('optionsets') + 1);
    expect(order.indexOf('WebResources')).toBe(order.indexOf('Dashboards') + 1);
  });

  test('a form that calls scripts names their libraries before its events', () => {
    const scripted = documents(/\/FormXml\//).filter(({ text }) => text.includes('<formLibraries>'));
    expect(scripted).toHaveLength(5);
    for (const { text, path } of scripted)
      expect(text.indexOf('<formLibraries>'), path).toBeLessThan(text.indexOf('<events>'));
  });
});
