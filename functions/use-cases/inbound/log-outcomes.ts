import type { Log } from '../../ports/log';
import type { Outcome } from './outcome';

/** Logs what became of a webhook: counts, and with `NOD_LOG_ITEMS=true` a line for every item. */
export function logOutcomes(log: Log, outcomes: readonly Outcome[]): void {
  const count = (outcome: Outcome['outcome']) => outcomes.filter((o) => o.outcome === outcome).length;
  log.info('webhook-recorded', {
    items: outcomes.length,
    applied: count('applied'),
    recorded: count('recorded'),
    ignored: count('ignored'),
    reasons: reasonsOf(outcomes),
  });
  if (process.env.NOD_LOG_ITEMS !== 'true') return;
  outcomes.forEach(({ changes, ...item }, index) => {
    log.info('item-recorded', { ...item, index, of: outcomes.length, changes: JSON.stringify(changes) });
  });
}

/** Why items were ignored, each reason once. */
function reasonsOf(outcomes: readonly Outcome[]): string | undefined {
  const reasons = outcomes.flatMap((o) =>
    o.outcome === 'ignored' && o.reason !== undefined ? [o.reason] : [],
  );
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join(' ');
}
