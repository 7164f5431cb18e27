import type { Alarms } from '../../ports/alarm';
import type { Queue, QueueName } from '../../ports/queue';

const queues: QueueName[] = ['whatsapp-inbound', 'dataverse-events'];

/**
 * Raises an alarm while anything lies in a poison queue. The messages stay there: nothing is taken or lost.
 * @returns about how many messages lie there.
 * @throws UnreachableError if a queue cannot be reached.
 */
export async function watchQueues({ queue, alarms }: { queue: Queue; alarms: Alarms }): Promise<number> {
  let total = 0;
  for (const name of queues) {
    const count = await queue.poisoned(name);
    total += count;
    if (count > 0) {
      await alarms.raise({
        code: 'poison-queue',
        message:
          `${count} message(s) in the queue ${name} failed on every try and lie in ${name}-poison. ` +
          'Nothing is lost. Look for the cause in the log, mend it, and move the messages back to the queue.',
      });
    }
  }
  return total;
}
