import * as React from 'react';
import { formatNumber } from '../data/formats';
import { type DrawingProps, markLabel, picker } from './drawing';
import { Mark } from './mark';
import { shorten, stack, ticksUpTo } from './scale';
import type { Series } from './read-chart';

const LEFT = 44;
const BOTTOM = 30;
const TOP = 14;
const LABEL_WIDTH = 58;

/** Upright columns, lines and areas over the same axis, as the series are of one kind or another. */
export function ColumnChart(props: DrawingProps): React.ReactElement {
  const { data, width, height } = props;
  const { categories, series } = data;
  const inner = { width: Math.max(1, width - LEFT - 8), height: Math.max(1, height - TOP - BOTTOM) };
  const toHundred = series.some(({ type }) => type === 'StackedColumn100');
  const isStacked = series.some(({ type }) => type.startsWith('Stacked'));
  const heights = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const highest = Math.max(
    0,
    ...heights.map((values) =>
      isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values),
    ),
  );
  const ticks = toHundred ? [0, 25, 50, 75, 100] : ticksUpTo(highest);
  const top = ticks.at(-1)!;
  const y = (value: number): number => TOP + inner.height * (1 - value / top);
  const band = inner.width / Math.max(1, categories.length);
  const x = (at: number): number => LEFT + band * at;
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / band));
  const columns = series.filter(({ type }) => !isLine(type));
  const thickness = Math.min(40, (band * 0.7) / (isStacked ? 1 : Math.max(1, columns.length)));
  const numbered = columns.length === 1 && series.length === 1 && thickness >= 14;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="axis-line" x1={LEFT} x2={LEFT + inner.width} y1={y(tick)} y2={y(tick)} />
          <text className="axis-label" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick)}
            {toHundred ? ' %' : ''}
          </text>
        </g>
      ))}
      {categories.map(({ key, label }, at) =>
        at % every === 0 ? (
          <text key={key} className="axis-label" x={x(at) + band / 2} y={height - 10} textAnchor="middle">
            <title>{label}</title>
            {shorten(label, band * every - 4)}
          </text>
        ) : null,
      )}
      {categories.map(({ key }, at) => {
        const spans = stack(
          columns.map(({ values }) => values[at] ?? 0),
          toHundred,
        );
        return columns.map((one, which) => {
          const value = one.values[at] ?? 0;
          const { from, to } = isStacked ? spans[which]! : { from: 0, to: value };
          const offset = isStacked ? thickness / 2 : (thickness * columns.length) / 2 - thickness * which;
          const left = x(at) + band / 2 - offset;
          return value === 0 ? null : (
            <Mark key={`${key} ${one.label}`} label={markLabel(data, at, one)} onPick={picker(props, at)}>
              <rect
                x={left}
                y={y(to)}
                width={Math.max(2, thickness - (isStacked ? 0 : 2))}
                height={y(from) - y(to)}
                fill={one.color}
                rx={isStacked ? 0 : 2}
              />
              {numbered ? (
                <text className="chart-value" x={left + thickness / 2} y={y(to) - 4} textAnchor="middle">
                  {formatNumber(value)}
                </text>
              ) : null}
            </Mark>
          );
        });
      })}
      {series
        .filter(({ type }) => isLine(type))
        .map((one) => (
          <Line key={one.label} {...props} one={one} at={(index) => x(index) + band / 2} y={y} />
        ))}
    </>
  );
}

const isLine = (type: Series['type']): boolean =>
  type === 'Line' || type === 'Area' || type === 'StackedArea';

function Line({
  one,
  at,
  y,
  ...props
}: DrawingProps & {
  one: Series;
  at: (index: number) => number;
  y: (value: number) => number;
}): React.ReactElement {
  const points = one.values.map((value, index) => `${at(index)},${y(value)}`);
  const last = one.values.length - 1;
  return (
    <>
      {one.type === 'Line' ? null : (
        <polygon
          points={[`${at(0)},${y(0)}`, ...points, `${at(last)},${y(0)}`].join(' ')}
          fill={one.color}
          opacity={0.18}
        />
      )}
      <polyline points={points.join(' ')} fill="none" stroke={one.color} strokeWidth={2} />
      {one.values.map((value, index) => (
        <Mark
          key={props.data.categories[index]!.key}
          label={markLabel(props.data, index, one)}
          onPick={picker(props, index)}
        >
          <circle cx={at(index)} cy={y(value)} r={9} fill="transparent" />
          <circle cx={at(index)} cy={y(value)} r={3.5} fill={one.color} />
        </Mark>
      ))}
    </>
  );
}
