import { ConflictError } from '../errors';

/** How often what someone else got in the way of is read and decided again. */
const mostTries = 8;

/**
 * Runs something that reads, decides and writes; on a conflict again, on fresh facts.
 * @throws ConflictError if the conflict does not end, and whatever else is thrown, at once.
 */
export async function againOnConflict<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === mostTries) throw error;
    }
  }
}
