import * as React from 'react';
import { ChevronDown } from '../shell/icons';
import { useDismiss } from '../shell/use-dismiss';

/** The name of the view, chart or dashboard that is shown, and the way to the others. */
export function Switcher({
  label,
  items,
  current,
  choose,
  level = 1,
}: {
  /** What the others are, for those who listen. */
  label: string;
  items: readonly { id: string; name: string }[];
  current: { id: string; name: string };
  choose: (id: string) => void;
  /** Of the heading that it stands in. */
  level?: 1 | 2;
}): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const close = React.useCallback(() => setOpen(false), []);
  const reference = useDismiss<HTMLDivElement>(open, close);
  const Heading = level === 1 ? 'h1' : 'h2';
  if (items.length < 2)
    return (
      <div className="switcher">
        <Heading>{current.name}</Heading>
      </div>
    );
  return (
    <div className="flyout-anchor switcher" ref={reference}>
      <Heading>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {current.name} <ChevronDown />
        </button>
      </Heading>
      {open && (
        <div className="flyout" role="group" aria-label={label}>
          <ul>
            {items.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === current.id}
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
