// What a check does with the host that it checks: puts messages, and looks at what the fixture app has seen.
import { QueueServiceClient } from '@azure/storage-queue';
import { readFile } from 'node:fs/promises';

export type Subject = { url: string; seenFile: string; storageConnection: string };
export type Seen = {
  kind: string;
  at: number;
  id?: string;
  dequeueCount?: number;
  message?: unknown;
  running: number;
};

/** The entries that the fixture app has written, of one kind and job. */
export async function entries(subject: Subject, kind: string, id?: string): Promise<Seen[]> {
  const text = await readFile(subject.seenFile, 'utf8').catch(() => '');
  const all = text.split('\n').filter(Boolean);
  return all
    .map((line) => JSON.parse(line) as Seen)
    .filter((one) => one.kind === kind && (id === undefined || one.id === id));
}

export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  ms = 5_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await sleep(15);
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function put(subject: Subject, body: unknown, queueName = 'work'): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  await queue(subject, queueName).sendMessage(Buffer.from(text).toString('base64'));
}

export function queue(subject: Subject, name: string) {
  return QueueServiceClient.fromConnectionString(subject.storageConnection).getQueueClient(name);
}

export async function length(subject: Subject, name: string): Promise<number> {
  return (await queue(subject, name).getProperties()).approximateMessagesCount ?? 0;
}

let count = 0;
export const newId = (): string => `job-${process.pid}-${(count += 1)}`;
