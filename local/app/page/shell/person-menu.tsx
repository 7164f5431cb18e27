import * as React from 'react';
import { mayLeave } from '../form/unsaved';
import { type Person, type Session, initialsOf } from './session';
import { useDismiss } from './use-dismiss';
import { localeOf } from '../controls/user-settings';
import { pageLanguage, say } from '../words/say';

/** Who is signed in, and the way to become somebody else, or to read the app in another language. */
export function PersonMenu({
  person,
  people,
  languages,
}: Session & { languages: readonly number[] }): React.ReactElement {
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
        <span className="hidden">{say(', {role}: change person or language', { role: person.role })}</span>
      </button>
      {open && (
        <div className="flyout person-menu" role="group" aria-label={say('Change person or language')}>
          <p>
            {say('Signed in as')} <strong>{person.name}</strong>
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
          <Languages languages={languages} />
          <form method="post" action="/sign-out">
            <button type="submit" className="button">
              {say('Sign out')}
            </button>
          </form>
        </div>
      )}
    </div>
  );
}

/** The languages that the solution has labels in, each by its own name. */
function Languages({ languages }: { languages: readonly number[] }): React.ReactElement | null {
  if (languages.length < 2) return null;
  return (
    <ul aria-label={say('Language')} className="languages">
      {languages.map((lcid) => {
        const locale = localeOf(lcid);
        const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale.slice(0, 2)) ?? locale;
        return (
          <li key={lcid}>
            <button
              type="button"
              lang={locale.slice(0, 2)}
              aria-pressed={lcid === pageLanguage()}
              onClick={() => void speakAnew(lcid)}
            >
              {name}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Every label of the page comes with the language: it is loaded anew. */
async function speakAnew(lcid: number): Promise<void> {
  if (!(await mayLeave())) return;
  const url = new URL(location.href);
  url.searchParams.set('lcid', String(lcid));
  location.assign(url);
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
