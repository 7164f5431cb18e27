import type { PublishingProblem } from '@nod/solution/rows/setup-request';
import type { Told } from '../kit/tell';

/** What came of publishing one Message Template. */
export type PublishResult = { name: string } & (
  | { state: 'published' }
  | { state: 'problems'; problems: PublishingProblem[] }
  | { state: 'late' | 'not-done'; told: Told }
);

/** What the page `publish` is asked to show. */
export interface PublishReport {
  results: readonly PublishResult[];
}
