import type { Chosen } from '../kit/selection';

/** What the page `consent` is asked. */
export interface ConsentQuestion {
  wish: 'Opt-In' | 'Opt-Out';
  /** Of one table. */
  chosen: readonly Chosen[];
}
