import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cloud, MARKETING, NUMBER, UTILITY, marketingSend, startCloud } from './local-whatsapp';

type Json = Record<string, unknown>;
const DAY = 86_400;
const errorOf = (answer: { body: Json }): Json => answer.body['error'] as Json;

let cloud: Cloud;
let digits: string;
let count = 0;

beforeAll(async () => {
  cloud = await startCloud();
  await cloud.control('templates', MARKETING);
  await cloud.control('templates', UTILITY);
});
afterAll(() => cloud?.close());
// Every test has a customer of its own.
beforeEach(() => {
  digits = `16505551${String((count += 1)).padStart(3, '0')}`;
  cloud.receiver.received.length = 0;
});

const send = (body: Json): ReturnType<Cloud['send']> => cloud.send({ to: `+${digits}`, ...body });
const write = (body: Json): ReturnType<Cloud['control']> =>
  cloud.control(`phones/${digits}/messages`, { phoneNumberId: NUMBER.phoneNumberId, ...body });

describe('sending to the local Cloud API', () => {
  it('accepts a text within 24 hours of the customer’s message, and answers as documented', async () => {
    await write({ text: 'Hi' });
    const answer = await send({ type: 'text', text: { body: 'Hello' }, biz_opaque_callback_data: 'row-1' });
    expect(answer).toEqual({
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: `+${digits}`, wa_id: digits }],
        messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/=]+$/) as string }],
      },
    });
    const [{ id } = { id: '' }] = answer.body['messages'] as { id: string }[];
    expect(await cloud.status('sent')).toMatchObject({
      id,
      recipient_id: digits,
      biz_opaque_callback_data: 'row-1',
    });
    expect(await cloud.status('delivered')).toMatchObject({ id, biz_opaque_callback_data: 'row-1' });
    expect(
      cloud.receiver.received.map(({ value }) => (value['statuses'] as Json[] | undefined)?.[0]?.['status']),
    ).not.toContain('read');
    await cloud.control(`phones/${digits}/open`, { phoneNumberId: NUMBER.phoneNumberId });
    expect(await cloud.status('read')).toMatchObject({ id });
  });

  it('fails a text outside the window with 131047 by webhook, and lets a template through', async () => {
    const late = await send({ type: 'text', text: { body: 'Hello' } });
    expect(late.status).toBe(200);
    const failed = await cloud.status('failed');
    expect(failed['errors']).toMatchObject([{ code: 131047, title: 'Re-engagement message' }]);
    expect((await send(marketingSend())).status).toBe(200);
    expect(await cloud.status('delivered')).toMatchObject({
      pricing: { category: 'marketing', pricing_model: 'PMP' },
    });
  });

  it('tells the state of a phone: its open windows, its stops, who blocked it', async () => {
    await write({ text: 'Hi' });
    await cloud.control(`phones/${digits}/preferences`, { value: 'stop' });
    const { body } = await cloud.control(`phones/${digits}`);
    expect(body).toMatchObject({
      openWindows: [NUMBER.phoneNumberId],
      stoppedMarketing: [NUMBER.wabaId],
      blockedBy: [],
    });
    expect((await cloud.control('state')).body).toMatchObject({
      numbers: [NUMBER.phoneNumberId],
      pendingWebhooks: 0,
    });
  });

  it('closes the window 24 hours after the customer’s last message', async () => {
    await write({ text: 'Hi', timestamp: String(Math.floor(Date.now() / 1000) - DAY - 1) });
    await send({ type: 'text', text: { body: 'too late' } });
    expect((await cloud.status('failed'))['errors']).toMatchObject([{ code: 131047 }]);
    await write({ text: 'Hi', timestamp: String(Math.floor(Date.now() / 1000) - DAY + 60) });
    await send({ type: 'text', text: { body: 'in time' } });
    await cloud.status('delivered');
  });

  it('fails a marketing template with 131050 after the person stopped marketing, until they resume', async () => {
    await cloud.control(`phones/${digits}/preferences`, { value: 'stop' });
    await send(marketingSend());
    expect((await cloud.status('failed'))['errors']).toMatchObject([{ code: 131050 }]);
    const parameters = [
      { type: 'text', parameter_name: 'name', text: 'Sheena' },
      { type: 'text', parameter_name: 'order', text: '7' },
    ];
    const utility = {
      name: 'order_update',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters }],
    };
    await send({ type: 'template', template: utility });
    await cloud.status('delivered');
    await cloud.control(`phones/${digits}/preferences`, { value: 'resume' });
    await send(marketingSend());
    await cloud.status('delivered', 2);
  });

  it('fails with 131026 for a number that is not on WhatsApp', async () => {
    await cloud.control(`phones/${digits}`, { onWhatsApp: false });
    await send(marketingSend());
    expect((await cloud.status('failed'))['errors']).toMatchObject([{ code: 131026 }]);
  });

  it('delivers to a phone that is offline only when it is online again', async () => {
    await cloud.control(`phones/${digits}`, { online: false });
    await send(marketingSend());
    await cloud.status('sent');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(cloud.receiver.received).toHaveLength(1);
    await cloud.control(`phones/${digits}`, { online: true });
    await cloud.status('delivered');
  });

  it('finds one person under the several forms of a number', async () => {
    await cloud.control('phones/5215512345678/messages', { text: 'Hola' });
    const answer = await cloud.send({ to: '+52 55 1234-5678', type: 'text', text: { body: 'Hola' } });
    expect(answer.body['contacts']).toEqual([{ input: '+52 55 1234-5678', wa_id: '5215512345678' }]);
    await cloud.status('delivered');
  });

  it('sends to a business-scoped user id, and withholds the number of who hides it', async () => {
    const { body: phone } = await cloud.control(`phones/${digits}`, {
      username: '@sheena',
      hidesNumber: true,
      parentUserId: 'US.ENT.118',
    });
    const userId = phone['userId'] as string;
    const answer = await cloud.graph(`${NUMBER.phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      recipient: userId,
      ...marketingSend(),
    });
    expect(answer.body['contacts']).toEqual([{ input: userId, user_id: userId }]);
    const delivered = await cloud.status('delivered');
    expect(delivered).toMatchObject({ recipient_user_id: userId, recipient_parent_user_id: 'US.ENT.118' });
    expect(delivered).not.toHaveProperty('recipient_id');
  });

  it('shows the phone what was sent: rendered text, buttons, and the payload that a tap returns', async () => {
    await send(marketingSend('OPT_OUT:v1'));
    const { body } = await cloud.control(`phones/${digits}/thread`);
    expect(body['messages']).toMatchObject([
      {
        from: 'business',
        type: 'template',
        header: 'Hello Sheena',
        text: 'The spring sale ends today.',
        footer: 'Not interested? Tap Stop promotions',
        buttons: [
          { kind: 'quick_reply', text: 'Stop promotions', payload: 'OPT_OUT:v1' },
          { kind: 'url', text: 'Shop', url: 'https://example.com/spring' },
        ],
      },
    ]);
  });

  it('marks what the customer wrote as read, with a typing indicator that the answer ends', async () => {
    const { body } = await write({ text: 'Hi' });
    const receipt = { status: 'read', message_id: body['id'], typing_indicator: { type: 'text' } };
    const path = `${NUMBER.phoneNumberId}/messages`;
    expect(await cloud.graph(path, { messaging_product: 'whatsapp', ...receipt })).toEqual({
      status: 200,
      body: { success: true },
    });
    const thread = async (): Promise<Json> => (await cloud.control(`phones/${digits}/thread`)).body;
    expect(await thread()).toMatchObject({ typing: [NUMBER.phoneNumberId], messages: [{ status: 'read' }] });
    await send({ type: 'text', text: { body: 'Hello' } });
    expect(await thread()).toMatchObject({ typing: [] });
    const unknown = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.unknown' };
    expect(errorOf(await cloud.graph(path, unknown))).toMatchObject({ code: 131009 });
  });

  it('keeps all that it accepted in the outbox, and nothing that it refused', async () => {
    await write({ text: 'Hi' });
    await cloud.control('outbox', undefined, 'DELETE');
    await send({ type: 'text', text: { body: '' } });
    await send({ type: 'text', text: { body: 'Hello' }, biz_opaque_callback_data: 'row-9' });
    const outbox = (await cloud.control('outbox')).body as unknown as Json[];
    expect(outbox).toMatchObject([
      {
        to: digits,
        category: 'service',
        request: { text: { body: 'Hello' }, biz_opaque_callback_data: 'row-9' },
      },
    ]);
  });

  const interactive = (buttons: number, title = 'Yes'): Json => ({
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Shall we write to you?' },
      action: {
        buttons: Array.from({ length: buttons }, (_, index) => ({
          type: 'reply',
          reply: { id: `b${index}`, title: `${title}${index}` },
        })),
      },
    },
  });
  const template = (change: Json): Json => ({
    type: 'template',
    template: { ...(marketingSend()['template'] as Json), ...change },
  });
  const body = (...texts: string[]): Json => ({
    type: 'body',
    parameters: texts.map((text) => ({ type: 'text', text })),
  });

  it.each<[string, Json, number, number]>([
    ['no messaging_product', { messaging_product: undefined }, 100, 400],
    ['no recipient', { to: undefined, type: 'text', text: { body: 'x' } }, 100, 400],
    ['an unknown type', { type: 'txt', txt: { body: 'x' } }, 100, 400],
    ['a misspelled parameter', { type: 'text', text: { body: 'x' }, biz_opaque: '1' }, 100, 400],
    ['a type without its object', { type: 'text' }, 100, 400],
    [
      'an overlong callback datum',
      { type: 'text', text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(513) },
      100,
      400,
    ],
    ['an empty text', { type: 'text', text: {} }, 131008, 400],
    ['a text of 4097 characters', { type: 'text', text: { body: 'x'.repeat(4097) } }, 131009, 400],
    ['a number that is none', { to: '+1650', type: 'text', text: { body: 'x' } }, 131009, 400],
    ['its own number', { to: '+15550783881', type: 'text', text: { body: 'x' } }, 131021, 400],
    ['four reply buttons', interactive(4), 131009, 400],
    ['a button title of 21 characters', interactive(1, 'x'.repeat(20)), 131009, 400],
    ['a link that is none', { type: 'image', image: { link: 'file:///a.png' } }, 131009, 400],
    ['a template in another language', template({ language: { code: 'de' } }), 132001, 404],
    ['a template without a language', template({ language: undefined }), 131008, 400],
    ['too few parameters', template({ components: [body('spring')] }), 132000, 400],
    [
      'a button that the template does not have',
      template({
        components: [body('a', 'b'), { type: 'button', sub_type: 'quick_reply', index: 5, parameters: [] }],
      }),
      132000,
      400,
    ],
    [
      'a line break in a parameter',
      template({
        components: [{ type: 'header', parameters: [{ type: 'text', text: 'a\nb' }] }, body('a', 'b')],
      }),
      132018,
      400,
    ],
  ])('refuses %s', async (_, request, code, status) => {
    const answer = await send(request);
    expect({ status: answer.status, code: errorOf(answer)['code'] }).toEqual({ status, code });
    expect(errorOf(answer)).toMatchObject({
      type: 'OAuthException',
      error_data: { messaging_product: 'whatsapp' },
      fbtrace_id: expect.any(String) as string,
    });
  });

  it('accepts three reply buttons', async () => {
    await write({ text: 'Hi' });
    expect((await send(interactive(3))).status).toBe(200);
  });

  it('refuses a named parameter that the template does not have', async () => {
    const parameters = ['order', 'nmae'].map((name) => ({ type: 'text', parameter_name: name, text: 'x' }));
    const request = {
      name: 'order_update',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters }],
    };
    expect(errorOf(await send({ type: 'template', template: request }))).toMatchObject({ code: 132012 });
  });

  it.each([
    ['PAUSED', 132015],
    ['DISABLED', 132016],
    ['PENDING', 132001],
    ['REJECTED', 132001],
  ])('refuses a template that is %s', async (status, code) => {
    await cloud.control('templates', { name: 'spring_sale', language: 'en_US', status });
    const answer = await send(marketingSend());
    await cloud.control('templates', { name: 'spring_sale', language: 'en_US', status: 'APPROVED' });
    expect(errorOf(answer)).toMatchObject({ code });
  });

  it('refuses a bad token with 190, an unknown number with 100 and 33', async () => {
    const text = { messaging_product: 'whatsapp', to: `+${digits}`, type: 'text', text: { body: 'x' } };
    const bad = await cloud.graph(`${NUMBER.phoneNumberId}/messages`, text, { token: 'wrong' });
    expect([bad.status, errorOf(bad)['code']]).toEqual([401, 190]);
    expect(errorOf(await cloud.graph('1/messages', text))).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('answers 501 in the vendor’s shape to what it does not do', async () => {
    for (const answer of [
      await cloud.graph(`${NUMBER.phoneNumberId}/register`, { pin: '1' }),
      await send({ type: 'location', location: { latitude: 1, longitude: 2 } }),
      await send({ type: 'image', image: { id: '123' } }),
    ]) {
      expect(answer.status).toBe(501);
      expect(errorOf(answer)).toMatchObject({
        message: expect.stringContaining('not implemented') as string,
        fbtrace_id: expect.any(String) as string,
      });
    }
  });

  it('answers a late error at once when it is told so, and limits a pair when it is told so', async () => {
    const other = await startCloud({ synchronousErrors: [131047], pairRate: true });
    try {
      const text = { type: 'text', text: { body: 'x' } };
      expect(errorOf(await other.send(text))).toMatchObject({ code: 131047 });
      await other.control('phones/16505551234/messages', { text: 'Hi' });
      const codes: unknown[] = [];
      for (let round = 0; round < 46; round += 1) codes.push(errorOf(await other.send(text))?.['code']);
      expect(codes.filter((code) => code === undefined)).toHaveLength(44);
      expect(codes.at(-1)).toBe(131056);
      await other.control('clock', { advanceSeconds: 6 });
      expect((await other.send(text)).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});
