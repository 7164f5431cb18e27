import * as React from 'react';

/** What a page reads before it can be used. */
export type Loaded<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** Reads it once, when the page opens. @returns it, and how to read it again after a failure. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = React.useState<Loaded<T>>({ state: 'loading' });
  const [time, setTime] = React.useState(0);
  const reader = React.useRef(load);
  React.useEffect(() => {
    let gone = false;
    setLoaded({ state: 'loading' });
    reader
      .current()
      .then((value) => !gone && setLoaded({ state: 'ready', value }))
      .catch((error: unknown) => !gone && setLoaded({ state: 'failed', error }));
    return () => {
      gone = true;
    };
  }, [time]);
  return [loaded, () => setTime((count) => count + 1)];
}
