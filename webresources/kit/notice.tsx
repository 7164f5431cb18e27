import * as React from 'react';
import { Sign, type SignKind } from './sign';

/** A message in the page: read aloud when it comes, at once if it is an error. */
export function Notice(props: { kind: SignKind; children: React.ReactNode }): React.ReactElement {
  const { kind, children } = props;
  return (
    <div className={`nod-notice nod-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Sign kind={kind} />
      <div className="nod-notice-text">{children}</div>
    </div>
  );
}
