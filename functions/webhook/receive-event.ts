import { NodError } from '../errors';
import type { Log } from '../ports/log';
import type { Queue } from '../ports/queue';
import { type RowEvent, isNews, rowEvent } from '../use-cases/crm/event';
import { sameText } from './same-text';

/** Dataverse leaves the row out of what is larger than 256 KB; twice that leaves room for the rest. */
const mostBytes = 524_288;

/**
 * Takes a webhook of Dataverse: checks its key, and puts it on the queue. Dataverse signs nothing, so what it
 * says is only a hint where to look; what decides is read from Dataverse.
 * @returns the answer for Dataverse. It repeats a failed call once at most, so a timer looks for what it lost.
 */
export async function receiveEvent(
  request: { body: Uint8Array; key: string | null },
  { key, queue, log }: { key: string; queue: Queue; log: Log },
): Promise<{ status: 200 | 400 | 401 | 413 | 503 }> {
  if (request.key === null || !sameText(request.key, key)) {
    log.warn('event-refused', { reason: 'key' });
    return { status: 401 };
  }
  if (request.body.byteLength > mostBytes) return { status: 413 };
  const event = readEvent(request.body);
  if (event === undefined) {
    log.warn('event-refused', { reason: 'form' });
    return { status: 400 };
  }
  if (!isNews(event)) return { status: 200 };
  try {
    await queue.put('dataverse-events', request.body);
    return { status: 200 };
  } catch (error) {
    if (!(error instanceof NodError)) throw error;
    log.error('event-not-queued', { code: error.code });
    return { status: 503 };
  }
}

function readEvent(body: Uint8Array): RowEvent | undefined {
  try {
    return rowEvent(JSON.parse(Buffer.from(body).toString('utf8')));
  } catch {
    return undefined;
  }
}
