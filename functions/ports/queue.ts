/** The queues of Nod. `<name>-poison` holds what failed too often. */
export const queueNames = ['whatsapp-inbound', 'dataverse-events'] as const;
export type QueueName = (typeof queueNames)[number];

/** The port to durable queues. */
export interface Queue {
  /**
   * Puts one message on a queue, and returns once it is durable. A body past the queue's limit is put
   * in Blob storage first and the message carries its name (claim check).
   * @throws UnreachableError if it could not be stored.
   */
  put(queue: QueueName, body: Uint8Array): Promise<void>;

  /** The body of a message as a queue trigger delivers it, fetched from Blob storage if need be. */
  open(message: unknown): Promise<Uint8Array>;

  /** Forgets the blob of a message that is done; does nothing for one that has none. */
  forget(message: unknown): Promise<void>;

  /**
   * Puts a message, as it was delivered, into the poison queue: it can never succeed as it is. Nothing of it is lost.
   * @throws UnreachableError if it could not be stored.
   */
  putAside(queue: QueueName, message: unknown): Promise<void>;

  /** About how many messages wait in the poison queue. */
  poisoned(queue: QueueName): Promise<number>;

  /**
   * About how many messages are in the queue, those in hand included, and since when the oldest waits that nobody has
   * in hand, milliseconds since 1970.
   * @throws UnreachableError
   */
  waiting(queue: QueueName): Promise<{ count: number; since?: number }>;
}
