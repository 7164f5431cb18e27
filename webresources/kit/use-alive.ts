import * as React from 'react';

/** Whether the page is still there, for what goes on after it may have been closed. */
export function useAlive(): () => boolean {
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  return () => alive.current;
}
