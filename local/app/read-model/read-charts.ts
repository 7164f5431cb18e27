import { type Element, attributeOf, childAt, childrenOf, labelOf, parseXml, renderXml, textOf } from './xml';
import { CHART_TYPES, type Chart, type ChartSeries } from '../model';
import { toId } from './identifier';
import type { Reading } from './reading';

/** Reads `<Visualizations>` of an `<Entity>`, by name. */
export function readCharts(entity: Element, table: string, reading: Reading): Chart[] {
  const charts = childrenOf(childAt(entity, 'Visualizations'), 'visualization').flatMap((visualization) => {
    const chart = readChart(visualization, table, reading);
    if (!chart)
      reading.ignored.push(`chart of ${table}: ${toId(textOf(visualization, 'savedqueryvisualizationid'))}`);
    return chart ?? [];
  });
  return charts.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * What is counted is the FetchXML of the data description, how it looks stands in the presentation description.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/understand-charts-underlying-data-chart-representation
 * @returns undefined for a chart without a grouping, a measure, or of a type that the page does not draw
 */
function readChart(visualization: Element, table: string, reading: Reading): Chart | undefined {
  const data = describedIn(visualization, 'datadescription', 'datadefinition');
  const fetch = childAt(data, 'fetchcollection', 'fetch');
  const groupings = attributesBelow(fetch).filter(
    (attribute) => attributeOf(attribute, 'groupby') === 'true',
  );
  const category = childAt(data, 'categorycollection', 'category');
  const presentation = describedIn(visualization, 'presentationdescription', 'Chart');
  const series = readSeries(category, presentation);
  const aliases = groupings.map((attribute) => attributeOf(attribute, 'alias') ?? '');
  const by = attributeOf(category, 'alias') ?? aliases[0];
  if (!fetch || by === undefined || !series || series.length === 0) return undefined;
  const split = aliases.find((alias) => alias !== by);
  return {
    id: toId(textOf(visualization, 'savedqueryvisualizationid')),
    name:
      labelOf(visualization, 'LocalizedNames', 'LocalizedName', reading) ??
      textOf(visualization, 'name') ??
      '',
    table,
    fetchXml: renderXml(fetch),
    category: by,
    ...(split === undefined ? {} : { split }),
    series,
    palette: readPalette(attributeOf(presentation, 'PaletteCustomColors')),
  };
}

/** Exports have the description as elements, the Web API as text. */
function describedIn(visualization: Element, wrapper: string, root: string): Element | undefined {
  const element = childAt(visualization, wrapper);
  return childAt(element, root) ?? (element?.text ? parseXml(element.text, root) : undefined);
}

function attributesBelow(element: Element | undefined): Element[] {
  return (element?.children ?? []).flatMap((child) =>
    child.name === 'attribute' ? [child] : attributesBelow(child),
  );
}

/** One series for each `<measurecollection>`, in the look of the `<Series>` at the same place. */
function readSeries(category: Element | undefined, chart: Element | undefined): ChartSeries[] | undefined {
  const looks = childrenOf(childAt(chart, 'Series'), 'Series');
  const series = childrenOf(category, 'measurecollection').map((collection, at) => {
    const look = looks[at] ?? looks[0];
    const given = (attributeOf(look, 'ChartType') ?? 'Column').toLowerCase();
    const type = CHART_TYPES.find((one) => one.toLowerCase() === given);
    const measure = attributeOf(childAt(collection, 'measure'), 'alias');
    const color = readPalette(attributeOf(look, 'Color'))[0];
    const name = attributeOf(look, 'LegendText');
    return (
      type &&
      measure !== undefined && {
        measure,
        type,
        ...(color === undefined ? {} : { color }),
        ...(name === undefined ? {} : { name }),
      }
    );
  });
  const known = series.filter((one) => typeof one === 'object');
  return known.length === series.length ? known : undefined;
}

/** `149,189,66; 197,56,52` as CSS colours. */
function readPalette(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((color) => color.split(',').map((part) => Number(part.trim())))
    .filter((parts) => parts.length === 3 && parts.every((part) => part >= 0 && part <= 255))
    .map((parts) => `rgb(${parts.join(' ')})`);
}
