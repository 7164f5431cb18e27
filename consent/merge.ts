import { type MarketingState, visibleStatus } from './marketing-state';
import { moreRestrictive } from './status';

/**
 * Two identities turn out to be one person: the more restrictive word stands.
 * @param on since when this is known, milliseconds since 1970: a status that changes by it has changed then.
 */
export function mergeMarketing(a: MarketingState, b: MarketingState, on: number): MarketingState {
  const said = moreRestrictive(a.said, b.said);
  const winner = said === a.said ? a : b;
  // What waits in both waits on, and falls back to the stricter of what was before.
  const pending =
    a.said === 'Pending' && b.said === 'Pending'
      ? {
          beforePending: moreRestrictive(a.beforePending, b.beforePending),
          awaitsConfirmation: a.awaitsConfirmation || b.awaitsConfirmation,
          pendingUntil: max(a.pendingUntil, b.pendingUntil),
        }
      : {};
  const merged: MarketingState = {
    ...winner,
    ...pending,
    stoppedAtWhatsApp: a.stoppedAtWhatsApp || b.stoppedAtWhatsApp,
    blocked: a.blocked || b.blocked,
    prompts:
      said === 'Opted-Out'
        ? winner.prompts
        : [...a.prompts, ...b.prompts].sort((p, q) => p.askedOn - q.askedOn),
    askCount: a.askCount + b.askCount,
    lastAskedOn: max(a.lastAskedOn, b.lastAskedOn),
  };
  if (visibleStatus(merged) === visibleStatus(a))
    return { ...merged, changedOn: a.changedOn, source: a.source };
  return { ...merged, changedOn: on, source: 'Number Changed' };
}

function max(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}
