import * as React from 'react';

/**
 * Keeps the focus where the person is: when what had it inside of a region goes away, the region's element marked with
 * `data-nodc-focus` gets it. Focus that is elsewhere is never taken.
 */
export function useKeptFocus(region: React.RefObject<HTMLElement>): {
  onFocus: (event: React.FocusEvent) => void;
  onBlur: (event: React.FocusEvent) => void;
} {
  const last = React.useRef<Element>();
  React.useLayoutEffect(() => {
    const { current: lost } = last;
    if (lost === undefined || (lost.isConnected && !isDisabled(lost))) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body && active !== lost) last.current = undefined;
    // While nothing there can take it, it is tried again after the next rendering.
    else region.current?.querySelector<HTMLElement>('[data-nodc-focus]')?.focus();
  });
  return {
    onFocus: (event) => void (last.current = event.target),
    onBlur: ({ target }) => {
      // An element that is taken away loses the focus too; one that the person has left is still there.
      setTimeout(() => {
        if (last.current === target && target.isConnected && !isDisabled(target)) last.current = undefined;
      });
    },
  };
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled');
}
