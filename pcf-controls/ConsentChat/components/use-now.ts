import * as React from 'react';

/** How often the screen looks at the clock, in milliseconds. */
const interval = 10_000;

/**
 * The time of the server, milliseconds since 1970. The component is rendered again every ten seconds, and at once when
 * `at`, an instant at which something changes, is reached.
 */
export function useNow(now: () => number, at?: number): number {
  const [, tick] = React.useReducer((count: number) => count + 1, 0);
  const left = at === undefined ? 0 : at - now();
  const soon = left > 0 && left < interval;
  React.useEffect(() => {
    const timer = setInterval(tick, interval);
    return () => clearInterval(timer);
  }, []);
  React.useEffect(() => {
    if (!soon) return undefined;
    const once = setTimeout(tick, left + 1);
    return () => clearTimeout(once);
    // Armed once: `left` shrinks with every rendering.
  }, [soon, at]);
  return now();
}
