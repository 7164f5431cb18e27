import * as React from 'react';
import { formatNumber } from '../data/formats';
import { type DrawingProps, markLabel, picker } from './drawing';
import { Mark } from './mark';
import { shorten, stack, ticksUpTo } from './scale';

const RIGHT = 44;

/** Lying bars, the first category on top: room for long names, and the number behind each bar. */
export function BarChart(props: DrawingProps): React.ReactElement {
  const { data, width, height } = props;
  const { categories, series } = data;
  const left = Math.min(150, width * 0.36);
  const toHundred = series.some(({ type }) => type === 'StackedBar100');
  const isStacked = series.some(({ type }) => type.startsWith('Stacked'));
  const sums = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const highest = Math.max(
    0,
    ...sums.map((values) =>
      isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values),
    ),
  );
  const top = toHundred ? 100 : ticksUpTo(highest).at(-1)!;
  const x = (value: number): number => left + (Math.max(1, width - left - RIGHT) * value) / top;
  const band = (height - 8) / Math.max(1, categories.length);
  const thickness = Math.min(28, (band * 0.7) / (isStacked ? 1 : series.length));
  return (
    <>
      <line className="axis-line" x1={left} x2={left} y1={4} y2={height - 4} />
      {categories.map(({ key, label }, at) => {
        const middle = 4 + band * (at + 0.5);
        const spans = stack(sums[at]!, toHundred);
        const end = isStacked ? (spans.at(-1)?.to ?? 0) : Math.max(...sums[at]!);
        return (
          <g key={key}>
            <text className="axis-label" x={left - 8} y={middle + 4} textAnchor="end">
              <title>{label}</title>
              {shorten(label, left - 12)}
            </text>
            {series.map((one, which) => {
              const value = one.values[at] ?? 0;
              const { from, to } = isStacked ? spans[which]! : { from: 0, to: value };
              const y = isStacked
                ? middle - thickness / 2
                : middle - (thickness * series.length) / 2 + thickness * which;
              return value === 0 ? null : (
                <Mark key={one.label} label={markLabel(data, at, one)} onPick={picker(props, at)}>
                  <rect
                    x={x(from)}
                    y={y}
                    width={Math.max(2, x(to) - x(from))}
                    height={Math.max(2, thickness - (isStacked ? 0 : 2))}
                    fill={one.color}
                    rx={isStacked ? 0 : 2}
                  />
                </Mark>
              );
            })}
            {series.length === 1 ? (
              <text className="chart-value" x={x(end) + 6} y={middle + 4}>
                {formatNumber(sums[at]![0] ?? 0)}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}
