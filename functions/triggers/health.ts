import { app } from '@azure/functions';
import type { App } from '../compose';

/** `GET /api/health`: 200 once Dataverse lets the app in and the queues can be reached; else 503 and what is wrong. */
export function registerHealth({ appUserId, queue }: App): void {
  app.http('health', {
    route: 'health',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: async () => {
      const [dataverse, storage] = await Promise.allSettled([
        appUserId(),
        queue.poisoned('whatsapp-inbound'),
      ]);
      const ready = dataverse.status === 'fulfilled' && storage.status === 'fulfilled';
      const jsonBody = {
        status: ready ? 'ready' : 'not ready',
        dataverse: dataverse.status === 'fulfilled' ? 'ok' : 'unreachable',
        storage: storage.status === 'fulfilled' ? 'ok' : 'unreachable',
        poisoned: storage.status === 'fulfilled' ? storage.value : undefined,
      };
      return { status: ready ? 200 : 503, jsonBody };
    },
  });
}
