import * as React from 'react';
import type { Chart } from '../../model';
import { formatNumber } from '../data/formats';
import { say } from '../words/say';
import { BarChart } from './bar-chart';
import { ColumnChart } from './column-chart';
import { colorAt } from './palette';
import { PieChart } from './pie-chart';
import type { ChartData } from './read-chart';
import { useSize } from './use-size';

/** A chart that has been counted: the drawing, its legend, and the same numbers as a table for those who listen. */
export function ChartFigure({
  chart,
  data,
  onPick,
}: {
  chart: Chart;
  data: ChartData;
  onPick?: (category: number) => void;
}): React.ReactElement {
  const [reference, size] = useSize<HTMLDivElement>();
  const type = data.series[0]?.type ?? 'Column';
  const isPie = type === 'Pie' || type === 'Doughnut';
  const colors = data.categories.map((_, at) => colorAt(chart.palette, at));
  const legend = isPie
    ? data.categories.map(({ key, label }, at) => ({
        key,
        label: `${label} · ${formatNumber(data.series[0]?.values[at] ?? 0)}`,
        color: colors[at]!,
      }))
    : data.series.map(({ label, color }) => ({ key: label, label, color }));
  const drawing = { data, ...size, ...(onPick ? { onPick } : {}) };
  return (
    <div className={`chart${isPie ? ' pie' : ''}`}>
      <div className="chart-drawing" ref={reference}>
        {size.width > 0 && size.height > 0 && (
          <svg
            width={size.width}
            height={size.height}
            role={onPick ? 'group' : 'img'}
            aria-label={`${chart.name}: ${spoken(data)}`}
          >
            {isPie ? (
              <PieChart {...drawing} colors={colors} />
            ) : type.includes('Bar') ? (
              <BarChart {...drawing} />
            ) : (
              <ColumnChart {...drawing} />
            )}
          </svg>
        )}
      </div>
      {legend.length > 1 && (
        <ul className="chart-legend" aria-hidden="true">
          {legend.map(({ key, label, color }) => (
            <li key={key}>
              <span style={{ background: color }} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <ChartTable chart={chart} data={data} />
    </div>
  );
}

/** What the drawing shows, in a sentence. */
function spoken({ by, categories }: ChartData): string {
  return say('{count} groups by {by}', { count: categories.length, by });
}

function ChartTable({ chart, data }: { chart: Chart; data: ChartData }): React.ReactElement {
  return (
    <table className="hidden">
      <caption>{chart.name}</caption>
      <thead>
        <tr>
          <th scope="col">{data.by}</th>
          {data.series.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.categories.map(({ key, label }, at) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {data.series.map((series) => (
              <td key={series.label}>{formatNumber(series.values[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
