/**
 * Whether two templates say the same. Examples are left out: they are seen by Meta's reviewers alone, and the address
 * of a picture among them is another one each time that it is read.
 */
export function sameComponents(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

/** With the keys in order, and without those that say nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => key !== 'example' && one != null)
      .map(([key, one]) => [key, plain(one)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
