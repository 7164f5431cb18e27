import { app } from '@azure/functions';
import type { App } from '../compose';
import { sweep } from '../use-cases/upkeep/sweep';
import { watchQueues } from '../use-cases/upkeep/watch-queues';

/** What runs by the clock. */
export function registerTimers({ dataverse, sender, queue, alarms, log }: App): void {
  app.timer('sweep', {
    schedule: '0 * * * * *',
    handler: async () => {
      await sweep({ dataverse, sender, log, now: Date.now() });
    },
  });
  app.timer('watch-queues', {
    schedule: '30 */5 * * * *',
    handler: async () => {
      await watchQueues({ queue, alarms });
    },
  });
}
