import type { DataverseProblem } from '../dataverse/problem';
import type { ConversationState } from './conversation';
import { isUnsettled } from './merge-messages';
import { isQuestionOpen } from './open-question';

/** Milliseconds between two polls. */
export const pace = {
  /** While something that the person asked for is under way. */
  fast: 500,
  /** What the customer answers opens the chat within three seconds: this, and the time that a poll takes. */
  usual: 1500,
  /** Nobody has touched anything for `restAfter`, nothing has happened, and no answer is awaited. */
  slow: 10_000,
  restAfter: 15 * 60_000,
  /** After one failure, two, three… doubled each time. */
  retry: 2000,
  longestRetry: 60_000,
} as const;

/** While something is under way, it is asked for often; longer than this it is none of the usual. Milliseconds. */
const patience = 30_000;

/** How soon one may ask again, by what has happened. All instants are by the clock of this computer. */
export class Pace {
  /** How many attempts to read have failed since the last that did not. */
  failures = 0;
  /** Dataverse has asked not to be asked before this, whoever wants to know. */
  notBefore = 0;
  private lastNews = 0;
  private fastUntil = 0;

  constructor(private readonly now: () => number) {}

  /** Something has happened, or somebody has touched the control. */
  news(): void {
    this.lastNews = this.now();
  }

  /** Something was asked for, whose outcome is looked for often. */
  expects(): void {
    this.news();
    this.fastUntil = this.lastNews + patience;
  }

  failed({ waitFor = 0 }: DataverseProblem): void {
    this.failures++;
    this.notBefore = this.now() + waitFor;
  }

  succeeded(): void {
    this.failures = this.notBefore = 0;
  }

  /** Milliseconds until the next poll, if nothing comes between. */
  interval(state: ConversationState): number {
    const { requests, messages } = state;
    const now = this.now();
    if (this.failures > 0) return Math.min(pace.retry * 2 ** (this.failures - 1), pace.longestRetry);
    const underWay = requests.some((r) => r.outcome === 'waiting') || messages.some(isUnsettled);
    if (underWay && now < this.fastUntil) return pace.fast;
    const isQuiet = now - this.lastNews >= pace.restAfter;
    return isQuiet && !isQuestionOpen(state, now) ? pace.slow : pace.usual;
  }
}
