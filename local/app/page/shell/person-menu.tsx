import * as React from 'react';
import { mayLeave } from '../form/unsaved';
import { type Person, type Session, initialsOf } from './session';
import { useDismiss } from './use-dismiss';

/** Who is signed in, and the way to become somebody else. */
export function PersonMenu({ person, people }: Session): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const close = React.useCallback(() => setOpen(false), []);
  const reference = useDismiss<HTMLDivElement>(open, close);
  return (
    <div className="flyout-anchor" ref={reference}>
      <button
        type="button"
        className="icon-button person"
        aria-expanded={open}
        title={`${person.name} (${person.role})`}
        onClick={() => setOpen(!open)}
      >
        <span className="face" aria-hidden="true">
          {initialsOf(person.name)}
        </span>
        <span className="person-name">{person.name}</span>
        <span className="hidden">, {person.role}: change person</span>
      </button>
      {open && (
        <div className="flyout person-menu" role="group" aria-label="Change person">
          <p>
            Signed in as <strong>{person.name}</strong>
          </p>
          <ul>
            {people.map((other) => (
              <li key={other.who}>
                <button
                  type="button"
                  aria-pressed={other.who === person.who}
                  onClick={() => void change(other)}
                >
                  <span className="face small" aria-hidden="true">
                    {initialsOf(other.name)}
                  </span>
                  <span>
                    {other.name}
                    <small>{other.role}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <form method="post" action="/sign-out">
            <button type="submit" className="button">
              Sign out
            </button>
          </form>
        </div>
      )}
    </div>
  );
}

/** The page begins anew: nothing of one person's may be left for the next. */
async function change({ who }: Person): Promise<void> {
  if (!(await mayLeave())) return;
  await fetch('/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who }),
    redirect: 'manual',
  });
  location.reload();
}
