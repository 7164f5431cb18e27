import * as React from 'react';

export type Size = { width: number; height: number };

/** How large an element is, in CSS pixels; nothing before it is measured. */
export function useSize<T extends HTMLElement>(): [React.RefObject<T>, Size] {
  const reference = React.useRef<T>(null);
  const [size, setSize] = React.useState<Size>({ width: 0, height: 0 });
  React.useLayoutEffect(() => {
    const element = reference.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [reference, size];
}
