import * as React from 'react';
import { ChevronLeft, ChevronRight } from '../shell/icons';
import type { RowPage } from './run-view';
import { formatNumber } from '../data/formats';
import { say } from '../words/say';

/** Which rows are shown, `1 - 50 of 1,234`, and the ways to the page before and the next. */
export function Pager({
  page,
  size,
  rows,
  turnTo,
}: {
  page: number;
  size: number;
  rows: RowPage;
  turnTo: (page: number) => void;
}): React.ReactElement {
  const first = (page - 1) * size + 1;
  const last = first + rows.rows.length - 1;
  const more = rows.more || (rows.total !== undefined && last < rows.total);
  const total =
    rows.total === undefined ? (more ? say('many') : formatNumber(last)) : formatNumber(rows.total);
  return (
    <div className="grid-pager">
      <span>
        {formatNumber(first)} - {formatNumber(last)} {say('of')} {total}
      </span>
      {(page > 1 || more) && (
        <span role="group" aria-label={say('Pages')}>
          <button
            type="button"
            className="icon-button"
            aria-label={say('Previous page')}
            disabled={page === 1}
            onClick={() => turnTo(page - 1)}
          >
            <ChevronLeft />
          </button>
          <span>{say('Page {page}', { page: formatNumber(page) })}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={say('Next page')}
            disabled={!more}
            onClick={() => turnTo(page + 1)}
          >
            <ChevronRight />
          </button>
        </span>
      )}
    </div>
  );
}
