import { app } from '@azure/functions';
import type { App } from '../compose';
import { logOutcomes } from '../use-cases/inbound/log-outcomes';
import { takeFromQueue } from '../use-cases/take-from-queue';

/** Takes the webhooks of WhatsApp from the queue. */
export function registerRecordInbound({ queue, inbound, log }: App): void {
  app.storageQueue('record-inbound', {
    queueName: 'whatsapp-inbound',
    connection: 'Storage',
    handler: (message, { triggerMetadata }) => {
      const delivery = Number(triggerMetadata?.dequeueCount ?? 1);
      return takeFromQueue('whatsapp-inbound', { queue, log, message, delivery }, async (body) => {
        logOutcomes(log, await inbound.record(body));
      });
    },
  });
}
