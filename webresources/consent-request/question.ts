import type { Chosen } from '../kit/selection';

/** What the page `consent-request` is asked. */
export interface RequestQuestion {
  /** Of one table. */
  chosen: readonly Chosen[];
}
