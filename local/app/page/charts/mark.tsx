import * as React from 'react';

/** A bar, slice or point: what it stands for is said, and shown on pointing; pressing it chooses its rows. */
export function Mark({
  label,
  onPick,
  children,
}: {
  label: string;
  onPick?: (() => void) | undefined;
  children: React.ReactNode;
}): React.ReactElement {
  if (!onPick)
    return (
      <g className="chart-mark">
        <title>{label}</title>
        {children}
      </g>
    );
  return (
    <g
      className="chart-mark pickable"
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick();
      }}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}
