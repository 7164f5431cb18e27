import * as React from 'react';

/** Closes what is open when Escape is pressed or something outside of it is clicked; Escape gives back the focus. */
export function useDismiss<T extends HTMLElement>(open: boolean, close: () => void): React.RefObject<T> {
  const reference = React.useRef<T>(null);
  React.useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      reference.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    const onDown = (event: MouseEvent): void => {
      if (!reference.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('mousedown', onDown);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('mousedown', onDown);
    };
  }, [open, close]);
  return reference;
}
