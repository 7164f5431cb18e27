import { app } from '@azure/functions';
import type { App } from '../compose';
import { receiveWebhook } from '../webhook/receive';
import { verifySubscription } from '../webhook/verify-subscription';

/** `GET` and `POST /api/whatsapp/webhook`. */
export function registerWhatsAppWebhook({ settings, queue, log }: App): void {
  const route = 'whatsapp/webhook';
  app.http('whatsapp-webhook-verify', {
    route,
    methods: ['GET'],
    authLevel: 'anonymous',
    handler: (request) => {
      const answer = verifySubscription(request.query, settings.whatsapp.verifyToken);
      return { ...answer, headers: { 'content-type': 'text/plain' } };
    },
  });
  app.http('whatsapp-webhook', {
    route,
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: (request) =>
      receiveWebhook(
        {
          rawBody: async () => new Uint8Array(await request.arrayBuffer()),
          contentLength: request.headers.get('content-length'),
          signatureHeader: request.headers.get('x-hub-signature-256'),
        },
        { secrets: settings.whatsapp.appSecrets, queue, log },
      ),
  });
}
