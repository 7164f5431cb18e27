import { guarded } from './not-implemented';

/** `getAttribute` and `getControl`: one by its name or place, several by a condition, or all. */
export function byName<Inner, Outer>(
  find: (name: string) => Inner | undefined,
  wrap: (inner: Inner) => Outer,
  all: () => Outer[],
) {
  return (which?: string | number | ((one: Outer, at: number) => boolean)): Outer | Outer[] | null => {
    if (which === undefined) return all();
    if (typeof which === 'function') return all().filter(which);
    if (typeof which === 'number') return all()[which] ?? null;
    const found = find(which);
    return found ? wrap(found) : null;
  };
}

/** A collection as scripts have it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/collections */
export function collection<T extends object>(items: () => T[]) {
  const named = (one: T) => (one as { getName?: () => string }).getName?.();
  return guarded('collection', {
    get: (which?: string | number | ((one: T, at: number) => boolean)): T | T[] | null => {
      if (which === undefined) return items();
      if (typeof which === 'function') return items().filter(which);
      return (
        (typeof which === 'number' ? items()[which] : items().find((one) => named(one) === which)) ?? null
      );
    },
    forEach: (visit: (one: T, at: number) => void) => items().forEach(visit),
    getLength: () => items().length,
  });
}
