/**
 * The label of a choice value.
 * @returns `undefined` for none, or for a value that this solution does not know.
 */
export function labelOf<T extends Record<string, number>>(
  choice: T,
  value: unknown,
): (keyof T & string) | undefined {
  for (const label in choice) if (choice[label] === value) return label;
  return undefined;
}

/** The value of a label, or null for none, as it is written. */
export function valueOf<T extends Record<string, number>>(
  choice: T,
  label: (keyof T & string) | undefined,
): number | null {
  return label === undefined ? null : choice[label]!;
}
