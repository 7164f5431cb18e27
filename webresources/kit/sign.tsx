import * as React from 'react';

/** What a line or a message is, in more than its colour. */
export type SignKind = 'success' | 'error' | 'warning' | 'info' | 'none';

const PATHS: Record<SignKind, string> = {
  success: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.4 5.3-4 4.3-2.7-2.5.9-.9 1.8 1.6 3.1-3.4z',
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9.2-.8.8L8 8.8 5.8 11l-.8-.8L7.2 8 5 5.8l.8-.8L8 7.2 10.2 5l.8.8L8.8 8z',
  warning: 'M8 1.5 15 14H1zM7.3 6v4h1.4V6zm0 5v1.4h1.4V11z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.7 6h1.4v5H7.3zm0-2.5h1.4v1.4H7.3z',
  none: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 0 1 8 2.3ZM5 7.3h6v1.4H5z',
};

/** Its picture; whoever cannot see it is told by the words beside it, or by `label`. */
export function Sign({ kind, label }: { kind: SignKind; label?: string }): React.ReactElement {
  return (
    <svg
      className={`nod-sign nod-${kind}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path fillRule="evenodd" d={PATHS[kind]} />
    </svg>
  );
}
