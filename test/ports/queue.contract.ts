import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queue, QueueName } from '../../functions/ports/queue';

export interface QueueUnderTest {
  queue: Queue;
  /** Takes the next message off, as a queue trigger delivers it. */
  deliver: (queue: QueueName | `${QueueName}-poison`) => Promise<unknown>;
  close?: () => Promise<void>;
}

/** What every Queue port must do. */
export function queueContract(name: string, make: () => Promise<QueueUnderTest>): void {
  describe(`the Queue port, ${name}`, () => {
    let under: QueueUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under?.close?.());

    it.each([
      ['a webhook', Buffer.from('{"entry":[{"id":"1"}]}')],
      ['JSON with spaces, which an object would lose', Buffer.from('{ "a" : 1.0, "a" : 2 }\n')],
      ['a bare number', Buffer.from('123')],
      ['text that is no JSON', Buffer.from('hello')],
      ['letters beyond ASCII', Buffer.from('{"name":"Åsa 😀 مرحبا"}')],
      ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
      ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 1, 0xc3, 0x28, 0xed, 0xa0, 0x80])],
      ['nothing', Buffer.alloc(0)],
      [
        'a text that looks like a claim check',
        Buffer.from('c:whatsapp-inbound/00000000-0000-4000-8000-000000000000'),
      ],
      ['JSON that looks like a claim check', Buffer.from('{"claim":"queue-bodies/x"}')],
      ['the largest text of one message', Buffer.alloc(48_998, 'a')],
      ['the first that is too large', Buffer.alloc(48_999, 'a')],
      ['random bytes near the limit', randomBytes(36_800)],
      ['a webhook of 3 MB', Buffer.alloc(3_145_728, 'é')],
    ])('brings every byte through: %s', async (_, body) => {
      await under.queue.put('whatsapp-inbound', body);

      const message = await under.deliver('whatsapp-inbound');

      expect(message).toBeDefined();
      expect(Buffer.compare(await under.queue.open(message), body)).toBe(0);
      // A message may be delivered again before it is done.
      expect(Buffer.compare(await under.queue.open(message), body)).toBe(0);
      await under.queue.forget(message);
      await under.queue.forget(message);
    });

    it('keeps the queues apart', async () => {
      await under.queue.put('dataverse-events', Buffer.from('{"event":1}'));

      expect(await under.deliver('whatsapp-inbound')).toBeUndefined();
      const message = await under.deliver('dataverse-events');
      expect(Buffer.from(await under.queue.open(message)).toString()).toBe('{"event":1}');
    });

    it.each([
      ['a small body', Buffer.from('{"event":"é"}')],
      ['a body in a blob', Buffer.alloc(60_000, 'a')],
    ])('puts a message aside, counts it there, and loses nothing of it: %s', async (_, body) => {
      expect(await under.queue.poisoned('dataverse-events')).toBe(0);
      await under.queue.put('dataverse-events', body);

      await under.queue.putAside('dataverse-events', await under.deliver('dataverse-events'));

      expect(await under.queue.poisoned('dataverse-events')).toBe(1);
      expect(await under.queue.poisoned('whatsapp-inbound')).toBe(0);
      expect(await under.deliver('dataverse-events')).toBeUndefined();
      const message = await under.deliver('dataverse-events-poison');
      expect(Buffer.compare(await under.queue.open(message), body)).toBe(0);
    });

    it('says how many wait and since when, and takes none of them', async () => {
      expect(await under.queue.waiting('dataverse-events')).toEqual({ count: 0 });
      // Storage counts in whole seconds.
      const before = Math.floor(Date.now() / 1000) * 1000;
      await under.queue.put('dataverse-events', Buffer.from('{"event":1}'));
      await under.queue.put('dataverse-events', Buffer.from('{"event":2}'));

      const { count, since } = await under.queue.waiting('dataverse-events');

      expect(count).toBe(2);
      expect(since).toBeGreaterThanOrEqual(before);
      expect(since).toBeLessThanOrEqual(Date.now());
      for (const event of [1, 2]) {
        const message = await under.deliver('dataverse-events');
        expect(Buffer.from(await under.queue.open(message)).toString()).toBe(`{"event":${event}}`);
      }
    });

    it('puts aside even what it cannot understand', async () => {
      const before = await under.queue.poisoned('whatsapp-inbound');
      for (const message of ['c:nonsense', { any: 'object' }, 42])
        await under.queue.putAside('whatsapp-inbound', message);
      expect(await under.queue.poisoned('whatsapp-inbound')).toBe(before + 3);
    });

    it('takes nothing for a message that is none', async () => {
      for (const wrong of [42, null, undefined, true])
        await expect(under.queue.open(wrong)).rejects.toThrow();
    });
  });
}
