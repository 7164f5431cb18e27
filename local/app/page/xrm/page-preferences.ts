import type { Session } from './session';

export type PagePreferences = Pick<Session, 'lcid' | 'theme'>;

const KEY = 'nod-page';

/** The language and theme of the page: `?lcid=1031&theme=dark` sets them for the rest of the browser's session. */
export function pagePreferences(search = location.search, store: Storage = sessionStorage): PagePreferences {
  const query = new URLSearchParams(search);
  const last = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<PagePreferences>;
  const lcid = Number(query.get('lcid') ?? last.lcid ?? 1033);
  const theme = (query.get('theme') ?? last.theme) === 'dark' ? 'dark' : 'light';
  const found: PagePreferences = { lcid: Number.isInteger(lcid) && lcid > 0 ? lcid : 1033, theme };
  store.setItem(KEY, JSON.stringify(found));
  return found;
}
