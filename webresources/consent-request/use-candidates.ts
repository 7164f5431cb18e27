import * as React from 'react';
import type { Chosen } from '../kit/selection';
import type { Loaded } from '../kit/use-loaded';
import type { Candidate } from './candidate';
import { readCandidates } from './read-candidates';
import type { Offer } from './read-offers';

/** What is known of the selected records for a template; read anew for another one. @returns it, and how to retry. */
export function useCandidates(chosen: readonly Chosen[], offer: Offer): [Loaded<Candidate[]>, () => void] {
  const [loaded, setLoaded] = React.useState<Loaded<Candidate[]>>({ state: 'loading' });
  const [time, setTime] = React.useState(0);
  const all = React.useRef(chosen);
  React.useEffect(() => {
    let gone = false;
    setLoaded({ state: 'loading' });
    readCandidates(all.current, offer)
      .then((value) => !gone && setLoaded({ state: 'ready', value }))
      .catch((error: unknown) => !gone && setLoaded({ state: 'failed', error }));
    return () => {
      gone = true;
    };
  }, [offer, time]);
  return [loaded, () => setTime((count) => count + 1)];
}
