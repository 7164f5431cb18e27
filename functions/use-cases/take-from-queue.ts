import { NodError } from '../errors';
import type { Log } from '../ports/log';
import type { Queue, QueueName } from '../ports/queue';

/**
 * After so many deliveries the app puts a message aside itself, before the platform does (host.json, 100): its own
 * copy has no end to its life, where the platform's is reported to be forgotten after seven days.
 */
const mostDeliveries = 95;

/**
 * Handles one message of a queue: opens it, does the work, forgets its blob. What can never succeed is put aside
 * at once.
 * @param of.delivery how often the message has been delivered, from 1.
 * @throws whatever fails otherwise, so that the queue delivers it again.
 */
export async function takeFromQueue(
  name: QueueName,
  of: { queue: Queue; log: Log; message: unknown; delivery: number },
  work: (body: Uint8Array) => Promise<void>,
): Promise<void> {
  const { queue, log, message, delivery } = of;
  try {
    await work(await queue.open(message));
  } catch (error) {
    const code = error instanceof NodError ? error.code : error instanceof Error ? error.name : 'unknown';
    const hopeless = (error instanceof NodError && !error.retryable) || delivery >= mostDeliveries;
    log.error('message-failed', { queue: name, delivery, code, hopeless });
    if (!hopeless) throw error;
    await queue.putAside(name, message);
    return;
  }
  await queue.forget(message);
}
