/** Where the keyboard is in the list. */
interface At {
  /** The item that has the focus; -1 if none has. */
  from: number;
  count: number;
  /** Items that are seen at once. */
  page: number;
  /** The last item in view, where one enters the list. */
  last: number;
}

/** The item that a key leads to; `undefined` for a key that is none of the list's. */
export function nextFocus(key: string, { from, count, page, last }: At): number | undefined {
  if (count === 0) return undefined;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  const here = from < 0 ? last : from;
  switch (key) {
    case 'ArrowUp':
      return within(from < 0 ? last : from - 1);
    case 'ArrowDown':
      return within(from < 0 ? last : from + 1);
    case 'PageUp':
      return within(here - page);
    case 'PageDown':
      return within(here + page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
