import * as React from 'react';
import { ChevronLeft, ChevronRight } from '../shell/icons';
import type { RowPage } from './run-view';

const number = new Intl.NumberFormat();

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
  const total = rows.total === undefined ? (more ? 'many' : number.format(last)) : number.format(rows.total);
  return (
    <div className="grid-pager">
      <span>
        {number.format(first)} - {number.format(last)} of {total}
      </span>
      {(page > 1 || more) && (
        <span role="group" aria-label="Pages">
          <button
            type="button"
            className="icon-button"
            aria-label="Previous page"
            disabled={page === 1}
            onClick={() => turnTo(page - 1)}
          >
            <ChevronLeft />
          </button>
          <span>Page {number.format(page)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label="Next page"
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
