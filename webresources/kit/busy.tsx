import * as React from 'react';

/** Something is under way. */
export function Busy({ children }: { children: React.ReactNode }): React.ReactElement {
  return (
    <p className="nod-busy" role="status">
      <span className="nod-spinner" aria-hidden="true" />
      {children}
    </p>
  );
}
