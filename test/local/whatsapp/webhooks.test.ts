import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cloud, MARKETING, NUMBER, SECRET, marketingSend, startCloud } from './local-whatsapp';

type Json = Record<string, unknown>;
const sha256 = (bytes: Buffer): string =>
  `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ retryDelayMs: 40 });
  await cloud.control('templates', MARKETING);
});
afterAll(() => cloud?.close());
beforeEach(() => {
  cloud.receiver.received.length = 0;
  cloud.receiver.answers.length = 0;
});

const phone = 'phones/16505551234';
const play = async (body: Json): Promise<Json> => {
  await cloud.control(`${phone}/messages`, body);
  const { value } = await cloud.receiver.next(({ value }) => value['messages'] !== undefined);
  return (value['messages'] as Json[])[0] ?? {};
};

describe('the webhooks of the local Cloud API', () => {
  it('are signed over their exact bytes, escaped as Meta escapes them', async () => {
    await cloud.control(`${phone}/messages`, { text: 'J’ai mangé des pâtes 🍝 https://example.com/a' });
    const { bytes, signature, value } = await cloud.receiver.next(() => true);
    expect(bytes.toString('latin1')).toMatch(
      /J\\u2019ai mang\\u00e9 des p\\u00e2tes \\ud83c\\udf5d https:\\\/\\\/example.com\\\/a/,
    );
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    expect(signature).toBe(sha256(bytes));
    expect((value['messages'] as Json[])[0]).toMatchObject({
      text: { body: 'J’ai mangé des pâtes 🍝 https://example.com/a' },
    });
  });

  it('are sent again, after a growing pause, until they are answered 200', async () => {
    cloud.receiver.answers.push(500, 401);
    const { body } = await cloud.control(`${phone}/messages`, { text: 'retry me' });
    expect(body['webhook']).toMatchObject({ status: 500 });
    const third = await cloud.receiver.next(() => true, 3);
    const [first, second] = cloud.receiver.received;
    expect(third.bytes.equals(first?.bytes ?? Buffer.of())).toBe(true);
    const pauses = [(second?.at ?? 0) - (first?.at ?? 0), third.at - (second?.at ?? 0)];
    expect(pauses[0]).toBeGreaterThanOrEqual(35);
    expect(pauses[1]).toBeGreaterThanOrEqual(75);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(cloud.pendingWebhooks()).toBe(0);
    expect(cloud.receiver.received).toHaveLength(3);
  });

  it('stop for an account that is not subscribed', async () => {
    const apps = `${NUMBER.wabaId}/subscribed_apps`;
    expect((await cloud.graph(apps)).body['data']).toHaveLength(1);
    await cloud.graph(apps, undefined, { method: 'DELETE' });
    expect((await cloud.graph(apps)).body['data']).toEqual([]);
    await cloud.control(`${phone}/messages`, { text: 'nobody hears' });
    expect(cloud.receiver.received).toEqual([]);
    expect((await cloud.graph(apps, {})).body).toEqual({ success: true });
    await cloud.control(`${phone}/messages`, { text: 'heard' });
    expect(cloud.receiver.received).toHaveLength(1);
  });

  it('go to a callback only once it has proved itself by the verify token', async () => {
    const before = cloud.receiver.verifyToken;
    cloud.receiver.verifyToken = 'another';
    await expect(cloud.setCallback(`${cloud.receiver.url}?tenant=1`)).rejects.toThrow(/did not prove itself/);
    cloud.receiver.verifyToken = before;
    await expect(cloud.setCallback(cloud.receiver.url)).resolves.toBeUndefined();
    expect((await cloud.control('callback', { url: cloud.receiver.url, verifyToken: 'wrong' })).status).toBe(
      400,
    );
  });

  it('carry any captured payload, signed, once, and say what the callback answered', async () => {
    const captured = {
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'security', value: { 'é/': 1 } }] }],
    };
    cloud.receiver.answers.push(503);
    expect((await cloud.control('webhooks', captured)).body).toEqual({ status: 503, body: '' });
    const { bytes, signature, payload } = await cloud.receiver.next(() => true);
    expect(payload).toEqual(captured);
    expect(signature).toBe(sha256(bytes));
    const exact = '{ "entry" : [ ] ,  "é":"/" }';
    await fetch(`${cloud.url}/_local/webhooks?exact=1`, { method: 'POST', body: exact });
    expect(cloud.receiver.received[1]?.bytes.toString()).toBe(exact);
    expect(cloud.receiver.received[1]?.signature).toBe(sha256(Buffer.from(exact)));
    await fetch(`${cloud.url}/_local/webhooks?signature=sha256=00`, { method: 'POST', body: '{}' });
    expect(cloud.receiver.received[2]?.signature).toBe('sha256=00');
    await fetch(`${cloud.url}/_local/webhooks?signature=`, { method: 'POST', body: '{}' });
    expect(cloud.receiver.received[3]?.signature).toBeUndefined();
  });

  it('that were captured open the window and stop marketing as if they had happened here', async () => {
    const envelope = (field: string, value: Json): Json => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: NUMBER.wabaId,
          changes: [{ field, value: { metadata: { phone_number_id: NUMBER.phoneNumberId }, ...value } }],
        },
      ],
    });
    const now = Math.floor(Date.now() / 1000);
    await cloud.control(
      'webhooks',
      envelope('messages', { messages: [{ from: '16505559999', timestamp: String(now), type: 'text' }] }),
    );
    await cloud.send({ to: '16505559999', type: 'text', text: { body: 'in the window' } });
    await cloud.status('delivered');
    await cloud.control(
      'webhooks',
      envelope('user_preferences', { user_preferences: [{ wa_id: '16505559999', value: 'stop' }] }),
    );
    await cloud.send({ to: '16505559999', ...marketingSend() });
    expect((await cloud.status('failed'))['errors']).toMatchObject([{ code: 131050 }]);
  });

  it('tell a tap on a template’s button with the payload that was sent and the message it answers', async () => {
    const { body } = await cloud.send(marketingSend('OPT_OUT:v1'));
    const [{ id } = { id: '' }] = body['messages'] as { id: string }[];
    expect(await play({ button: { text: 'Stop promotions', contextId: id } })).toMatchObject({
      type: 'button',
      button: { payload: 'OPT_OUT:v1', text: 'Stop promotions' },
      context: { from: NUMBER.displayPhoneNumber, id },
    });
  });

  it('tell the label as the payload where none was sent', async () => {
    await cloud.send(marketingSend());
    expect(await play({ button: { text: 'Stop promotions' } })).toMatchObject({
      button: { payload: 'Stop promotions', text: 'Stop promotions' },
    });
  });

  it.each<[string, Json, Json]>([
    [
      'a reply button',
      { interactive: { button_reply: { id: 'yes', title: 'Yes' } }, contextId: 'wamid.x' },
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
        context: { id: 'wamid.x' },
      },
    ],
    [
      'a list choice',
      { interactive: { list_reply: { id: 'a', title: 'A', description: 'd' } } },
      { interactive: { type: 'list_reply' } },
    ],
    [
      'a flow',
      { interactive: { nfm_reply: { name: 'flow', body: 'Sent', response_json: '{}' } } },
      { interactive: { type: 'nfm_reply', nfm_reply: { body: 'Sent' } } },
    ],
    [
      'an image with a caption',
      { image: { caption: 'STOP' } },
      {
        type: 'image',
        image: {
          caption: 'STOP',
          mime_type: 'image/jpeg',
          id: expect.any(String) as string,
          sha256: expect.any(String) as string,
        },
      },
    ],
    [
      'a reaction',
      { reaction: { message_id: 'wamid.x', emoji: '👍' } },
      { type: 'reaction', reaction: { emoji: '👍' } },
    ],
    ['a forwarded text', { text: 'STOP', forwarded: true }, { context: { forwarded: true } }],
    [
      'an ad’s referral',
      { text: 'Hi', referral: { source_type: 'ad', source_id: '1' } },
      { referral: { source_type: 'ad', source_id: '1' } },
    ],
    [
      'an unsupported message',
      { unsupported: { type: 'poll_creation' } },
      { type: 'unsupported', errors: [{ code: 131051 }], unsupported: { type: 'poll_creation' } },
    ],
    [
      'a given id and time',
      { text: 'again', id: 'wamid.same', timestamp: '1700000000' },
      { id: 'wamid.same', timestamp: '1700000000' },
    ],
  ])('tell %s', async (_, played, expected) => {
    expect(await play(played)).toMatchObject(expected);
  });

  it('refuse to play what makes no sense', async () => {
    expect((await cloud.control(`${phone}/messages`, {})).status).toBe(400);
    expect((await cloud.control(`${phone}/messages`, { text: 'a', image: {} })).status).toBe(400);
    expect((await cloud.control(`${phone}/messages`, { phoneNumberId: 'x', text: 'a' })).status).toBe(400);
    expect((await cloud.control('phones/x/messages', { text: 'a' })).status).toBe(400);
    expect((await cloud.control(`${phone}/preferences`, { value: 'maybe' })).status).toBe(400);
  });

  it('tell a template’s change of status, category and quality', async () => {
    const key = { name: 'spring_sale', language: 'en_US' };
    await cloud.control('templates', { ...key, category: 'UTILITY', status: 'PAUSED', qualityScore: 'RED' });
    expect(cloud.receiver.received.map(({ field }) => field)).toEqual([
      'message_template_status_update',
      'template_category_update',
      'message_template_quality_update',
    ]);
    const [status, category] = cloud.receiver.received.map(({ value }) => value);
    expect(status).toMatchObject({
      event: 'PAUSED',
      message_template_id: expect.any(Number) as number,
      message_template_language: 'en-US',
    });
    expect(category).toMatchObject({ previous_category: 'MARKETING', new_category: 'UTILITY' });
    await cloud.control('templates', { ...key, category: 'MARKETING', status: 'APPROVED' });
  });

  it('tell a changed number, under which the person is another phone', async () => {
    const old = '16505550001';
    await cloud.control(`phones/${old}`, { name: 'Pablo Morales' });
    await cloud.control(`phones/${old}/number`, { to: '+1 219 555 5358' });
    const { value } = await cloud.receiver.next(({ value }) => value['messages'] !== undefined);
    expect(value).not.toHaveProperty('contacts');
    expect((value['messages'] as Json[])[0]).toMatchObject({
      from: old,
      type: 'system',
      system: {
        type: 'user_changed_number',
        wa_id: '12195555358',
        body: `User Pablo Morales changed from ${old} to 12195555358`,
      },
    });
  });
});

// Meta's own examples, read where they are kept; they are not copied into the repository.
const FIXTURES =
  process.env['NOD_WHATSAPP_FIXTURES'] ??
  new URL('../../../../shared/fixtures/whatsapp/', import.meta.url).pathname;

describe.skipIf(!existsSync(FIXTURES))('the shapes of the webhooks are those of real ones', () => {
  const real = (name: string): unknown => JSON.parse(readFileSync(`${FIXTURES}/${name}.json`, 'utf8'));
  /** Every path of a payload with the type of what stands there. */
  const paths = (value: unknown, path = ''): string[] => {
    if (Array.isArray(value)) return [...new Set(value.flatMap((one) => paths(one, `${path}[]`)))];
    if (typeof value !== 'object' || value === null)
      return [`${path}: ${value === null ? 'null' : typeof value}`];
    return Object.entries(value).flatMap(([key, one]) => paths(one, `${path}.${key}`));
  };
  const last = (): unknown => cloud.receiver.received.at(-1)?.payload;
  const as = async (digits: string, settings: Json): Promise<string> => {
    await cloud.control(`phones/${digits}`, settings);
    return `phones/${digits}/messages`;
  };
  const BSUID = ['contacts[].user_id: string', 'messages[].from_user_id: string'];
  const full = { username: 'testuser', parentUserId: 'US.ENT.11815799212886844830' };
  const sorted = (list: string[]): string[] => [...list].sort();
  /** Equal but for what a list of 2025 lacks: the business-scoped user id. */
  const expectShape = (ours: unknown, theirs: string, added: readonly string[] = []): void => {
    const prefix = '.entry[].changes[].value.';
    expect(sorted(paths(ours))).toEqual(
      sorted([...paths(real(theirs)), ...added.map((path) => prefix + path)]),
    );
  };

  it('a text of a person with a username and a parent', async () => {
    await cloud.control(await as('16505550002', full), { text: 'Hello' });
    expectShape(last(), 'messages_text_bsuid__vercelchat');
  });
  it('a text of a person whose number is withheld', async () => {
    await cloud.control(await as('16505550003', { ...full, hidesNumber: true }), { text: 'Hello' });
    expectShape(last(), 'messages_text_nofrom_bsuid_parent_username__meta2026');
  });
  it.each<[string, Json, string, string[]?]>([
    ['a text', { text: 'Hello' }, 'messages_text__meta2026'],
    [
      'a tap on a template’s button',
      { button: { text: 'Stop', payload: 'S', contextId: 'wamid.x' } },
      'messages_button__bindambc',
    ],
    [
      'a reply button',
      { interactive: { button_reply: { id: 'a', title: 'A' } }, contextId: 'wamid.x' },
      'messages_interactive_button_reply__metadocs',
    ],
    [
      'a list choice',
      { interactive: { list_reply: { id: 'a', title: 'A', description: 'D' } }, contextId: 'wamid.x' },
      'messages_interactive_list_reply__metadocs',
    ],
    ['an image', { image: { caption: 'Taj Mahal' } }, 'messages_image__metadocs'],
    [
      'a document',
      { document: { caption: 'my receipt', filename: 'receipt.pdf' } },
      'messages_document__metadocs',
    ],
    ['a reaction', { reaction: { message_id: 'wamid.x', emoji: '👍' } }, 'messages_reaction__metadocs'],
    ['an unsupported message', { unsupported: { type: 'edit' } }, 'messages_unsupported_errors__metadocs'],
  ])('%s', async (_, played, theirs) => {
    await cloud.control(await as('16505550004', {}), played);
    expectShape(last(), theirs, BSUID);
  });
  it('a delivery, with and without the number', async () => {
    const delivered = async (digits: string, body: Json): Promise<unknown> => {
      await cloud.graph(`${NUMBER.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        ...body,
        ...marketingSend(),
      });
      return (await cloud.receiver.next(({ payload }) => JSON.stringify(payload).includes('"delivered"')))
        .payload;
    };
    await as('16505550005', full);
    expectShape(
      await delivered('16505550005', { to: '16505550005' }),
      'status_delivered_bsuid_phone__meta2026',
    );
    cloud.receiver.received.length = 0;
    const { body } = await cloud.control('phones/16505550006', { ...full, hidesNumber: true });
    expectShape(
      await delivered('16505550006', { recipient: body['userId'] }),
      'status_delivered_bsuid_nophone__meta2026',
    );
  });
  it('a failure', async () => {
    await cloud.control('faults', { kind: 'failed-status', on: 'messages', code: 131049, times: 1 });
    await cloud.send({ to: '16505550007', ...marketingSend() });
    await cloud.status('failed');
    expectShape(last(), 'status_failed_131049__meta2026');
  });
  it('a preference', async () => {
    await as('16505550008', {});
    await cloud.control('phones/16505550008/preferences', { value: 'resume' });
    const added = [
      'contacts[].profile.name: string',
      'contacts[].user_id: string',
      'user_preferences[].user_id: string',
    ];
    expectShape(last(), 'user_preferences_resume__metadocs', added);
  });
  it('a changed number', async () => {
    await cloud.control('phones/16505550009/number', { to: '12195550009' });
    expectShape(last(), 'messages_system_user_changed_number__metadocs_2', [
      'messages[].system.user_id: string',
      'messages[].system.previous_user_id: string',
    ]);
  });
  it('a template’s status and category', async () => {
    await cloud.control('templates', { name: 'spring_sale', language: 'en_US', status: 'PAUSED' });
    expectShape(last(), 'message_template_status_update_APPROVED__metadocs', [
      'message_template_category: string',
      'other_info.title: string',
      'other_info.description: string',
    ]);
    await cloud.control('templates', { name: 'spring_sale', language: 'en_US', category: 'UTILITY' });
    expectShape(last(), 'template_category_update__metadocs_2');
  });
});
