import * as React from 'react';
import type { View } from '../../model';
import { ChevronDown } from '../shell/icons';
import { useDismiss } from '../shell/use-dismiss';

/** The name of the view that is shown, and the way to the others. */
export function ViewSwitcher({
  views,
  view,
  choose,
}: {
  views: readonly View[];
  view: View;
  choose: (id: string) => void;
}): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const close = React.useCallback(() => setOpen(false), []);
  const reference = useDismiss<HTMLDivElement>(open, close);
  return (
    <div className="flyout-anchor view-switcher" ref={reference}>
      <h1>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {view.name} <ChevronDown />
        </button>
      </h1>
      {open && (
        <div className="flyout" role="group" aria-label="Views">
          <ul>
            {views.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === view.id}
                  onClick={() => {
                    setOpen(false);
                    choose(id);
                  }}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
