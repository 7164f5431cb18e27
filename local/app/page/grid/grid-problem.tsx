import * as React from 'react';
import { WebApiError } from '../data/types';
import { errorText } from '../form/error-text';

/** Why there are no rows, and what can be done about it. */
export function GridProblem({
  error,
  search,
  table,
  retry,
}: {
  error: unknown;
  /** What was searched for; empty for nothing. */
  search: string;
  table: string;
  retry: () => void;
}): React.ReactElement {
  if (error === undefined)
    return (
      <div className="grid-problem">
        <strong>{search === '' ? 'Nothing here yet' : `Nothing found for “${search}”`}</strong>
        <span>
          {search === ''
            ? 'This view has no rows that you may see.'
            : 'Search looks at the beginning of a text. Put * before it to look anywhere.'}
        </span>
      </div>
    );
  if (error instanceof WebApiError && error.status === 403)
    return (
      <div className="grid-problem" role="alert">
        <strong>You have no access to {table}</strong>
        <span>
          Your security roles do not let you read these rows. Ask an administrator, or change the person
          above.
        </span>
      </div>
    );
  const { message, details } = errorText(error);
  return (
    <div className="grid-problem" role="alert">
      <strong>These rows could not be read</strong>
      <span>{message}</span>
      {details !== undefined && <small>{details}</small>}
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
