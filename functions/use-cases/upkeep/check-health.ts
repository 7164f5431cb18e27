import type { Queue } from '../../ports/queue';

/** Whether the app can do its work, and what is in its way. */
export interface Health {
  status: 'ready' | 'not ready';
  dataverse: 'ok' | 'unreachable';
  storage: 'ok' | 'unreachable';
  /** About how many messages lie in the poison queues. */
  poisoned?: number;
}

/** Checks whether Dataverse lets the app in and the queues can be reached. Never throws. */
export async function checkHealth({
  reachDataverse,
  queue,
}: {
  reachDataverse: () => Promise<unknown>;
  queue: Queue;
}): Promise<Health> {
  const [dataverse, storage] = await Promise.allSettled([reachDataverse(), countPoisoned(queue)]);
  const isReady = dataverse.status === 'fulfilled' && storage.status === 'fulfilled';
  return {
    status: isReady ? 'ready' : 'not ready',
    dataverse: dataverse.status === 'fulfilled' ? 'ok' : 'unreachable',
    storage: storage.status === 'fulfilled' ? 'ok' : 'unreachable',
    poisoned: storage.status === 'fulfilled' ? storage.value : undefined,
  };
}

async function countPoisoned(queue: Queue): Promise<number> {
  const counts = await Promise.all([queue.poisoned('whatsapp-inbound'), queue.poisoned('dataverse-events')]);
  return counts.reduce((sum, count) => sum + count, 0);
}
