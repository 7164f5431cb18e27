import {
  type QueueClient,
  type QueueServiceClient,
  type ReceivedMessageItem,
  RestError,
} from '@azure/storage-queue';
import type { RpcTypedData } from './core-types';
import { decodeMessage } from './decode-message';
import type { Invoke } from './invoke';
import type { LocalFunction, QueueTrigger } from './local-function';
import { poisonQueueName } from './poison-queue-name';
import type { QueuesConfig } from './read-host-config';
import { keepHidden } from './keep-hidden';

export type QueueProcessorOptions = {
  fn: LocalFunction<QueueTrigger>;
  service: QueueServiceClient;
  invoke: Invoke;
  config: QueuesConfig;
  /** Seconds for which a received message is hidden, renewed at half of it while the function runs. */
  lockSeconds: number;
  log: (line: string) => void;
};

/** What became of a message: `hidden` is a failure in a poison queue, which has no poison queue of its own. */
export type Processed = 'deleted' | 'released' | 'poisoned' | 'hidden';

/**
 * Processes one received message as the platform's queue trigger does: deleted only after success, made
 * visible again after `visibilityTimeout` on failure, copied to `<queue>-poison` at `maxDequeueCount`.
 * https://github.com/Azure/azure-sdk-for-net/tree/main/sdk/storage/Microsoft.Azure.WebJobs.Extensions.Storage.Queues
 * Rejects when the storage fails; the message then shows again by itself.
 */
export async function processMessage(
  message: ReceivedMessageItem,
  options: QueueProcessorOptions,
): Promise<Processed> {
  const { fn, service, invoke, config, log } = options;
  const queue = service.getQueueClient(fn.trigger.queueName);
  const hidden = keepHidden({ queue, message, lockSeconds: options.lockSeconds, log });
  const remove = async (): Promise<void> => {
    await queue.deleteMessage(message.messageId, await hidden.release());
  };
  const poison = async (): Promise<Processed> => {
    const name = poisonQueueName(fn.trigger.queueName);
    if (name !== undefined) {
      await put(service.getQueueClient(name), message.messageText);
      log(`warning Host: a message was moved to the queue ${name}`);
    }
    await remove();
    return 'poisoned';
  };
  const release = async (): Promise<Processed> => {
    const seconds = Math.ceil(config.visibilityTimeoutMs / 1000);
    await queue.updateMessage(message.messageId, await hidden.release(), undefined, seconds);
    return 'released';
  };
  try {
    if (message.dequeueCount > config.maxDequeueCount) return await poison();
    const text = decodeMessage(message.messageText, config.messageEncoding);
    if (text === undefined) return await poison();
    const succeeded = await invoke(fn, {
      bindingName: fn.bindingName,
      data: { string: text },
      triggerMetadata: toTriggerMetadata(message, text),
    }).then(
      () => true,
      () => false,
    );
    if (succeeded) {
      await remove();
      return 'deleted';
    }
    // A poison queue has none of its own: the platform leaves the message hidden, so that it does not spin.
    if (poisonQueueName(fn.trigger.queueName) === undefined) return 'hidden';
    return message.dequeueCount >= config.maxDequeueCount ? await poison() : await release();
  } finally {
    await hidden.release();
  }
}

async function put(queue: QueueClient, text: string): Promise<void> {
  try {
    await queue.sendMessage(text);
  } catch (error) {
    if (!(error instanceof RestError && error.statusCode === 404)) throw error;
    await queue.createIfNotExists();
    await queue.sendMessage(text);
  }
}

function toTriggerMetadata(message: ReceivedMessageItem, text: string): Record<string, RpcTypedData> {
  return {
    QueueTrigger: { string: text },
    Id: { string: message.messageId },
    DequeueCount: { int: message.dequeueCount },
    PopReceipt: { string: message.popReceipt },
    InsertionTime: { json: JSON.stringify(message.insertedOn) },
    ExpirationTime: { json: JSON.stringify(message.expiresOn) },
    NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
  };
}
