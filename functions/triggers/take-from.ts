import type { InvocationContext } from '@azure/functions';
import { NodError } from '../errors';
import type { Log } from '../ports/log';
import type { Queue, QueueName } from '../ports/queue';

/**
 * Handles one message of a queue: opens it, does the work, forgets its blob. What fails is thrown, so that the
 * queue delivers it again; what can never succeed is put aside at once.
 */
export async function takeFrom(
  name: QueueName,
  { queue, log, message, context }: { queue: Queue; log: Log; message: unknown; context: InvocationContext },
  work: (body: Uint8Array) => Promise<void>,
): Promise<void> {
  const delivery = Number(context.triggerMetadata?.dequeueCount ?? 1);
  try {
    await work(await queue.open(message));
  } catch (error) {
    const code = error instanceof NodError ? error.code : error instanceof Error ? error.name : 'unknown';
    const hopeless = error instanceof NodError && !error.retryable;
    log.error('message-failed', { queue: name, delivery, code, hopeless });
    if (!hopeless) throw error;
    await queue.putAside(name, message);
    return;
  }
  await queue.forget(message);
}
