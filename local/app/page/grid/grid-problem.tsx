import * as React from 'react';
import { WebApiError } from '../data/types';
import { errorText } from '../form/error-text';
import { say } from '../words/say';

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
        <strong>
          {search === '' ? say('Nothing here yet') : say('Nothing found for “{text}”', { text: search })}
        </strong>
        <span>
          {search === ''
            ? say('This view has no rows that you may see.')
            : say('Search looks at the beginning of a text. Put * before it to look anywhere.')}
        </span>
      </div>
    );
  if (error instanceof WebApiError && error.status === 403)
    return (
      <div className="grid-problem" role="alert">
        <strong>{say('You have no access to {table}', { table })}</strong>
        <span>
          {say(
            'Your security roles do not let you read these rows. Ask an administrator, or change the person above.',
          )}
        </span>
      </div>
    );
  const { message, details } = errorText(error);
  return (
    <div className="grid-problem" role="alert">
      <strong>{say('These rows could not be read')}</strong>
      <span>{message}</span>
      {details !== undefined && <small>{details}</small>}
      <button type="button" className="button" onClick={retry}>
        {say('Try again')}
      </button>
    </div>
  );
}
