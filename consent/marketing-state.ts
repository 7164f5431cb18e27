import type { ConsentSource } from './event';
import type { Prompt } from './prompt';
import type { MarketingStatus } from './status';

/** What the events of one identity amount to, before Meta's own stop is laid over it. */
export interface MarketingState {
  /** What the person and the business have said, Meta's stop left aside. */
  said: MarketingStatus | undefined;
  /** What `said` falls back to when what is pending expires. */
  beforePending: MarketingStatus | undefined;
  /** An opt-in waits for its confirmation. */
  awaitsConfirmation: boolean;
  pendingUntil: number | undefined;
  /** Meta's stop (user preference or error 131050) stands until Meta says resume. */
  stoppedAtWhatsApp: boolean;
  blocked: boolean;
  prompts: readonly Prompt[];
  askCount: number;
  lastAskedOn: number | undefined;
  /** When and by what the visible status last changed, milliseconds since 1970. */
  changedOn: number | undefined;
  source: ConsentSource | undefined;
}

/** A number about which nothing is known. */
export const nothingSaid: MarketingState = {
  said: undefined,
  beforePending: undefined,
  awaitsConfirmation: false,
  pendingUntil: undefined,
  stoppedAtWhatsApp: false,
  blocked: false,
  prompts: [],
  askCount: 0,
  lastAskedOn: undefined,
  changedOn: undefined,
  source: undefined,
};

/** The status that the row shows: Meta's stop counts as the person's. */
export function visibleStatus(state: MarketingState): MarketingStatus | undefined {
  return state.stoppedAtWhatsApp ? 'Opted-Out' : state.said;
}
