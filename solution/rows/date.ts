/** Milliseconds since 1970 as Dataverse takes a date, or null for none. */
export function dateValue(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}

/** Milliseconds since 1970 of a date column; `undefined` if it is empty. */
export function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/**
 * The second in which an instant lies; both in milliseconds since 1970. Dataverse keeps dates to the second, so the
 * fold sees the same before and after an event is stored.
 */
export function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
