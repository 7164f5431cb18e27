import { createHmac } from 'node:crypto';
import { type Cloud, startCloud } from '../cloud';
import { QueueServiceClient } from '@azure/storage-queue';
import { Direction, MessageStatus } from '@nod/solution';
import { BUSINESS } from '../seed';
import { type ChaosMessage, chaosHistory, expectedStatuses, seededRandom, webhookOf } from './history';
import { inspect } from './inspect';

export interface ChaosOptions {
  /** Messages in the one webhook that comes first: WhatsApp puts up to 1,000 in one. */
  together: number;
  /** Webhooks of one message each after it. */
  webhooks: number;
  people: number;
  killEverySeconds: number;
  seed: number;
  /** Seconds until what a killed worker had in hand is given out again; as the local cloud has it unless given. */
  lockSeconds?: number;
  /** How far the clock of Dataverse is behind: what nobody announced is found so much sooner. */
  behindSeconds?: number;
}

export interface ChaosReport {
  failures: string[];
}

const appSecret = 'local-app-secret';

/** How many webhooks are under way at a time: WhatsApp delivers concurrently. */
const concurrency = 24;

/**
 * First one webhook with many messages. Then many webhooks, a tenth of them twice, while Dataverse fails a third
 * of the requests and the worker is killed every few seconds. In the end every message must be there once, every
 * status what the last word of its person says, and every chain of the ledger whole.
 * @param say is given one line at a time of what is going on.
 */
export async function runChaos(options: ChaosOptions, say: (line: string) => void): Promise<ChaosReport> {
  const random = seededRandom(options.seed);
  const start = Math.floor(Date.now() / 1000) - 3600;
  const { lockSeconds } = options;
  const cloud = await startCloud({ ports: 'free', app: false, lockSeconds });
  cloud.parts.dataverse.clock.advance(-1000 * (options.behindSeconds ?? 0));
  try {
    const thousand = chaosHistory({
      messages: options.together,
      people: options.people,
      from: start,
      name: 'thousand',
      random,
    });
    let began = Date.now();
    await post(cloud, webhookOf(thousand, BUSINESS));
    await cloud.idle({ timeoutMs: 600_000 });
    say(`${options.together} messages in one webhook: recorded after ${seconds(began)} s`);
    const first = await inspect(cloud, thousand, expectedStatuses(thousand));
    say(first.line);

    const many = chaosHistory({
      messages: options.webhooks,
      people: options.people,
      from: start + 600,
      name: 'many',
      random,
    });
    began = Date.now();
    const kills = await storm(cloud, many, { ...options, random });
    say(`${options.webhooks} webhooks, ${kills} kills of the worker: all accepted after ${seconds(began)} s`);
    const faults = faultsMet(cloud);
    calm(cloud);
    await cloud.idle({ timeoutMs: 1_800_000 });
    say(`all recorded after ${seconds(began)} s; Dataverse failed ${faults} requests`);
    await sweepUp(cloud);
    say(`swept up after ${seconds(began)} s: what was queued while nobody could be told is sent`);
    const all = [...thousand, ...many];
    const second = await inspect(cloud, all, expectedStatuses(all));
    say(second.line);
    const failures = [...first.failures, ...second.failures];
    say(failures.length === 0 ? 'Nothing lost, nothing applied twice.' : failures.join('\n'));
    return { failures };
  } finally {
    await cloud.stop();
  }
}

/** Posts all webhooks while everything fails; returns how often the worker was killed. */
async function storm(
  cloud: Cloud,
  messages: readonly ChaosMessage[],
  { killEverySeconds, seed, random }: ChaosOptions & { random: () => number },
) {
  for (const kind of ['429', '503', 'timeout-after'] as const) {
    cloud.parts.dataverse.faults.add({
      kind,
      share: 0.11,
      path: '\\$batch',
      retryAfterSeconds: 0,
      seed: seed++,
    });
  }
  let kills = 0;
  let over = false;
  const killing = (async () => {
    while (!over) {
      await pause(killEverySeconds * 1000);
      if (over) return;
      await cloud.killWorker();
      kills++;
      await cloud.startWorker();
    }
  })();
  const webhooks = messages.flatMap((message) => {
    const body = webhookOf([message], BUSINESS);
    return random() < 0.1 ? [body, body] : [body];
  });
  const next = webhooks[Symbol.iterator]();
  const shallow = keepShallow(cloud);
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const body of next) {
        await shallow();
        await post(cloud, body);
      }
    }),
  );
  over = true;
  await killing;
  return kills;
}

/** How many messages may wait: the local queue, unlike Azure's, grows slower with every one. */
const mostWaiting = 400;

/** Makes the function that waits while the queues are deep. It looks now and then only, since looking costs too. */
function keepShallow(cloud: Cloud): () => Promise<void> {
  const service = QueueServiceClient.fromConnectionString(cloud.parts.storage.connectionString);
  const names = ['whatsapp-inbound', 'dataverse-events'];
  let calls = 0;
  let waiting: Promise<void> | undefined;
  const wait = async () => {
    for (;;) {
      const depths = await Promise.all(
        names.map(
          async (name) => (await service.getQueueClient(name).getProperties()).approximateMessagesCount ?? 0,
        ),
      );
      if (depths.reduce((sum, depth) => sum + depth, 0) < mostWaiting) return;
      await pause(250);
    }
  };
  return async () => {
    if (++calls % 50 === 0) waiting ??= wait().finally(() => (waiting = undefined));
    await waiting;
  };
}

/** Lets the timer find what no webhook announced, because the worker was down: it looks at what is a minute old. */
async function sweepUp(cloud: Cloud): Promise<void> {
  const waiting = async () =>
    (
      await cloud.dataverse.list(
        `nod_messages?$select=nod_messageid&$filter=nod_direction eq ${Direction.Outbound} and nod_status eq ${MessageStatus.Queued}`,
      )
    ).length;
  for (let tries = 0; tries < 60 && (await waiting()) > 0; tries++) {
    await fetch(`${cloud.urls.functions}/_local/functions/sweep/run`, { method: 'POST' });
    await pause(5000);
    await cloud.idle({ timeoutMs: 600_000 });
  }
}

function faultsMet(cloud: Cloud): number {
  return cloud.parts.dataverse.faults.list().reduce((sum, fault) => sum + fault.fired, 0);
}

function calm(cloud: Cloud): void {
  cloud.parts.dataverse.faults.clear();
}

/** Posts until the answer is 200, as WhatsApp does. */
async function post(cloud: Cloud, body: string): Promise<void> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  for (;;) {
    const response = await fetch(`${cloud.urls.functions}/api/whatsapp/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body,
    }).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    if (response?.status === 200) return;
    await pause(100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
