import type { QueueClient, ReceivedMessageItem } from '@azure/storage-queue';

/**
 * Keeps a received message hidden from other consumers while its function runs, by renewing it at half of
 * its lock. `release` ends that, once and for all, and gives the receipt that is valid now.
 */
export function keepHidden(options: {
  queue: QueueClient;
  message: ReceivedMessageItem;
  lockSeconds: number;
  log: (line: string) => void;
}): { release: () => Promise<string> } {
  const { queue, message, lockSeconds, log } = options;
  let receipt = message.popReceipt;
  let renewal: Promise<void> = Promise.resolve();
  const renew = async (): Promise<void> => {
    try {
      const renewed = await queue.updateMessage(message.messageId, receipt, undefined, lockSeconds);
      receipt = renewed.popReceipt ?? receipt;
    } catch (error) {
      log(`warning Host: a message's lock could not be renewed: ${String(error)}`);
    }
  };
  const timer = setInterval(
    () => {
      renewal = renewal.then(renew);
    },
    (lockSeconds * 1000) / 2,
  );
  return {
    release: async () => {
      clearInterval(timer);
      await renewal;
      return receipt;
    },
  };
}
