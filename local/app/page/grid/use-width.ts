import * as React from 'react';

/** How wide an element is, in CSS pixels; 0 before it is measured. */
export function useWidth<T extends HTMLElement>(): [React.RefObject<T>, number] {
  const reference = React.useRef<T>(null);
  const [width, setWidth] = React.useState(0);
  React.useLayoutEffect(() => {
    const element = reference.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [reference, width];
}
