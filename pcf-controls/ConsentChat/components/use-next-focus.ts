import * as React from 'react';

/**
 * @returns what says where the focus goes once the screen has changed: to the first element inside of the region that a
 * selector finds.
 */
export function useNextFocus(region: React.RefObject<HTMLElement>): (selector: string) => void {
  const next = React.useRef<string>();
  React.useLayoutEffect(() => {
    if (next.current === undefined) return;
    region.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  });
  return (selector) => void (next.current = selector);
}
