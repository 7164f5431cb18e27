import * as React from 'react';
import type { WebApi } from '../data/types';
import { Bell } from '../notifications/bell';
import { Menu, Phone } from './icons';
import { PersonMenu } from './person-menu';
import type { Session } from './session';
import { say } from '../words/say';

/** The bar at the top: what this is, who is signed in, and what has happened. */
export function Header({
  name,
  session,
  languages,
  api,
  mapShown,
  toggleMap,
  phoneShown,
  togglePhone,
  openUrl,
}: {
  name: string;
  session: Session;
  /** LCIDs that the solution has labels in. */
  languages: readonly number[];
  api: WebApi;
  mapShown: boolean;
  toggleMap: () => void;
  phoneShown: boolean;
  togglePhone: () => void;
  /** Opens a URL of the app, such as a notification has. */
  openUrl: (url: string) => void;
}): React.ReactElement {
  return (
    <header className="top">
      <button
        type="button"
        className="icon-button"
        aria-label={say('Site map')}
        aria-expanded={mapShown}
        aria-controls="site-map"
        onClick={toggleMap}
      >
        <Menu />
      </button>
      <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M9 16.5l5 5 9-11" />
      </svg>
      <span className="app-name">{name}</span>
      <span className="where">{say('local cloud')}</span>
      <span className="space" />
      <button
        type="button"
        className="icon-button labelled"
        aria-expanded={phoneShown}
        aria-controls="phone-panel"
        aria-label={say('Customer’s phone')}
        onClick={togglePhone}
      >
        <Phone /> <span>{say('Phone')}</span>
      </button>
      <Bell api={api} userId={session.person.userId} openUrl={openUrl} />
      <PersonMenu {...session} languages={languages} />
    </header>
  );
}
