// What any host of the Functions app must do. The same checks run against the host as it is, and against
// hosts that were broken on purpose, of which each must fail at least one.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { type Subject, entries, until, sleep, put, queue, length, newId } from './host-subject';

export type HostCheck = { name: string; run: (subject: Subject) => Promise<void> };

export const hostChecks: readonly HostCheck[] = [
  {
    name: 'a body reaches the handler byte for byte, even where it is not UTF-8',
    run: async ({ url }) => {
      const body = Buffer.concat([
        Buffer.from('{"a":"\\u00e4 \\/ ä"}\r\n  '),
        Buffer.from([0, 255, 254, 128, 10]),
      ]);
      const response = await fetch(`${url}/api/echo?hub.mode=subscribe&hub.challenge=1%2B2&hub.challenge=3`, {
        method: 'POST',
        headers: { 'X-Hub-Signature-256': 'sha256=abc' },
        body,
      });
      expect(response.status).toBe(201);
      expect(await response.json()).toEqual({
        sha256: createHash('sha256').update(body).digest('hex'),
        length: body.length,
        query: [
          ['hub.mode', 'subscribe'],
          ['hub.challenge', '1+2,3'],
        ],
        signature: 'sha256=abc',
      });
      expect(response.headers.get('x-hub-mode')).toBe('subscribe');
      expect(response.headers.get('set-cookie')).toBe('seen=yes; HttpOnly; SameSite=Lax');
    },
  },
  {
    name: 'a route matches its parts and constraints, and nothing else',
    run: async ({ url }) => {
      expect(await (await fetch(`${url}/api/items/7/a%20b`)).json()).toEqual({ id: '7', part: 'a b' });
      expect(await (await fetch(`${url}/API/Items/7`)).json()).toEqual({ id: '7' });
      expect(await (await fetch(`${url}/api/items/all`)).text()).toBe('literal');
      for (const path of ['/api/items/x', '/api/items/7/a/b', '/items/7', '/api', '/api/unknown']) {
        expect((await fetch(url + path)).status, path).toBe(404);
      }
      expect((await fetch(`${url}/api/items/7`, { method: 'POST' })).status).toBe(404);
    },
  },
  {
    name: 'a handler that throws answers 500 without a word of the reason',
    run: async ({ url }) => {
      const response = await fetch(`${url}/api/fails`);
      expect(response.status).toBe(500);
      expect(await response.text()).toBe('');
    },
  },
  {
    name: 'a handler that returns nothing answers 204',
    run: async ({ url }) => expect((await fetch(`${url}/api/nothing`)).status).toBe(204),
  },
  {
    name: 'a route with a key opens to that key only',
    run: async ({ url }) => {
      expect((await fetch(`${url}/api/keyed`)).status).toBe(401);
      expect((await fetch(`${url}/api/keyed?code=wrong`)).status).toBe(401);
      expect((await fetch(`${url}/api/keyed?code=local-key`)).status).toBe(200);
      expect((await fetch(`${url}/api/keyed`, { headers: { 'x-functions-key': 'local-key' } })).status).toBe(
        200,
      );
    },
  },
  {
    name: 'hooks run at start, before and after an invocation, may change its input, and see its error',
    run: async ({ url }) => {
      expect(await (await fetch(`${url}/api/hooked`)).text()).toBe('changed by a hook');
      await fetch(`${url}/api/fails`);
      const hooks = (await (await fetch(`${url}/api/hooks`)).json()) as Record<string, number | string>;
      expect(hooks['appStart']).toBe(1);
      expect(hooks['lastError']).toBe('a secret reason');
      expect(hooks['pre']).toBeGreaterThan(2);
    },
  },
  {
    name: 'a message is decoded, handled once and then deleted',
    run: async (subject) => {
      const id = newId();
      await put(subject, { id, text: 'größer 🎉' });
      const [first] = await until('the message is handled', async () => {
        const found = await entries(subject, 'worked', id);
        return found.length > 0 && (await entries(subject, 'work', id));
      });
      expect(first).toMatchObject({ dequeueCount: 1, message: { id, text: 'größer 🎉' } });
      await until('the queue is empty', async () => (await length(subject, 'work')) === 0);
      expect(await entries(subject, 'work', id)).toHaveLength(1);
    },
  },
  {
    name: 'a message that is not JSON arrives as text',
    run: async (subject) => {
      const text = `plain ${newId()} ☎`;
      await put(subject, text);
      await until('the text', async () =>
        (await entries(subject, 'work')).some(({ message }) => message === text),
      );
    },
  },
  {
    name: 'a message that failed is tried again, not before its visibility timeout',
    run: async (subject) => {
      const id = newId();
      await put(subject, { id, failures: 2 });
      await until('success', async () => (await entries(subject, 'worked', id)).length > 0);
      const tries = await entries(subject, 'work', id);
      expect(tries.map(({ dequeueCount }) => dequeueCount)).toEqual([1, 2, 3]);
      const [first, second] = tries;
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
      await until('the queue is empty', async () => (await length(subject, 'work')) === 0);
    },
  },
  {
    name: 'a message that always fails goes to the poison queue after maxDequeueCount tries',
    run: async (subject) => {
      const poison = queue(subject, 'work-poison');
      await poison.createIfNotExists();
      await poison.clearMessages();
      const id = newId();
      await put(subject, { id, failures: 99 });
      await until('the poison queue', async () => (await length(subject, 'work-poison')) > 0);
      const kept = (await poison.receiveMessages()).receivedMessageItems[0]?.messageText ?? '';
      expect(JSON.parse(Buffer.from(kept, 'base64').toString())).toEqual({ id, failures: 99 });
      expect(await entries(subject, 'work', id)).toHaveLength(3);
      await until('the queue is empty', async () => (await length(subject, 'work')) === 0);
      await poison.clearMessages();
    },
  },
  {
    name: 'a message that is not base64 goes to the poison queue unread',
    run: async (subject) => {
      const poison = queue(subject, 'work-poison');
      await poison.createIfNotExists();
      await poison.clearMessages();
      const before = (await entries(subject, 'work')).length;
      await queue(subject, 'work').sendMessage('{"not":"base64"}');
      await until('the poison queue', async () => (await length(subject, 'work-poison')) > 0);
      expect((await poison.receiveMessages()).receivedMessageItems[0]?.messageText).toBe('{"not":"base64"}');
      expect(await entries(subject, 'work')).toHaveLength(before);
      await poison.clearMessages();
    },
  },
  {
    name: 'a message that failed in a poison queue stays hidden there',
    run: async (subject) => {
      await queue(subject, 'sour-poison').createIfNotExists();
      const before = (await entries(subject, 'sour')).length;
      await put(subject, { id: newId() }, 'sour-poison');
      await until('the failure', async () => (await entries(subject, 'sour')).length > before);
      await sleep(300);
      expect(await entries(subject, 'sour')).toHaveLength(before + 1);
      expect(await length(subject, 'sour-poison')).toBeGreaterThan(0);
      await queue(subject, 'sour-poison').clearMessages();
    },
  },
  {
    name: 'a message whose function runs longer than its lock is not given out twice',
    run: async (subject) => {
      const id = newId();
      await put(subject, { id, sleepMs: 3_200 });
      await until('the end', async () => (await entries(subject, 'worked', id)).length > 0, 8_000);
      expect(await entries(subject, 'work', id)).toHaveLength(1);
      await until('the queue is empty', async () => (await length(subject, 'work')) === 0);
    },
  },
  {
    name: 'no more than batchSize and newBatchThreshold messages are in hand at once, and no fewer for long',
    run: async (subject) => {
      const ids = Array.from({ length: 14 }, newId);
      // Of uneven length, so that some are still in hand when the next batch is due.
      await Promise.all(ids.map((id, index) => put(subject, { id, sleepMs: index % 2 === 0 ? 150 : 500 })));
      await until('all are done', async () => {
        const done = new Set((await entries(subject, 'worked')).map(({ id }) => id));
        return ids.every((id) => done.has(id));
      });
      const most = Math.max(
        ...(await entries(subject, 'work'))
          .filter(({ id }) => ids.includes(id ?? ''))
          .map(({ running }) => running),
      );
      expect(most).toBeGreaterThan(4);
      expect(most).toBeLessThanOrEqual(6);
    },
  },
  {
    name: 'a timer runs at its times',
    run: async (subject) => {
      const before = (await entries(subject, 'tick')).length;
      await until('two ticks', async () => (await entries(subject, 'tick')).length >= before + 2);
      const [last] = (await entries(subject, 'tick')).slice(-1);
      expect(last).toMatchObject({ isPastDue: false });
      expect((last?.at ?? 0) % 1000).toBeLessThan(400);
    },
  },
  {
    name: 'a timer runs at once when it is told to, and says if it failed',
    run: async (subject) => {
      const before = (await entries(subject, 'yearly')).length;
      expect(before).toBeGreaterThan(0);
      const fire = (name: string): Promise<Response> =>
        fetch(`${subject.url}/_local/functions/${name}/run`, { method: 'POST' });
      expect((await fire('yearly')).status).toBe(200);
      expect(await entries(subject, 'yearly')).toHaveLength(before + 1);
      const broken = await fire('broken');
      expect([broken.status, await broken.json()]).toEqual([
        500,
        { function: 'broken', failed: 'RangeError' },
      ]);
      expect((await fire('work')).status).toBe(404);
    },
  },
  {
    name: 'the control routes tell the functions and the state of the queues',
    run: async (subject) => {
      const functions = (await (await fetch(`${subject.url}/_local/functions`)).json()) as { name: string }[];
      expect(functions.find(({ name }) => name === 'work')).toEqual({
        name: 'work',
        kind: 'queue',
        queue: 'work',
      });
      expect(functions).toHaveLength(15);
      await put(subject, { id: newId(), sleepMs: 700 });
      await until('a message in hand', async () => {
        const queues = (await (await fetch(`${subject.url}/_local/queues`)).json()) as Record<
          string,
          unknown
        >[];
        return queues.some((one) => one['queue'] === 'work' && one['inFlight'] === 1 && one['waiting'] === 1);
      });
      await until('the queue is empty', async () => (await length(subject, 'work')) === 0);
    },
  },
];
