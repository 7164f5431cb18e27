import type { Change, Dataverse } from '../../ports/dataverse';

/** Short change sets hold no lock for long; Dataverse takes 1,000 changes. */
const mostAtOnce = 500;

/**
 * Writes changes of which each may stand without the later ones, in change sets one after the other: an account of any
 * size can be synchronised, and what is cut off in the middle is found again by the next synchronisation.
 * @param onWritten called after each change set that was made.
 * @throws as `Dataverse.write`.
 */
export async function writeInOrder(
  dataverse: Dataverse,
  changes: readonly Change[],
  onWritten: () => void = () => undefined,
): Promise<void> {
  for (let start = 0; start < changes.length; start += mostAtOnce) {
    await dataverse.write(changes.slice(start, start + mostAtOnce));
    onWritten();
  }
}
