import { NodError, UnreachableError } from '../../../functions/errors';
import type { Queue, QueueName } from '../../../functions/ports/queue';

/** Queues in memory. What `deliver` gives is what a trigger would pass to `open` and `forget`. */
export class MemoryQueue implements Queue {
  /** False: nothing can be stored, and nothing fetched. */
  reachable = true;
  private readonly waiting = new Map<string, unknown[]>();

  put(queue: QueueName, body: Uint8Array): Promise<void> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    this.messages(queue).push(Uint8Array.from(body));
    return Promise.resolve();
  }

  open(message: unknown): Promise<Uint8Array> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    if (message instanceof Uint8Array) return Promise.resolve(message);
    return Promise.reject(new NodError('malformed-item', 'No message of this queue.', { retryable: false }));
  }

  forget(_message: unknown): Promise<void> {
    return Promise.resolve();
  }

  putAside(queue: QueueName, message: unknown): Promise<void> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    this.messages(`${queue}-poison`).push(message);
    return Promise.resolve();
  }

  poisoned(queue: QueueName): Promise<number> {
    return Promise.resolve(this.messages(`${queue}-poison`).length);
  }

  /** Takes the next message off a queue, or off its poison queue. */
  deliver(queue: QueueName | `${QueueName}-poison`): unknown {
    return this.messages(queue).shift();
  }

  /** How many wait. */
  count(queue: QueueName): number {
    return this.messages(queue).length;
  }

  private messages(name: string): unknown[] {
    let list = this.waiting.get(name);
    if (!list) this.waiting.set(name, (list = []));
    return list;
  }
}
