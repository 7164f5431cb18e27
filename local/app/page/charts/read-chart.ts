import type { Chart, ChartType, View } from '../../model';
import type { Metadata, Row, Table, WebApi } from '../data/types';
import { parseFetch } from '../grid/build-fetch';
import { say } from '../words/say';
import { chartFetch } from './chart-fetch';
import { type Group, groupIn, groupingOf } from './grouping';
import { colorAt } from './palette';

export type Series = { label: string; type: ChartType; color: string; values: number[] };

/** What a chart draws: for every category a value of every series. */
export type ChartData = {
  /** Name of what the categories are: the label of a column. */
  by: string;
  categories: Group[];
  series: Series[];
};

export type ChartQuery = {
  chart: Chart;
  view: View;
  filterXml?: string;
  search?: { fetchXml: string; text: string };
};

/**
 * Counts what a chart shows of a view.
 * @throws WebApiError
 */
export async function readChart(
  { api, metadata }: { api: WebApi; metadata: Metadata },
  { chart, view, filterXml, search }: ChartQuery,
): Promise<ChartData> {
  const fetchXml = chartFetch(
    { chart: chart.fetchXml, view: view.fetchXml },
    { ...(filterXml === undefined ? {} : { filterXml }), ...(search ? { search } : {}) },
  );
  const table = await metadata.table(chart.table);
  const by = await groupingOf(chart.fetchXml, chart.category, metadata);
  const split =
    chart.split === undefined ? undefined : await groupingOf(chart.fetchXml, chart.split, metadata);
  const { value: rows } = await api.get<{ value: Row[] }>(
    `${table.set}?fetchXml=${encodeURIComponent(fetchXml)}`,
  );
  const found = rows.map((row) => ({
    row,
    category: groupIn(row, by),
    part: split ? groupIn(row, split) : undefined,
  }));
  // A chart that orders its rows has said what comes first; choices and dates have an order of their own.
  const ordered = parseFetch(chart.fetchXml).querySelector('order') !== null && !by.dates;
  const categories = distinct(
    found.map(({ category }) => category),
    ordered,
  );
  const valueAt = (measure: string, belongs: (one: (typeof found)[number]) => boolean) =>
    categories.map(({ key }) =>
      found
        .filter((one) => one.category.key === key && belongs(one))
        .reduce((sum, { row }) => sum + Number(row[measure] ?? 0), 0),
    );
  const parts = split
    ? distinct(
        found.flatMap(({ part }) => part ?? []),
        false,
      )
    : undefined;
  const series = parts
    ? parts.map(({ key, label }, at) => ({
        label,
        type: chart.series[0]!.type,
        color: colorAt(chart.palette, at),
        values: valueAt(chart.series[0]!.measure, ({ part }) => part?.key === key),
      }))
    : chart.series.map(({ measure, type, color, name }, at) => ({
        label: name ?? measureLabel(chart, measure, table),
        type,
        color: color ?? colorAt(chart.palette, at),
        values: valueAt(measure, () => true),
      }));
  return { by: by.column.label, categories, series };
}

function distinct(groups: readonly Group[], ordered: boolean): Group[] {
  const found = [...new Map(groups.map((group) => [group.key, group])).values()];
  return ordered ? found : found.sort((one, other) => compare(one.rank, other.rank));
}

function compare(one: Group['rank'], other: Group['rank']): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return String(one).localeCompare(String(other));
}

/** A sum is called after its column, a count after what is counted. */
function measureLabel(chart: Chart, alias: string, table: Table): string {
  const attribute = parseFetch(chart.fetchXml).querySelector(`attribute[alias="${CSS.escape(alias)}"]`);
  const column = table.columns.get(attribute?.getAttribute('name') ?? '');
  if (attribute?.getAttribute('aggregate')?.startsWith('count') !== false || !column)
    return say('Number of rows');
  return column.label;
}
