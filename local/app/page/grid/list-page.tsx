import * as React from 'react';
import type { AppModel, View } from '../../model';
import { ChartPane, type Picked } from '../charts/chart-pane';
import { CommandBar } from '../commands/command-bar';
import type { Reference } from '../data/format-value';
import type { Metadata, Place, WebApi } from '../data/types';
import { ChartColumns, Close } from '../shell/icons';
import { say } from '../words/say';
import { Grid } from './grid';
import { SearchBox } from './search-box';
import { Switcher } from './switcher';
import { useGridState } from './use-grid-state';
import './list-page.css';

type ListPageProps = {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  table: string;
  viewId?: string;
  go: (place: Place) => void;
};

/** A table's views, with the commands for what is chosen, and its charts beside them. */
export function ListPage(props: ListPageProps): React.ReactElement {
  const { model, table, viewId } = props;
  const views = model.views[table] ?? [];
  const view = views.find(({ id }) => id === viewId) ?? views[0];
  React.useEffect(() => {
    if (view) document.title = `${view.name} – ${model.name}`;
  }, [view, model.name]);
  if (view) return <ViewPage {...props} view={view} />;
  return (
    <div className="card grid-problem">
      <strong>{say('The solution has no view of this table')}</strong>
      <span>{say('Choose something else in the site map.')}</span>
    </div>
  );
}

function ViewPage({ view, ...props }: ListPageProps & { view: View }): React.ReactElement {
  const { model, api, metadata, table, go } = props;
  const state = useGridState(table);
  const [search, setSearch] = React.useState('');
  const [charted, setCharted] = React.useState(false);
  const [picked, setPicked] = React.useState<Picked>();
  const charts = model.charts[table] ?? [];
  const quickFind = model.quickFind[table];
  const open = React.useCallback(
    (row: Reference) => go({ pageType: 'entityrecord', table: row.table, id: row.id }),
    [go],
  );
  // Another view has other rows: what was picked in its chart says nothing about them.
  React.useEffect(() => setPicked(undefined), [view]);
  const shared = { api, metadata, view, version: state.version };
  return (
    <>
      <div className="card commands">
        <CommandBar
          model={model}
          api={api}
          metadata={metadata}
          table={table}
          location="grid"
          selected={state.selected}
          all={state.all}
          version={state.version}
          refresh={state.reload}
          go={go}
        />
      </div>
      <div className="card list">
        <div className="list-head">
          <Switcher
            label={say('Views')}
            items={model.views[table] ?? []}
            current={view}
            choose={(id) => go({ pageType: 'entitylist', table, viewId: id })}
          />
          {picked && (
            <span className="chip">
              {picked.label}
              <button
                type="button"
                className="icon-button small"
                aria-label={say('Show all rows again')}
                onClick={() => setPicked(undefined)}
              >
                <Close />
              </button>
            </span>
          )}
          {charts.length > 0 && (
            <button
              type="button"
              className="icon-button chart-switch"
              onClick={() => {
                setCharted(!charted);
                setPicked(undefined);
              }}
            >
              <ChartColumns /> {charted ? say('Hide chart') : say('Show chart')}
            </button>
          )}
          {quickFind && <SearchBox look={setSearch} />}
        </div>
        <div className="list-body">
          <Grid
            {...shared}
            model={model}
            search={search}
            onOpen={open}
            onSelect={state.setSelected}
            onRows={state.setAll}
            live
            {...(picked ? { filterXml: picked.filterXml } : {})}
            {...(view.customizer === undefined ? {} : { customizer: view.customizer })}
          />
          {charted && (
            <ChartPane
              {...shared}
              charts={charts}
              onPick={setPicked}
              {...(quickFind && search.trim() !== ''
                ? { search: { fetchXml: quickFind.fetchXml, text: search } }
                : {})}
            />
          )}
        </div>
      </div>
    </>
  );
}
