import { app } from '@azure/functions';
import type { App } from '../compose';
import { checkHealth } from '../use-cases/upkeep/check-health';

/** `GET /api/health`: 200 once Dataverse lets the app in and the queues can be reached; else 503 and what is wrong. */
export function registerHealth({ reachDataverse, queue }: App): void {
  app.http('health', {
    route: 'health',
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: async () => {
      const health = await checkHealth({ reachDataverse, queue });
      return { status: health.status === 'ready' ? 200 : 503, jsonBody: health };
    },
  });
}
