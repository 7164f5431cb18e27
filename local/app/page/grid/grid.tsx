import * as React from 'react';
import type { AppModel, View } from '../../model';
import type { Reference } from '../data/format-value';
import { GridCustomizer } from '../controls/grid-customizer';
import type { Metadata, Row, WebApi } from '../data/types';
import { GridCards } from './grid-cards';
import { GridProblem } from './grid-problem';
import { GridTable } from './grid-table';
import { Pager } from './pager';
import { useCustomizer } from './use-customizer';
import { useRows } from './use-rows';
import { useSelection } from './use-selection';
import { useWidth } from './use-width';
import { say } from '../words/say';
import './grid.css';
import './grid-cards.css';

export type GridProps = {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  view: View;
  /** What is searched for, by the quick find view of the table. */
  search?: string;
  /** Further conditions: `<filter>` elements, as of a related list. */
  filterXml?: string;
  /** A row, or what one of its lookups points to, is to be opened. */
  onOpen: (row: Reference) => void;
  /** The rows that are chosen have become others. */
  onSelect?: (rows: Reference[]) => void;
  /** The rows that are shown have become others. */
  onRows?: (rows: Reference[]) => void;
  /** Rows a page. Default 50. */
  pageSize?: number;
  /** Another number reads the rows anew. */
  version?: number;
  /** Reads the rows again by itself while the page is looked at. */
  live?: boolean;
  /** Full name of the control that draws its cells, a grid customizer. */
  customizer?: string;
};

/** Narrower than this, rows stand as cards. */
const CARDS_BELOW = 560;

/** A view of a table as a list: sorted, searched and leafed through by Dataverse. */
export function Grid(props: GridProps): React.ReactElement {
  const { model, view, search = '', onOpen, onSelect, onRows, customizer } = props;
  const [reference, width] = useWidth<HTMLDivElement>();
  const quickFind = model.quickFind[view.table];
  const searched = search.trim() !== '' && quickFind;
  const { state, order, sortBy, page, turnTo, reload } = useRows({
    ...props,
    ...(searched ? { quickFind: { fetchXml: quickFind.fetchXml, text: search } } : {}),
  });
  const { cellRenderer, customize } = useCustomizer(customizer, state);
  const rows = state.page?.rows ?? NONE;
  const selection = useSelection({ rows, table: state.table, onSelect, onRows });
  const problem =
    state.error !== undefined || (!state.loading && rows.length === 0) ? (
      <GridProblem
        error={state.error}
        search={searched ? search : ''}
        table={state.table?.plural ?? view.table}
        retry={reload}
      />
    ) : undefined;
  const List = width !== 0 && width < CARDS_BELOW ? GridCards : GridTable;
  return (
    <div className="grid" ref={reference} aria-busy={state.loading}>
      <div className={state.loading ? 'grid-progress on' : 'grid-progress'} />
      {customizer !== undefined && (
        <GridCustomizer key={customizer} name={customizer} table={view.table} onCustomize={customize} />
      )}
      {state.table && state.columns && state.error === undefined && (
        <List
          name={view.name}
          table={state.table}
          columns={state.columns}
          rows={rows}
          order={order}
          sortBy={sortBy}
          selection={selection}
          onOpen={onOpen}
          cellRenderer={cellRenderer}
        />
      )}
      {problem}
      <p className="hidden" role="status">
        {state.loading ? say('Loading…') : say('{count} rows', { count: rows.length })}
      </p>
      {state.page && rows.length > 0 && (
        <Pager page={page} size={props.pageSize ?? 50} rows={state.page} turnTo={turnTo} />
      )}
    </div>
  );
}

const NONE: Row[] = [];
