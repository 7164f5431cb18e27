import { app } from '@azure/functions';
import type { App } from '../compose';
import { logOutcomes } from '../use-cases/inbound/log-outcomes';
import { takeFrom } from './take-from';

/** Takes the webhooks of WhatsApp from the queue. */
export function registerRecordInbound({ queue, inbound, log }: App): void {
  app.storageQueue('record-inbound', {
    queueName: 'whatsapp-inbound',
    connection: 'Storage',
    handler: (message, context) =>
      takeFrom('whatsapp-inbound', { queue, log, message, context }, async (body) => {
        logOutcomes(log, await inbound.record(body));
      }),
  });
}
