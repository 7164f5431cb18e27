import { app } from '@azure/functions';
import type { App } from '../compose';
import { rowEvent } from '../use-cases/crm/event';
import { receiveEvent } from '../webhook/receive-event';
import { takeFrom } from './take-from';

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
    handler: (message, context) =>
      takeFrom('dataverse-events', { queue, log, message, context }, async (body) => {
        const event = rowEvent(JSON.parse(Buffer.from(body).toString('utf8')));
        if (event !== undefined) await events.handle(event);
      }),
  });
}
