import type { AppModel } from '../../model';
import type { Metadata, Place, WebApi } from '../data/types';

/** Whoever is signed in, as the page's server says it. */
export interface PageUser {
  /** Id of the systemuser row, without braces. */
  id: string;
  name: string;
  roles: { id: string; name: string }[];
}

/** What all parts of the page share: one app, one person, one way to Dataverse. */
export interface Session {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  user: PageUser;
  /** Language of the page, 1033 for English. */
  lcid: number;
  theme: 'light' | 'dark';
  go: (place: Place) => void;
}

let current: Session | undefined;

/** Sets the session; the shell does so once somebody is signed in, by `installXrm`. */
export function setSession(session: Session): void {
  current = session;
}

/** @throws Error before anybody is signed in. */
export function session(): Session {
  if (!current) throw new Error('Nobody is signed in yet: installXrm has not been called.');
  return current;
}
