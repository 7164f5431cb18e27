import type { FindingOf } from '@nod/solution/rows/setup-request';
import { type Queue, type QueueName, queueNames } from '../../ports/queue';
import { type Probe, probe } from './probe';

/**
 * Milliseconds that a message may wait: a running app takes it within seconds, and one that fails comes again every
 * thirty (host.json).
 */
const longestWait = 5 * 60_000;

interface QueueFacts {
  queue: QueueName;
  poisoned: number;
  /** Milliseconds that the oldest has waited; 0 of none. */
  waited: number;
  count: number;
}

/** Whether the queues are emptied, and nothing lies in a poison queue. Never throws. */
export async function checkQueues(queue: Queue, now: () => number, ms: number): Promise<FindingOf<'queues'>> {
  const probes = await Promise.all(queueNames.map((name) => probe(ms, () => look(queue, name, now))));
  if (!probes.every((one): one is Extract<Probe<QueueFacts>, { value: unknown }> => 'value' in one))
    return { line: 'queues', state: 'broken', code: 'queues-silent' };
  const queues = probes.map(({ value }) => value);
  const poisoned = queues.filter((one) => one.poisoned > 0);
  if (poisoned.length > 0)
    return {
      line: 'queues',
      state: 'broken',
      code: 'messages-failed',
      about: {
        count: poisoned.reduce((sum, one) => sum + one.poisoned, 0),
        queues: poisoned.map((one) => `${one.queue}-poison`).join(', '),
      },
    };
  const stuck = queues.filter(({ waited }) => waited > longestWait).sort((a, b) => b.waited - a.waited)[0];
  if (stuck !== undefined)
    return {
      line: 'queues',
      state: 'broken',
      code: 'queue-stuck',
      about: { queue: stuck.queue, count: stuck.count, minutes: Math.round(stuck.waited / 60_000) },
    };
  return {
    line: 'queues',
    state: 'ok',
    code: 'queues-ready',
    about: { waiting: queues.reduce((sum, { count }) => sum + count, 0) },
  };
}

async function look(queue: Queue, name: QueueName, now: () => number): Promise<QueueFacts> {
  const [poisoned, { count, since }] = await Promise.all([queue.poisoned(name), queue.waiting(name)]);
  return { queue: name, poisoned, count, waited: since === undefined ? 0 : now() - since };
}
