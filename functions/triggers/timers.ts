import { app } from '@azure/functions';
import type { App } from '../compose';
import { sweep } from '../use-cases/upkeep/sweep';
import { watchQueues } from '../use-cases/upkeep/watch-queues';

/** What runs by the clock. */
export function registerTimers({ dataverse, sender, setup, queue, alarms, log }: App): void {
  app.timer('sweep', {
    schedule: '0 * * * * *',
    handler: async () => {
      await sweep({ dataverse, sender, setup, log, now: Date.now() });
    },
  });
  app.timer('sync-templates', {
    // Not at the full hour, when everybody asks WhatsApp.
    schedule: '20 17 * * * *',
    handler: async () => {
      await setup.sync();
    },
  });
  app.timer('watch-queues', {
    schedule: '30 */5 * * * *',
    handler: async () => {
      await watchQueues({ queue, alarms });
    },
  });
}
