import * as React from 'react';
import { WebApiError, type Metadata, type WebApi } from '../data/types';
import { errorText } from '../form/error-text';
import { say } from '../words/say';
import { ChartFigure } from './chart-figure';
import { type ChartData, type ChartQuery, readChart } from './read-chart';
import './charts.css';

type Counted = { loading: boolean; data?: ChartData; error?: unknown };

/** A chart over a view, counted anew whenever what is asked for changes. */
export function LiveChart({
  api,
  metadata,
  version = 0,
  onPick,
  chart,
  view,
  filterXml,
  search,
}: ChartQuery & {
  api: WebApi;
  metadata: Metadata;
  /** Another number counts anew. */
  version?: number;
  /** A group was pressed: what it is called, and the condition that its rows meet. */
  onPick?: (group: { label: string; filterXml: string }) => void;
}): React.ReactElement {
  const [{ loading, data, error }, setCounted] = React.useState<Counted>({ loading: true });
  const [quickFind, text] = [search?.fetchXml, search?.text];
  const found = React.useMemo(
    () => (quickFind === undefined || text === undefined ? undefined : { fetchXml: quickFind, text }),
    [quickFind, text],
  );
  React.useEffect(() => {
    let gone = false;
    setCounted((before) => ({ ...before, loading: true }));
    const also = { ...(filterXml === undefined ? {} : { filterXml }), ...(found ? { search: found } : {}) };
    readChart({ api, metadata }, { chart, view, ...also }).then(
      (counted) => !gone && setCounted({ loading: false, data: counted }),
      (fault: unknown) => !gone && setCounted({ loading: false, error: fault }),
    );
    return () => {
      gone = true;
    };
  }, [api, metadata, chart, view, filterXml, found, version]);
  if (error !== undefined)
    return (
      <p className="chart-problem" role="alert">
        {error instanceof WebApiError && error.status === 403
          ? say('Your security roles do not let you read these records.')
          : errorText(error).message}
      </p>
    );
  if (data === undefined)
    return (
      <p className="chart-problem" role="status">
        {say('Loading…')}
      </p>
    );
  if (data.categories.length === 0)
    return <p className="chart-problem">{say('There is nothing to count yet.')}</p>;
  return (
    <div className="chart-live" aria-busy={loading}>
      <ChartFigure
        chart={chart}
        data={data}
        {...(onPick
          ? {
              onPick: (at: number) => {
                const { label, filterXml: rows } = data.categories[at]!;
                if (rows !== undefined) onPick({ label: `${data.by}: ${label}`, filterXml: rows });
              },
            }
          : {})}
      />
    </div>
  );
}
