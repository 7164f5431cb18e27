/** The label of a choice value; `undefined` for none, or for a value that this solution does not know. */
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

/** A date as Dataverse takes it, or null. */
export function dateValue(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}

/** Milliseconds since 1970 of a date column; `undefined` if it is empty. */
export function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** A text column; `undefined` if it is empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Text that fits a column of so many characters; what is cut off is marked. What a column cannot hold as it is,
 * control characters and half characters, becomes the sign for that: else Dataverse would refuse the whole change
 * set, or give back another text than was hashed. No text at all is null, as Dataverse keeps it.
 */
export function fit(text: string | undefined, length: number): string | null {
  if (text === undefined || text === '') return null;
  const cut = text.length <= length ? text : `${text.slice(0, length - 1)}…`;
  return cut.replace(unstorable, '\ufffd');
}

const unstorable =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
