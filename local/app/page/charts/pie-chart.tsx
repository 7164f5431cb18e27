import * as React from 'react';
import { formatNumber } from '../data/formats';
import { type DrawingProps, markLabel, picker } from './drawing';
import { Mark } from './mark';

/** Slices of a whole, or of a ring, clockwise from the top; the legend beside it names them. */
export function PieChart(props: DrawingProps & { colors: readonly string[] }): React.ReactElement | null {
  const { data, width, height, colors } = props;
  const [series] = data.series;
  if (!series) return null;
  const total = series.values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(1, Math.min(width, height) / 2 - 8);
  const hole = series.type === 'Doughnut' ? radius * 0.58 : 0;
  const center = { x: width / 2, y: height / 2 };
  const at = (turn: number, distance: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${center.x + distance * Math.cos(angle)} ${center.y + distance * Math.sin(angle)}`;
  };
  let done = 0;
  return (
    <>
      {series.values.map((value, index) => {
        if (value === 0 || total === 0) return null;
        const from = done / total;
        done += value;
        // A whole turn begins where it ends, and an arc of nothing would be drawn.
        const to = Math.min(done / total, from + 0.99999);
        const large = to - from > 0.5 ? 1 : 0;
        const inner = hole === 0 ? `L ${center.x} ${center.y}` : innerArc(at, { from, to, hole, large });
        return (
          <Mark
            key={data.categories[index]!.key}
            label={markLabel(data, index, series)}
            onPick={picker(props, index)}
          >
            <path
              d={`M ${at(from, radius)} A ${radius} ${radius} 0 ${large} 1 ${at(to, radius)} ${inner} Z`}
              fill={colors[index]}
              stroke="#fff"
              strokeWidth={1.5}
            />
          </Mark>
        );
      })}
      {hole === 0 ? null : (
        <text className="pie-total" x={center.x} y={center.y + 8} textAnchor="middle">
          {formatNumber(total)}
        </text>
      )}
    </>
  );
}

function innerArc(
  at: (turn: number, distance: number) => string,
  { from, to, hole, large }: { from: number; to: number; hole: number; large: 0 | 1 },
): string {
  return `L ${at(to, hole)} A ${hole} ${hole} 0 ${large} 0 ${at(from, hole)}`;
}
