import { app } from '@azure/functions';
import type { App } from '../compose';
import { takeFromQueue } from '../use-cases/take-from-queue';
import { receiveEvent } from '../webhook/receive-event';

/** `POST /api/dataverse/events`, which Dataverse calls when a row changes, and the queue behind it. */
export function registerDataverseEvents({ settings, queue, events, log }: App): void {
  app.http('dataverse-events', {
    route: 'dataverse/events',
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: async (request) =>
      receiveEvent(
        { body: new Uint8Array(await request.arrayBuffer()), key: request.headers.get('x-nod-key') },
        { key: settings.dataverse.webhookKey, queue, log },
      ),
  });
  app.storageQueue('handle-dataverse-event', {
    queueName: 'dataverse-events',
    connection: 'Storage',
    handler: (message, { triggerMetadata }) => {
      const delivery = Number(triggerMetadata?.dequeueCount ?? 1);
      return takeFromQueue('dataverse-events', { queue, log, message, delivery }, (body) =>
        events.handleBody(body),
      );
    },
  });
}
