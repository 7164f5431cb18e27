import * as React from 'react';
import type { View } from '../../model';
import type { Metadata, Table, WebApi } from '../data/types';
import { type GridColumn, gridColumns } from './grid-columns';
import { orderIn } from './build-fetch';
import { type RowPage, runView } from './run-view';

export type Order = { column: string; descending: boolean };

export type RowsState = {
  loading: boolean;
  table?: Table;
  columns?: GridColumn[];
  page?: RowPage;
  error?: unknown;
};

export type RowsQuery = {
  api: WebApi;
  metadata: Metadata;
  view: View;
  quickFind?: { fetchXml: string; text: string };
  filterXml?: string;
  pageSize?: number;
  version?: number;
  /** Reads the rows again and again while the page is looked at: what others do is seen without asking. */
  live?: boolean;
};

/** How often a list that is looked at is read again; sooner after a command, whose effects come in a moment. */
const LIVE_MS = 10_000;
const SOON_MS = 2_000;

export type Rows = {
  state: RowsState;
  /** The order that the person chose, or else the view's own. */
  order: Order | undefined;
  sortBy: (column: string) => void;
  /** From 1 on. */
  page: number;
  turnTo: (page: number) => void;
  reload: () => void;
};

type Leafing = { key: string; page: number; order?: Order; cookies: string[] };

/** The rows of a view, page by page, read whenever what is asked for changes. */
export function useRows(query: RowsQuery): Rows {
  const { api, metadata, view, quickFind, filterXml, pageSize = 50, version = 0, live = false } = query;
  const key = JSON.stringify([view.id, view.fetchXml, quickFind?.text ?? '', filterXml ?? '']);
  const [leafing, setLeafing] = React.useState<Leafing>({ key, page: 1, cookies: [] });
  const [attempt, setAttempt] = React.useState(0);
  const [state, setState] = React.useState<RowsState>({ loading: true });
  // Another view or search begins at its first page.
  const current: Leafing = leafing.key === key ? leafing : { key, page: 1, cookies: [] };
  const { page, order } = current;
  const shown = React.useMemo(() => order ?? orderIn(view.fetchXml), [order, view.fetchXml]);
  React.useEffect(() => {
    let gone = false;
    const cookie = current.cookies[page - 2];
    setState(({ table, columns, page: before }) =>
      table?.name === view.table ? { loading: true, table, columns, page: before } : { loading: true },
    );
    let known: Table | undefined;
    const read = async (): Promise<RowsState> => {
      const [table, columns] = await Promise.all([metadata.table(view.table), gridColumns(view, metadata)]);
      known = table;
      const found = await runView(api, table, {
        fetchXml: view.fetchXml,
        page,
        count: pageSize,
        ...(cookie === undefined ? {} : { pagingCookie: cookie }),
        ...(order ? { order } : {}),
        ...(filterXml === undefined ? {} : { filterXml }),
        ...(quickFind ? { search: quickFind } : {}),
      });
      if (!gone && found.pagingCookie !== undefined) current.cookies[page - 1] = found.pagingCookie;
      return { loading: false, table, columns, page: found };
    };
    let timer: number | undefined;
    const readAgain = (afterMs: number): void => {
      if (!live || gone) return;
      timer = window.setTimeout(() => {
        if (document.visibilityState !== 'visible') return readAgain(SOON_MS);
        void read()
          .then(
            (next) => !gone && setState((before) => (sameRows(before, next) ? before : next)),
            // The rows that are shown stay: whoever presses Refresh hears what is wrong.
            () => undefined,
          )
          .then(() => readAgain(LIVE_MS));
      }, afterMs);
    };
    void read()
      .then(
        (next) => !gone && setState(next),
        (error: unknown) => !gone && setState({ loading: false, error, ...(known ? { table: known } : {}) }),
      )
      .then(() => readAgain(version > 0 ? SOON_MS : LIVE_MS));
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [api, metadata, key, page, order?.column, order?.descending, pageSize, version, attempt, live]);
  return {
    state,
    order: shown,
    sortBy: (column) =>
      setLeafing({
        key,
        page: 1,
        cookies: [],
        order: { column, descending: shown?.column === column && !shown.descending },
      }),
    page,
    turnTo: (next) => setLeafing({ ...current, page: next }),
    reload: () => setAttempt((before) => before + 1),
  };
}

function sameRows(one: RowsState, other: RowsState): boolean {
  return one.error === other.error && JSON.stringify(one.page) === JSON.stringify(other.page);
}
