/** A text column; `undefined` if it is empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The parts of a text column that holds a list, without white space and without empty ones. */
export function listOf(value: unknown, separator: string): string[] {
  return (textOf(value) ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
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
