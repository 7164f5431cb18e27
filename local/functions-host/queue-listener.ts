import type { ReceivedMessageItem } from '@azure/storage-queue';
import { RestError } from '@azure/storage-queue';
import { poisonQueueName } from './poison-queue-name';
import { type QueueProcessorOptions, processMessage } from './queue-processor';

export type QueueListener = {
  queueName: string;
  functionName: string;
  /** Looks for messages now. */
  wake: () => void;
  /** Takes no more messages; resolves once those in hand are done. */
  stop: () => Promise<void>;
  status: () => Promise<QueueStatus>;
};

/** `waiting` counts all that the queue holds, those in hand and those hidden until a retry included. */
export type QueueStatus = {
  queue: string;
  function: string;
  inFlight: number;
  waiting: number;
  poison: number;
};

// After this long without a message the pauses grow fourfold: an empty poll costs about 2 ms of CPU.
const QUIET_AFTER_MS = 10_000;

/**
 * Polls a queue and runs its function: batches of `batchSize`, a further batch as soon as no more than
 * `newBatchThreshold` messages are in hand, so at most the sum of both at once.
 * @param pollIntervalMs pause after an empty poll, never above host.json's maxPollingInterval
 */
export function startQueueListener(
  options: QueueProcessorOptions & { pollIntervalMs: number },
): QueueListener {
  const { fn, service, config, log } = options;
  const queue = service.getQueueClient(fn.trigger.queueName);
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  let lastFound = Date.now();
  let wanted = false;
  let wakeUp: (() => void) | undefined;

  const wake = (): void => {
    wanted = true;
    wakeUp?.();
  };
  const pause = async (ms: number): Promise<void> => {
    if (!wanted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    wakeUp = undefined;
  };
  const receive = async (): Promise<ReceivedMessageItem[]> => {
    try {
      const received = await queue.receiveMessages({
        numberOfMessages: config.batchSize,
        visibilityTimeout: options.lockSeconds,
        abortSignal: stopping.signal,
      });
      return received.receivedMessageItems;
    } catch (error) {
      // A queue that does not exist yet is empty.
      const absent = error instanceof RestError && error.statusCode === 404;
      if (!absent && !stopping.signal.aborted) log(`error Host: ${fn.trigger.queueName}: ${describe(error)}`);
      return [];
    }
  };
  const take = (message: ReceivedMessageItem): void => {
    const work = processMessage(message, options)
      .then((processed) => {
        if (processed === 'released') setTimeout(wake, config.visibilityTimeoutMs).unref();
      })
      .catch((error: unknown) => log(`error Host: ${fn.trigger.queueName}: ${describe(error)}`))
      .finally(() => {
        inHand.delete(work);
        wake();
      });
    inHand.add(work);
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wanted = false;
      if (inHand.size <= config.newBatchThreshold) {
        const messages = await receive();
        messages.forEach(take);
        if (messages.length > 0) {
          lastFound = Date.now();
          continue;
        }
      }
      const quiet = Date.now() - lastFound > QUIET_AFTER_MS;
      await pause(Math.min(options.pollIntervalMs * (quiet ? 4 : 1), config.maxPollingIntervalMs));
    }
  };
  const running = loop();
  const count = async (name: string | undefined): Promise<number> => {
    if (name === undefined) return 0;
    const client = service.getQueueClient(name);
    if (!(await client.exists())) return 0;
    return (await client.getProperties()).approximateMessagesCount ?? 0;
  };
  return {
    queueName: fn.trigger.queueName,
    functionName: fn.name,
    wake,
    stop: async () => {
      stopping.abort();
      wake();
      await running;
      await Promise.all(inHand);
    },
    status: async () => ({
      queue: fn.trigger.queueName,
      function: fn.name,
      inFlight: inHand.size,
      waiting: await count(fn.trigger.queueName),
      poison: await count(poisonQueueName(fn.trigger.queueName)),
    }),
  };
}

function describe(error: unknown): string {
  if (error instanceof RestError)
    return `${error.statusCode ?? error.code}: the storage refused or did not answer`;
  return error instanceof Error ? error.message : String(error);
}
