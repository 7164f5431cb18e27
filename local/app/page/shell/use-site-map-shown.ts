import * as React from 'react';
import type { Place } from '../data/types';

/** Narrower than this, the site map lies over the page and goes away once something is chosen. */
const OVERLAID = '(max-width: 1000px)';

/** Whether the site map is shown. */
export function useSiteMapShown(place: Place): { shown: boolean; toggle: () => void } {
  const [shown, setShown] = React.useState(() => !matchMedia(OVERLAID).matches);
  React.useEffect(() => {
    const query = matchMedia(OVERLAID);
    const onChange = (): void => setShown(!query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  React.useEffect(() => {
    if (matchMedia(OVERLAID).matches) setShown(false);
  }, [place]);
  return { shown, toggle: () => setShown((before) => !before) };
}
