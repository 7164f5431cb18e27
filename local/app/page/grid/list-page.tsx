import * as React from 'react';
import type { AppModel } from '../../model';
import { CommandBar } from '../commands/command-bar';
import type { Reference } from '../data/format-value';
import type { Metadata, Place, WebApi } from '../data/types';
import { Search } from '../shell/icons';
import { onGridRefresh } from '../xrm/refresh-grids';
import { Grid } from './grid';
import { ViewSwitcher } from './view-switcher';
import './list-page.css';

/** A table's views, with the commands for what is chosen. */
export function ListPage({
  model,
  api,
  metadata,
  table,
  viewId,
  go,
}: {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  table: string;
  viewId?: string;
  go: (place: Place) => void;
}): React.ReactElement {
  const views = model.views[table] ?? [];
  const view = views.find(({ id }) => id === viewId) ?? views[0];
  const [text, setText] = React.useState('');
  const [search, setSearch] = React.useState('');
  const [selected, setSelected] = React.useState<Reference[]>([]);
  const [all, setAll] = React.useState<Reference[]>([]);
  const [version, setVersion] = React.useState(0);
  const open = React.useCallback(
    (row: Reference) => go({ pageType: 'entityrecord', table: row.table, id: row.id }),
    [go],
  );
  const reload = React.useCallback(() => setVersion((before) => before + 1), []);
  React.useEffect(() => onGridRefresh((changed) => changed === table && reload()), [table, reload]);
  React.useEffect(() => {
    if (view) document.title = `${view.name} – ${model.name}`;
  }, [view, model.name]);
  if (!view)
    return (
      <div className="card grid-problem">
        <strong>The solution has no view of this table</strong>
        <span>Choose something else in the site map.</span>
      </div>
    );
  const look = (wanted: string): void => {
    setText(wanted);
    setSearch(wanted);
  };
  return (
    <>
      <div className="card commands">
        <CommandBar
          model={model}
          api={api}
          metadata={metadata}
          table={table}
          location="grid"
          selected={selected}
          all={all}
          version={version}
          refresh={reload}
          go={go}
        />
      </div>
      <div className="card list">
        <div className="list-head">
          <ViewSwitcher
            views={views}
            view={view}
            choose={(id) => go({ pageType: 'entitylist', table, viewId: id })}
          />
          {model.quickFind[table] && (
            <form
              role="search"
              className="search"
              onSubmit={(event) => {
                event.preventDefault();
                setSearch(text);
              }}
            >
              <input
                type="search"
                aria-label="Search this view"
                placeholder="Search this view"
                value={text}
                onChange={(event) => (event.target.value === '' ? look('') : setText(event.target.value))}
              />
              <button type="submit" className="icon-button small" aria-label="Search">
                <Search />
              </button>
            </form>
          )}
        </div>
        <Grid
          model={model}
          api={api}
          metadata={metadata}
          view={view}
          search={search}
          onOpen={open}
          onSelect={setSelected}
          onRows={setAll}
          version={version}
          live
          {...(view.customizer === undefined ? {} : { customizer: view.customizer })}
        />
      </div>
    </>
  );
}
