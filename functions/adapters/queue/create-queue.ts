import { randomUUID } from 'node:crypto';
import type { BlobServiceClient, RestError } from '@azure/storage-blob';
import type { QueueServiceClient } from '@azure/storage-queue';
import { NodError, UnreachableError } from '../../errors';
import type { Queue, QueueName } from '../../ports/queue';
import { fromDelivered, toClaim, toMessage, toText } from './message-format';
import { createStorageClients, type StorageConnection } from './storage-clients';

export interface QueueOptions {
  storage: StorageConnection;
}

/** Where large bodies lie. */
const containerName = 'queue-bodies';

/** A message waits for as long as it takes: by default a queue forgets it after seven days. */
const forever = { messageTimeToLive: -1 };

/** The port to durable queues on Azure Storage. Queues and the container are made when they are missed. */
export function createQueue({ storage }: QueueOptions): Queue {
  const { queues, blobs } = createStorageClients(storage);
  return {
    put: (queue, body) =>
      reaching('put', async () => {
        const message = toMessage(body) ?? toClaim(await store(blobs, queue, body));
        await send(queues, queue, message);
      }),

    async open(delivered) {
      const message = fromDelivered(delivered);
      if ('body' in message) return message.body;
      return reaching('open', async () => {
        try {
          return await blobs
            .getContainerClient(containerName)
            .getBlobClient(message.claim)
            .downloadToBuffer();
        } catch (error) {
          if (!isStatus(error, 404)) throw error;
          throw new NodError(
            'malformed-item',
            'The body of a queue message is gone: it is done, or was deleted.',
            {
              retryable: false,
              cause: error,
            },
          );
        }
      });
    },

    async forget(delivered) {
      const message = fromDelivered(delivered);
      if ('body' in message) return;
      await reaching('forget', () =>
        blobs.getContainerClient(containerName).getBlobClient(message.claim).deleteIfExists(),
      );
    },

    putAside: (queue, delivered) =>
      reaching('put aside', () => send(queues, poisonOf(queue), toText(delivered))),

    poisoned: (queue) => reaching('poisoned', () => unlessMissing(0, () => count(queues, poisonOf(queue)))),

    waiting: (queue) =>
      reaching('waiting', () =>
        unlessMissing({ count: 0 }, async () => {
          // A look takes nothing: what is first in the queue has waited longest, but for what comes again.
          const { peekedMessageItems } = await queues
            .getQueueClient(queue)
            .peekMessages({ numberOfMessages: 32 });
          const since = peekedMessageItems.map(({ insertedOn }) => insertedOn.getTime());
          return {
            count: await count(queues, queue),
            ...(since.length > 0 && { since: Math.min(...since) }),
          };
        }),
      ),
  };
}

/** The name that the platform gives it too. */
const poisonOf = (queue: QueueName): string => `${queue}-poison`;

async function send(queues: QueueServiceClient, queue: string, message: string): Promise<void> {
  const client = queues.getQueueClient(queue);
  const text = Buffer.from(message).toString('base64');
  await orAfter(
    () => client.createIfNotExists(),
    () => client.sendMessage(text, forever),
  );
}

async function count(queues: QueueServiceClient, queue: string): Promise<number> {
  return (await queues.getQueueClient(queue).getProperties()).approximateMessagesCount ?? 0;
}

/** A queue is made when something is first put there. */
async function unlessMissing<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isStatus(error, 404)) return otherwise;
    throw error;
  }
}

async function store(blobs: BlobServiceClient, queue: QueueName, body: Uint8Array): Promise<string> {
  const container = blobs.getContainerClient(containerName);
  const name = `${queue}/${randomUUID()}`;
  await orAfter(
    () => container.createIfNotExists(),
    () => container.getBlockBlobClient(name).uploadData(body),
  );
  return name;
}

/** Does something, and once more after making what it needs if that was missing. */
async function orAfter(make: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    await make();
    await work();
  }
}

async function reaching<T>(operation: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Anything else is a fault of ours, and must not look like one of the network's.
    if (!(error instanceof Error) || !['RestError', 'AbortError'].includes(error.name)) throw error;
    const { code, statusCode } = error as Partial<RestError>;
    const reason = code ?? statusCode ?? 'no answer';
    throw new UnreachableError('queue-unreachable', `Storage could not ${operation}: ${reason}`, error);
  }
}

const isStatus = (error: unknown, status: number): boolean =>
  error instanceof Error && (error as Error & { statusCode?: number }).statusCode === status;
