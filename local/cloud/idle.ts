import { QueueServiceClient } from '@azure/storage-queue';
import type { LocalDataverse } from '../dataverse';
import type { OutboxEntry, Phone } from '../whatsapp';

/** What is under way in the local cloud at one moment. */
type Work = {
  /** Messages in all queues but the poison ones, hidden ones included. */
  queued: number;
  /** Webhooks of Dataverse and of WhatsApp that are not answered yet. */
  dataverseWebhooks: number;
  whatsappWebhooks: number;
  /** Messages whose next status WhatsApp has still to tell. */
  travelling: number;
};

export type IdleParts = {
  storageConnection: string;
  dataverse: Pick<LocalDataverse, 'webhooksPending' | 'stats'>;
  whatsapp: { url: string; pendingWebhooks: () => number };
};

export type IdleOptions = {
  /** Milliseconds until it gives up. Default 25,000: less than a test has. */
  timeoutMs?: number;
};

const PAUSE_MS = 20;

/**
 * Makes the function that waits until nothing is under way any more. Work passes from one part to another, so
 * nothing must be found twice, with nothing delivered in between.
 * The function rejects with what is still under way when the time is up.
 */
export function createIdle(parts: IdleParts): (options?: IdleOptions) => Promise<void> {
  const queues = QueueServiceClient.fromConnectionString(parts.storageConnection);
  return async ({ timeoutMs = 25_000 } = {}) => {
    const until = Date.now() + timeoutMs;
    let quietAt: string | undefined;
    for (;;) {
      const work = await workOf(parts, queues);
      const quiet = Object.values(work).every((count) => count === 0);
      const mark = JSON.stringify(parts.dataverse.stats.webhooks);
      if (quiet && quietAt === mark) return;
      quietAt = quiet ? mark : undefined;
      if (Date.now() > until) {
        throw new Error(`The local cloud is still at work after ${timeoutMs} ms: ${JSON.stringify(work)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
}

async function workOf({ dataverse, whatsapp }: IdleParts, queues: QueueServiceClient): Promise<Work> {
  const dataverseWebhooks = dataverse.webhooksPending;
  const whatsappWebhooks = whatsapp.pendingWebhooks();
  const queued = await countQueued(queues);
  const quiet = dataverseWebhooks + whatsappWebhooks + queued === 0;
  // The outbox may be long: it is looked at only when the rest is done.
  const travelling = quiet ? await countTravelling(whatsapp.url) : 0;
  return {
    queued,
    dataverseWebhooks: Math.max(dataverseWebhooks, dataverse.webhooksPending),
    whatsappWebhooks: Math.max(whatsappWebhooks, whatsapp.pendingWebhooks()),
    travelling,
  };
}

async function countQueued(service: QueueServiceClient): Promise<number> {
  let count = 0;
  for await (const { name } of service.listQueues()) {
    if (name.endsWith('-poison')) continue;
    const { approximateMessagesCount } = await service.getQueueClient(name).getProperties();
    count += approximateMessagesCount ?? 0;
  }
  return count;
}

async function countTravelling(whatsappUrl: string): Promise<number> {
  const outbox = await getJson<OutboxEntry[]>(`${whatsappUrl}/_local/outbox`);
  const moving = outbox.filter(({ statuses }) => {
    const last = statuses.at(-1)?.status;
    return last === undefined || last === 'sent';
  });
  if (moving.length === 0) return 0;
  const phones = await getJson<Phone[]>(`${whatsappUrl}/_local/phones`);
  const offline = new Set(phones.filter(({ online }) => !online).map(({ digits }) => digits));
  // A phone that is off leaves a message at `sent` for as long as it is off.
  return moving.filter(({ to, statuses }) => !(statuses.length > 0 && offline.has(to))).length;
}

async function getJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}
