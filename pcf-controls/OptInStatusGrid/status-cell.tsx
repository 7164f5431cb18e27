import * as React from 'react';
import { Callout, DefaultButton, Spinner, SpinnerSize } from '@fluentui/react';
import type { MarketingStatusLabel } from '@nod/solution';
import { StatusView } from '../shared/opt-in-status/status-view';
import type { Look } from '../shared/opt-in-status/look';
import type { RowRequests } from './row-requests';

/** The status in a cell of a grid: as on a form, but on one line. What a person has to read stands beside the cell. */
export function StatusCell(props: {
  status: MarketingStatusLabel | undefined;
  /** Missing where the grid does not say which row it is: then nothing can be asked for. */
  rowId: string | undefined;
  /** Missing for those who may not ask for a change. */
  requests: RowRequests | undefined;
  look: Look;
}): React.ReactElement {
  const { status, rowId, requests, look } = props;
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => requests?.watch(draw), [requests]);
  const asking = rowId === undefined ? undefined : requests && { rowId, requests };
  const progress = asking?.requests.of(asking.rowId, status);
  const unexpected = progress !== undefined && progress !== 'waiting' && progress.kind !== 'done';
  return (
    <StatusView
      cell
      status={status}
      progress={progress}
      enter={asking && ((wish, saved) => asking.requests.enter(asking.rowId, status, wish, saved))}
      look={look}
      said={(words, target) => (
        <>
          <span className="nodo-heard" role="status">
            {words}
          </span>
          {progress === 'waiting' && <Spinner size={SpinnerSize.xSmall} title={words} />}
          {unexpected && asking && (
            <Callout target={target} role="alert" onDismiss={() => asking.requests.dismiss(asking.rowId)}>
              <div className="nodo-form" dir={look.rtl ? 'rtl' : 'ltr'} style={look.colours}>
                <p>{words}</p>
                <div className="nodo-buttons">
                  <DefaultButton
                    text={look.texts('Answer_Close')}
                    onClick={() => asking.requests.dismiss(asking.rowId)}
                  />
                </div>
              </div>
            </Callout>
          )}
        </>
      )}
    />
  );
}
