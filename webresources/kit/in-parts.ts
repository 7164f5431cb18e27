/** A filter of more ids than this makes an address that is too long. */
export const IDS_AT_ONCE = 50;

/** A list in parts of at most so many. */
export function inParts<T>(all: readonly T[], size = IDS_AT_ONCE): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += size) parts.push(all.slice(from, from + size));
  return parts;
}

/** How much is under way at the same time: Dataverse takes more, and a browser no more than six. */
const AT_ONCE = 5;

/**
 * Does something for each, a few at the same time.
 * @returns the results in the order of the items.
 * @throws the first failure; what has begun goes on.
 */
export async function forEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
