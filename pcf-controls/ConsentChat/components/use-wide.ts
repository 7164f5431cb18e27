import * as React from 'react';

/** From this width of the chat, in pixels, the details lie beside the thread. */
const besideFrom = 760;

/** Whether there is room beside the thread: by the width of the chat itself, for a form has columns of any width. */
export function useWide(element: React.RefObject<HTMLElement>): boolean {
  const [wide, setWide] = React.useState(false);
  React.useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => setWide(current.clientWidth >= besideFrom);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return wide;
}
