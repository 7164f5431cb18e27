import * as React from 'react';

/** Whether any of an element is on the screen; where the browser cannot tell, it is taken to be. */
export function useOnScreen(element: React.RefObject<HTMLElement>): boolean {
  const [is, setIs] = React.useState(typeof IntersectionObserver === 'undefined');
  React.useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => setIs(entries.some((e) => e.isIntersecting)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return is;
}
