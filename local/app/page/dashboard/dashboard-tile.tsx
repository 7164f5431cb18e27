import * as React from 'react';
import type { Cell, Chart, FormControl, View } from '../../model';
import { LiveChart } from '../charts/live-chart';
import { isWebResource, webResourceOf } from '../form/field-kind';
import { Grid } from '../grid/grid';
import { placeUrl } from '../shell/place-url';
import { webResourcePage } from '../web-resource/web-resource-url';
import { say } from '../words/say';
import { bareGuid } from '../xrm/guid';
import type { DashboardSurroundings } from './dashboard-page';

/** A chart, a list, both of them, or a page of the solution. */
export function DashboardTile({
  cell,
  control,
  version,
  ...surroundings
}: DashboardSurroundings & { cell: Cell; control: FormControl; version: number }): React.ReactElement {
  const { model, api, metadata, go } = surroundings;
  const { TargetEntityType: target = '', ViewId: viewId, VisualizationId: chartId } = control.parameters;
  if (isWebResource(control))
    return <iframe className="tile-page" title={cell.label} src={webResourcePage(webResourceOf(control))} />;
  const table = target.toLowerCase();
  const view = chosen(model.views[table] ?? [], viewId) ?? model.views[table]?.[0];
  const mode = control.parameters.ChartGridMode ?? 'Grid';
  const chart = mode === 'Grid' ? undefined : chosen(model.charts[table] ?? [], chartId);
  if (!view || (mode === 'Chart' && !chart))
    return <p className="chart-problem">{say('The solution has nothing to show here.')}</p>;
  const shared = { api, metadata, view, version };
  return (
    <>
      <TileHead label={cell.showLabel ? cell.label : ''} view={view} chart={chart} go={go} />
      {chart && (
        <div className="tile-chart">
          <LiveChart {...shared} chart={chart} />
        </div>
      )}
      {mode !== 'Chart' && (
        <Grid
          {...shared}
          model={model}
          live
          pageSize={Number(control.parameters.RecordsPerPage ?? 10) || 10}
          onOpen={(row) => go({ pageType: 'entityrecord', table: row.table, id: row.id })}
          {...(view.customizer === undefined ? {} : { customizer: view.customizer })}
        />
      )}
    </>
  );
}

function chosen<T extends { id: string }>(items: readonly T[], id: string | undefined): T | undefined {
  return items.find((item) => id !== undefined && item.id === bareGuid(id));
}

/** What the tile is called, and below it the view whose rows it counts, which leads to the list of them. */
function TileHead({
  label,
  view,
  chart,
  go,
}: {
  label: string;
  view: View;
  chart: Chart | undefined;
  go: DashboardSurroundings['go'];
}): React.ReactElement {
  const place = { pageType: 'entitylist', table: view.table, viewId: view.id } as const;
  const name = label || (chart?.name ?? view.name);
  const link = (
    <a
      href={placeUrl(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(place);
      }}
    >
      {view.name}
    </a>
  );
  return (
    <div className="tile-head">
      <h2>{name === view.name ? link : name}</h2>
      {name === view.name ? null : <span>{link}</span>}
    </div>
  );
}
