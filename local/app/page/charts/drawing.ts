import { formatNumber } from '../data/formats';
import type { ChartData, Series } from './read-chart';

/** What every kind of chart is drawn from. */
export type DrawingProps = {
  data: ChartData;
  width: number;
  height: number;
  /** Chooses the rows behind a mark; without it marks are only looked at. */
  onPick?: ((category: number) => void) | undefined;
};

/** What a mark stands for: `Opted-Out: 3`, and the series where there are several. */
export function markLabel(data: ChartData, category: number, series: Series): string {
  const value = formatNumber(series.values[category] ?? 0);
  const name = data.categories[category]?.label ?? '';
  return data.series.length > 1 ? `${name}, ${series.label}: ${value}` : `${name}: ${value}`;
}

/** What is done when a mark is pressed; nothing where its rows cannot be told from the others. */
export function picker({ data, onPick }: DrawingProps, category: number): (() => void) | undefined {
  if (!onPick || data.categories[category]?.filterXml === undefined) return undefined;
  return () => onPick(category);
}
