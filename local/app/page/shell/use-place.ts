import * as React from 'react';
import type { Place } from '../data/types';
import { mayLeave } from '../form/unsaved';
import { placeIn, placeUrl } from './place-url';

/**
 * Where the page is, by its URL and the browser's history.
 * @param home where it begins when the URL names no place
 */
export function usePlace(home: Place): [Place, (place: Place) => void] {
  const [place, setPlace] = React.useState<Place>(() => placeIn(location.search) ?? home);
  React.useEffect(() => {
    if (placeIn(location.search) === undefined) history.replaceState(null, '', placeUrl(home));
    const onPop = (): void => {
      const leaving = placeUrl(place);
      void mayLeave().then((may) => {
        if (may) setPlace(placeIn(location.search) ?? home);
        else history.pushState(null, '', leaving);
      });
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [place, home]);
  const go = React.useCallback((next: Place): void => {
    void mayLeave().then((may) => {
      if (!may) return;
      history.pushState(null, '', placeUrl(next));
      setPlace(next);
      window.scrollTo(0, 0);
    });
  }, []);
  return [place, go];
}
