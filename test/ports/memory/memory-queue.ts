import { NodError, UnreachableError } from '../../../functions/errors';
import type { Queue, QueueName } from '../../../functions/ports/queue';

/** Queues in memory. What `deliver` gives is what a trigger would pass to `open` and `forget`. */
export class MemoryQueue implements Queue {
  /** False: nothing can be stored, and nothing fetched. */
  reachable = true;
  private readonly kept = new Map<string, { message: unknown; since: number }[]>();

  constructor(private readonly now: () => number = Date.now) {}

  put(queue: QueueName, body: Uint8Array): Promise<void> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    this.add(queue, Uint8Array.from(body));
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
    this.add(`${queue}-poison`, message);
    return Promise.resolve();
  }

  poisoned(queue: QueueName): Promise<number> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    return Promise.resolve(this.messages(`${queue}-poison`).length);
  }

  waiting(queue: QueueName): Promise<{ count: number; since?: number }> {
    if (!this.reachable)
      return Promise.reject(new UnreachableError('queue-unreachable', 'A fault of the test.'));
    const [oldest, ...others] = this.messages(queue);
    if (oldest === undefined) return Promise.resolve({ count: 0 });
    return Promise.resolve({ count: 1 + others.length, since: oldest.since });
  }

  /** Takes the next message off a queue, or off its poison queue. */
  deliver(queue: QueueName | `${QueueName}-poison`): unknown {
    return this.messages(queue).shift()?.message;
  }

  /** How many wait. */
  count(queue: QueueName): number {
    return this.messages(queue).length;
  }

  private add(queue: string, message: unknown): void {
    this.messages(queue).push({ message, since: this.now() });
  }

  private messages(name: string): { message: unknown; since: number }[] {
    let list = this.kept.get(name);
    if (!list) this.kept.set(name, (list = []));
    return list;
  }
}
