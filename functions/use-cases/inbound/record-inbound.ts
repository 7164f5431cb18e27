import { clockTolerance } from '@nod/consent';
import { NodError } from '../../errors';
import type { InboundItem } from '../../inbound/item';
import { parseWebhook } from '../../inbound/parse-webhook';
import type { Dataverse } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import { loadWorkspace } from '../../workspace/load';
import { Group } from '../group';
import { lastSentQueries } from './last-sent';
import { logOutcomes } from './log-outcomes';
import type { Outcome } from './outcome';
import { recordItem } from './record-item';
import { wantsOf } from './wants';

type Recordable = Exclude<InboundItem, { kind: 'malformed' }>;

/** Records webhooks. Those that are in hand at the same time share their requests to Dataverse. */
export interface InboundRecorder {
  /**
   * Records everything that a webhook holds.
   * @returns one outcome for each item, in order, once all are written.
   * @throws NodError if Dataverse could not be reached or an item could not be read; then the webhook must be
   * delivered again, and what was written the first time is recognised.
   */
  record(webhook: Uint8Array): Promise<Outcome[]>;
}

/**
 * Nobody speaks in the future: what is dated there, beyond what clocks may differ, counts as said now. Else an
 * opt-in dated next year would overrule every stop until then.
 */
function notFromTheFuture(item: Recordable, now: number): Recordable {
  if (item.occurredOn === undefined || item.occurredOn <= now + clockTolerance) return item;
  switch (item.kind) {
    case 'message':
    case 'status':
    case 'preference':
    case 'system':
      return { ...item, occurredOn: now };
    case 'template':
    case 'account':
    case 'echo':
    case 'history':
    case 'other':
      return item;
  }
}

/** The recorder: of each run's items it reads the facts once, and writes all that follows as one change set. */
export function createInboundRecorder({
  dataverse,
  log,
  now,
}: {
  dataverse: Dataverse;
  log: Log;
  now: () => number;
}): InboundRecorder {
  const group = new Group<Recordable, Outcome>({
    // A message makes at most about five changes, and a change set takes a thousand.
    most: 150,
    lingerMs: 200,
    run: async (given) => {
      const at = now();
      const items = given.map((item) => notFromTheFuture(item, at));
      const lastSent = lastSentQueries(items);
      const { workspace, extra } = await loadWorkspace(dataverse, wantsOf(items), lastSent.queries);
      const lastSentOn = lastSent.read(extra);
      const outcomes = items.map((item) =>
        recordItem(item, { workspace, now: at, lastSentOn: lastSentOn.get(item) }),
      );
      await workspace.write(dataverse);
      for (const { table, id } of workspace.recordsNotTold())
        log.info('owner-not-told', { table, record: id, reason: 'no user owns it' });
      return outcomes;
    },
  });
  return {
    async record(webhook) {
      const items = parseWebhook(JSON.parse(Buffer.from(webhook).toString('utf8')));
      const malformed = items.filter((item) => item.kind === 'malformed');
      const outcomes = await group.add(items.filter((item) => item.kind !== 'malformed'));
      if (malformed.length > 0) {
        logOutcomes(log, outcomes);
        // Whatever could be read is recorded; the rest must not be lost, so the webhook goes to the poison queue.
        log.error('webhook-malformed', {
          items: malformed.length,
          field: malformed[0]!.field,
          reason: malformed[0]!.reason,
        });
        throw new NodError(
          'malformed-item',
          `${malformed.length} item(s) do not have the form that WhatsApp documents: ${malformed[0]!.reason}`,
          {
            retryable: false,
          },
        );
      }
      return outcomes;
    },
  };
}
