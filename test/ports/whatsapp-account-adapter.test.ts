import { afterEach, describe, expect, it } from 'vitest';
import { createWhatsAppAccount } from '../../functions/adapters/whatsapp-account';
import { RefusedError, UnreachableError } from '../../functions/errors';
import { type Answer, answer, breakOff, hangUp, silence, startScriptedServer } from './scripted-server';

const wabaId = '102290129340398';
const template = {
  name: 'order_update',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'x' }],
  quality_score: { score: 'GREEN', date: 0 },
  rejected_reason: 'NONE',
  id: '1689556908129832',
};
const read = {
  id: '1689556908129832',
  name: 'order_update',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'x' }],
  quality: 'GREEN',
};

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(...answers: Answer[]) {
  const server = await startScriptedServer(...answers);
  open.push(server);
  const account = createWhatsAppAccount({
    baseUrl: `${server.url}/v25.0`,
    accessToken: 'an-access-token',
    timeoutMs: answers.includes(silence) ? 300 : 5000,
  });
  const asked = () => server.received.map(({ url }) => new URL(url, 'http://x'));
  return { server, account, asked };
}

describe('the pages of templates', () => {
  it('are asked for by their cursor, at the address that the settings name and at no other', async () => {
    const elsewhere = await startScriptedServer(answer(200, { data: [] }));
    open.push(elsewhere);
    const next = `${elsewhere.url}/steal?after=a1&access_token=x`;
    const { account, asked, server } = await start(
      answer(200, { data: [template], paging: { cursors: { before: 'b', after: 'a1' }, next } }),
      answer(200, { data: [{ ...template, id: '2' }], paging: { next: `${elsewhere.url}/?after=a2` } }),
      answer(200, { data: [{ ...template, id: '3' }], paging: { cursors: { before: 'b', after: 'a3' } } }),
    );

    expect(await account.templates(wabaId)).toEqual([read, { ...read, id: '2' }, { ...read, id: '3' }]);

    expect(elsewhere.received).toEqual([]);
    expect(asked().map(({ pathname, searchParams }) => [pathname, searchParams.get('after')])).toEqual([
      [`/v25.0/${wabaId}/message_templates`, null],
      [`/v25.0/${wabaId}/message_templates`, 'a1'],
      [`/v25.0/${wabaId}/message_templates`, 'a2'],
    ]);
    expect(asked()[2]!.searchParams.get('limit')).toBe('100');
    expect(asked()[2]!.searchParams.get('fields')!.split(',')).toContain('rejected_reason');
    expect(server.received.every(({ headers }) => headers.authorization === 'Bearer an-access-token')).toBe(
      true,
    );
  });

  it.each<[string, Answer[]]>([
    ['the second page fails', [answer(200, page('a1')), answer(503, '<html>')]],
    ['no answer comes', [silence]],
    ['the connection breaks', [hangUp]],
    ['the answer breaks off', [breakOff]],
    ['a gateway answers', [answer(502, '<html>')]],
    ['the answer is no list', [answer(200, { data: {} })]],
    ['the answer is no JSON', [answer(200, 'OK')]],
    ['a template has no id', [answer(200, { data: [{ ...template, id: undefined }] })]],
    ['the same page comes again and again', [answer(200, page('a1'))]],
    ['a further page has no cursor', [answer(200, { data: [], paging: { next: 'x' } })]],
  ])('are not taken for whole when %s', async (_, answers) => {
    const { account } = await start(...answers);
    await expect(account.templates(wabaId)).rejects.toThrow(UnreachableError);
  });
});

function page(after: string) {
  return { data: [template], paging: { cursors: { before: 'b', after }, next: `https://x/?after=${after}` } };
}

it('an app whose messages of the account go elsewhere is told with where', async () => {
  const app = { id: '1000000000000000', name: 'Nod', link: 'https://x.example' };
  const { account } = await start(
    answer(200, {
      data: [
        { whatsapp_business_api_data: app, override_callback_uri: 'https://other.example/hook' },
        { whatsapp_business_api_data: { ...app, id: '2' } },
      ],
    }),
  );
  expect(await account.subscribedApps(wabaId)).toEqual([
    { id: '1000000000000000', name: 'Nod', overrideCallbackUrl: 'https://other.example/hook' },
    { id: '2', name: 'Nod' },
  ]);
});

describe('what WhatsApp refuses', () => {
  it.each([
    [190, true],
    [80007, true],
    [10, false],
    [100, false],
    [200, false],
  ])('with code %i carries the code and not the text of Meta', async (code, retryable) => {
    const { account, server } = await start(
      answer(400, { error: { code, message: 'an-access-token is bad', type: 'OAuthException' } }),
    );
    const error: unknown = await account.number('106540352242922').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ vendorCode: String(code), status: 400, retryable });
    expect((error as Error).message).not.toContain('an-access-token');
    expect(server.received).toHaveLength(1);
  });

  it('is also a redirection: the token follows none', async () => {
    const { account, server } = await start(answer(302, '', { Location: '/elsewhere' }));
    await expect(account.subscribedApps(wabaId)).rejects.toThrow(RefusedError);
    expect(server.received).toHaveLength(1);
  });
});

describe('the webhooks of the app', () => {
  const app = { id: '1000000000000000', secret: 's3cret' };

  it('are read with the token that its id and secret make, never in the address', async () => {
    const { account, server } = await start(
      answer(200, {
        data: [
          {
            object: 'whatsapp_business_account',
            callback_url: 'https://nod.example/api/whatsapp/webhook',
            active: true,
            fields: [{ name: 'messages', version: 'v25.0' }, 'user_preferences'],
          },
        ],
      }),
    );

    expect(await account.webhooks(app)).toEqual([
      {
        object: 'whatsapp_business_account',
        callbackUrl: 'https://nod.example/api/whatsapp/webhook',
        active: true,
        fields: ['messages', 'user_preferences'],
      },
    ]);

    expect(server.received[0]).toMatchObject({
      method: 'GET',
      url: '/v25.0/1000000000000000/subscriptions',
      headers: { authorization: 'Bearer 1000000000000000|s3cret' },
    });
  });

  it('are set by a form', async () => {
    // The documentation shows the success as a text.
    const { account, server } = await start(answer(200, { success: 'true' }));

    await account.setWebhook(app, {
      callbackUrl: 'https://nod.example/api/whatsapp/webhook',
      verifyToken: 'a token & more',
      fields: ['messages', 'user_preferences'],
    });

    const { method, url, headers, body } = server.received[0]!;
    expect([method, url, headers.authorization]).toEqual([
      'POST',
      '/v25.0/1000000000000000/subscriptions',
      'Bearer 1000000000000000|s3cret',
    ]);
    expect(headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      object: 'whatsapp_business_account',
      callback_url: 'https://nod.example/api/whatsapp/webhook',
      verify_token: 'a token & more',
      fields: 'messages,user_preferences',
      include_values: 'true',
    });
  });

  it('are not taken for set when Meta does not say so', async () => {
    const { account } = await start(answer(200, {}));
    await expect(account.subscribe(wabaId)).rejects.toThrow(UnreachableError);
  });
});

it('the time of WhatsApp is that of its last answer, a refusal too, and unknown before', async () => {
  const { account } = await start(
    answer(400, { error: { code: 100 } }, { Date: 'Sun, 01 Mar 2026 10:00:00 GMT' }),
    answer(200, { data: [] }, { Date: 'nonsense' }),
  );
  expect(account.serverTime()).toBeUndefined();
  await account.number('1').catch(() => undefined);
  await account.subscribedApps(wabaId);
  expect(account.serverTime()).toBe(Date.parse('2026-03-01T10:00:00Z'));
});
