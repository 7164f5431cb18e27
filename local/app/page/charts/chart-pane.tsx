import * as React from 'react';
import type { Chart, View } from '../../model';
import type { Metadata, WebApi } from '../data/types';
import { Switcher } from '../grid/switcher';
import { say } from '../words/say';
import { LiveChart } from './live-chart';

/** Rows that were picked in a chart: in words, and as the condition that they meet. */
export type Picked = { label: string; filterXml: string };

/** The charts of a table beside its list, over the same rows. */
export function ChartPane({
  charts,
  ...shared
}: {
  charts: readonly Chart[];
  api: WebApi;
  metadata: Metadata;
  view: View;
  version: number;
  search?: { fetchXml: string; text: string };
  onPick: (picked: Picked) => void;
}): React.ReactElement | null {
  const [chosen, setChosen] = React.useState<string>();
  const chart = charts.find(({ id }) => id === chosen) ?? charts[0];
  if (!chart) return null;
  return (
    <section className="chart-pane" aria-label={say('Chart')}>
      <Switcher label={say('Charts')} items={charts} current={chart} choose={setChosen} level={2} />
      <LiveChart key={chart.id} {...shared} chart={chart} />
    </section>
  );
}
