import { NodError } from '../errors';
import type { Log } from '../ports/log';
import type { Queue } from '../ports/queue';
import { isWebhookBody } from './is-webhook-body';
import { verifySignature } from './verify-signature';

/** Meta sends up to "3 MB"; of the two readings the larger, so that nothing it sends is turned away: 3 × 1,048,576. */
export const maxWebhookBytes = 3_145_728;

export interface WebhookRequest {
  /** The bytes as received, or how to read them: they are not read if Content-Length is past the limit. */
  rawBody: Uint8Array | (() => Promise<Uint8Array>);
  /** Content-Length, if the trigger has it. */
  contentLength?: string | null;
  /** X-Hub-Signature-256. */
  signatureHeader: string | null | undefined;
}

export interface WebhookDependencies {
  /** App secrets, the current one first. */
  secrets: readonly string[];
  queue: Queue;
  log: Log;
  maxBytes?: number;
}

export interface WebhookAnswer {
  status: 200 | 400 | 401 | 413 | 503;
  body: string;
}

/**
 * Receives a webhook of WhatsApp: verify, parse, enqueue, answer. 200 means that it is durably queued;
 * after anything else WhatsApp sends it again, for up to seven days. Never throws.
 */
export async function receiveWebhook(
  request: WebhookRequest,
  dependencies: WebhookDependencies,
): Promise<WebhookAnswer> {
  const { secrets, queue, log, maxBytes = maxWebhookBytes } = dependencies;
  const refuse = (status: 400 | 401 | 413, reason: string, bytes?: number): WebhookAnswer => {
    log.warn('webhook-refused', { status, reason, bytes });
    return { status, body: reason };
  };

  const announced = Number(request.contentLength ?? 0);
  if (announced > maxBytes) return refuse(413, 'too large', announced);
  let rawBody: Uint8Array;
  try {
    rawBody = typeof request.rawBody === 'function' ? await request.rawBody() : request.rawBody;
  } catch {
    return refuse(400, 'body broke off');
  }
  const bytes = rawBody.byteLength;
  if (bytes > maxBytes) return refuse(413, 'too large', bytes);
  if (!verifySignature({ rawBody, header: request.signatureHeader, secrets }))
    return refuse(401, 'bad signature', bytes);
  if (!isWebhookBody(rawBody)) return refuse(400, 'not a webhook', bytes);

  try {
    await queue.put('whatsapp-inbound', rawBody);
  } catch (error) {
    log.error('webhook-not-queued', { bytes, code: error instanceof NodError ? error.code : 'unexpected' });
    return { status: 503, body: 'try again' };
  }
  log.info('webhook-queued', { bytes });
  return { status: 200, body: '' };
}
