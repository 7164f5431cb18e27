import type { Queue } from '../../ports/queue';

/** Whether the app can do its work, and what is in its way. */
export interface Health {
  status: 'ready' | 'not ready';
  dataverse: 'ok' | 'unreachable';
  storage: 'ok' | 'unreachable';
  /** About how many webhooks of WhatsApp lie in the poison queue. */
  poisoned?: number;
}

/** Checks whether Dataverse lets the app in and the queues can be reached. Never throws. */
export async function checkHealth({
  appUserId,
  queue,
}: {
  appUserId: () => Promise<string>;
  queue: Queue;
}): Promise<Health> {
  const [dataverse, storage] = await Promise.allSettled([appUserId(), queue.poisoned('whatsapp-inbound')]);
  const isReady = dataverse.status === 'fulfilled' && storage.status === 'fulfilled';
  return {
    status: isReady ? 'ready' : 'not ready',
    dataverse: dataverse.status === 'fulfilled' ? 'ok' : 'unreachable',
    storage: storage.status === 'fulfilled' ? 'ok' : 'unreachable',
    poisoned: storage.status === 'fulfilled' ? storage.value : undefined,
  };
}
