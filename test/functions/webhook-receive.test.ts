import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxWebhookBytes, receiveWebhook, type WebhookRequest } from '../../functions/webhook/receive';
import { MemoryQueue } from '../ports/memory/memory-queue';
import { recordingLog } from '../ports/memory/recording-log';

const secret = 'app-secret';
const sign = (body: string | Uint8Array) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const webhook = JSON.stringify({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '1',
      changes: [
        { field: 'messages', value: { messages: [{ from: '16505551234', text: { body: 'STOP' } }] } },
      ],
    },
  ],
});

function setUp() {
  const queue = new MemoryQueue();
  const log = recordingLog();
  const receive = (request: WebhookRequest, more = {}) =>
    receiveWebhook(request, { secrets: [secret], queue, log, ...more });
  const post = (body: string | Uint8Array, header: string | null = sign(body)) =>
    receive({ rawBody: Buffer.from(body), signatureHeader: header });
  return { queue, log, receive, post };
}

describe('a webhook of WhatsApp', () => {
  it('[1] is answered with 200 once it is queued, byte for byte', async () => {
    const { queue, post } = setUp();
    const body = webhook.replace('STOP', 'S\\u0054OP \\ud83d\\ude00').replace('{"object"', '{ "object"');

    expect(await post(body)).toEqual({ status: 200, body: '' });

    expect(queue.count('whatsapp-inbound')).toBe(1);
    expect(Buffer.from(await queue.open(queue.deliver('whatsapp-inbound'))).toString()).toBe(body);
  });

  it('[1] is answered with 503 when it cannot be queued, so that WhatsApp sends it again', async () => {
    const { queue, post } = setUp();
    queue.reachable = false;
    expect((await post(webhook)).status).toBe(503);

    queue.put = () => Promise.reject(new TypeError('a fault of ours'));
    expect((await post(webhook)).status).toBe(503);
  });

  it('[1] is not answered before it is queued', async () => {
    const { queue, post } = setUp();
    const put = queue.put.bind(queue);
    let durable = false;
    queue.put = async (name, body) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await put(name, body);
      durable = true;
    };

    const answer = await post(webhook);

    expect(answer.status).toBe(200);
    expect(durable).toBe(true);
  });

  it.each([null, 'sha256=00', sign('something else')])(
    'with the signature %j is refused and not queued',
    async (header) => {
      const { queue, post } = setUp();
      expect((await post(webhook, header)).status).toBe(401);
      expect(queue.count('whatsapp-inbound')).toBe(0);
    },
  );

  it('is judged by its signature before anything of it is read', async () => {
    const { post } = setUp();
    expect((await post('not json', 'sha256=00')).status).toBe(401);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'not json'],
    ['half of it', webhook.slice(0, -3)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"entry"'],
    ['no entry', '{"object":"x"}'],
    ['an entry that is no list', '{"entry":{"length":0}}'],
    ['entries that are no objects', '{"entry":[1]}'],
    ['an entry that is a list', '{"entry":[[]]}'],
    ['null for an entry', '{"entry":[null]}'],
    ['an entry by the prototype', '{"__proto__":{"entry":[]}}'],
    ['10,000 opened brackets', '{"entry":' + '['.repeat(10_000)],
    ['100,000 lists in one another', '{"entry":' + '['.repeat(100_000) + ']'.repeat(100_000) + '}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b])],
  ])('that holds %s is refused with 400 and not queued', async (_, body) => {
    const { queue, post } = setUp();
    expect((await post(body)).status).toBe(400);
    expect(queue.count('whatsapp-inbound')).toBe(0);
  });

  it.each([
    ['no entries', '{"entry":[]}'],
    ['an unknown field', '{"entry":[{"changes":[{"field":"new_one","value":[]}]}]}'],
    ['deep nesting', '{"entry":[{"x":' + '['.repeat(50_000) + ']'.repeat(50_000) + '}]}'],
    ['the name of a prototype', '{"entry":[{"__proto__":{"x":1},"constructor":1}],"toString":0}'],
    ['a byte order mark', '\ufeff{"entry":[]}'],
  ])('that holds %s is queued: it is judged when it is processed', async (_, body) => {
    const { queue, post } = setUp();
    expect((await post(body)).status).toBe(200);
    expect(queue.count('whatsapp-inbound')).toBe(1);
  });

  it('of the most that Meta sends is taken, one byte more is not', async () => {
    const { post } = setUp();
    const around = '{"entry":[{"x":""}]}';
    const of = (bytes: number) => around.replace('""', `"${'a'.repeat(bytes - around.length)}"`);

    expect((await post(of(maxWebhookBytes))).status).toBe(200);
    expect((await post(of(maxWebhookBytes + 1))).status).toBe(413);
  });

  it('that announces too much is not even read', async () => {
    const { receive } = setUp();
    let read = false;
    const rawBody = () => {
      read = true;
      return Promise.resolve(Buffer.from(webhook));
    };

    const answer = await receive({
      rawBody,
      contentLength: String(maxWebhookBytes + 1),
      signatureHeader: sign(webhook),
    });

    expect(answer.status).toBe(413);
    expect(read).toBe(false);
    expect(
      (await receive({ rawBody, contentLength: String(webhook.length), signatureHeader: sign(webhook) }))
        .status,
    ).toBe(200);
  });

  it('that breaks off while it is read is refused', async () => {
    const { receive } = setUp();
    const rawBody = () => Promise.reject(new Error('aborted'));
    expect((await receive({ rawBody, signatureHeader: sign(webhook) })).status).toBe(400);
  });

  it('[10] leaves no trace of what it says in the log', async () => {
    const { post, queue, log } = setUp();
    await post(webhook);
    await post(webhook, 'sha256=00');
    await post(webhook.slice(1));
    queue.reachable = false;
    await post(webhook);

    expect(log.lines).toHaveLength(4);
    expect(JSON.stringify(log.lines)).not.toMatch(/STOP|6505551234/);
  });

  it('never throws and never answers anything but what it may', async () => {
    const { receive } = setUp();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string().map((text) => Buffer.from(text)),
          fc.json().map((text) => Buffer.from(text)),
          fc.uint8Array(),
        ),
        fc.boolean(),
        fc.option(fc.string()),
        async (rawBody, signed, contentLength) => {
          const { status } = await receive({
            rawBody,
            contentLength,
            signatureHeader: signed ? sign(rawBody) : 'sha256=00',
          });
          expect(signed ? [200, 400, 413] : [401, 413]).toContain(status);
        },
      ),
    );
  });
});
