import { afterEach, describe, expect, it } from 'vitest';
import { createWhatsApp } from '../../functions/adapters/whatsapp';
import { OutcomeUnknownError, RefusedError, UnreachableError } from '../../functions/errors';
import type { OutboundMessage } from '../../functions/ports/whatsapp';
import { type Answer, answer, breakOff, hangUp, silence, startScriptedServer } from './scripted-server';

const accepted = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+5215512345678', wa_id: '5215512345678' }],
  messages: [{ id: 'wamid.HBgN', message_status: 'accepted' }],
};
const message: OutboundMessage = {
  phoneNumberId: '106540352242922',
  to: { waId: '5215512345678' },
  content: { type: 'text', body: 'Hello' },
  callbackData: 'row-1',
};

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(...answers: Answer[]) {
  const server = await startScriptedServer(...answers);
  open.push(server);
  const whatsapp = createWhatsApp({
    baseUrl: `${server.url}/v25.0`,
    accessToken: 'an-access-token',
    timeoutMs: answers.includes(silence) ? 300 : 5000,
  });
  const body = () => JSON.parse(server.received[0]!.body) as Record<string, unknown>;
  return { server, whatsapp, body };
}

describe('what is sent', () => {
  it('is a text to the number with a plus, with our row id for the statuses', async () => {
    const { server, whatsapp, body } = await start(answer(200, accepted));

    expect(await whatsapp.send({ ...message, replyToWamid: 'wamid.X' })).toEqual({
      wamid: 'wamid.HBgN',
      waId: '5215512345678',
    });

    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: '/v25.0/106540352242922/messages',
      headers: { authorization: 'Bearer an-access-token', 'content-type': 'application/json' },
    });
    expect(body()).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+5215512345678',
      type: 'text',
      text: { preview_url: false, body: 'Hello' },
      context: { message_id: 'wamid.X' },
      biz_opaque_callback_data: 'row-1',
    });
  });

  it('is a template in its language with its components as they are', async () => {
    const components = [
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '0',
        parameters: [{ type: 'payload', payload: 'OPT_OUT:v1' }],
      },
    ];
    const { whatsapp, body } = await start(answer(200, accepted));

    await whatsapp.send({
      ...message,
      content: { type: 'template', name: 'offer', language: 'en_US', components },
    });

    expect(body()).toMatchObject({
      type: 'template',
      template: { name: 'offer', language: { code: 'en_US' }, components },
    });
  });

  it('goes to the user id only where there is no number', async () => {
    const one = await start(answer(200, { ...accepted, contacts: [{ input: 'US.13', user_id: 'US.13' }] }));
    expect(await one.whatsapp.send({ ...message, to: { userId: 'US.13' } })).toEqual({ wamid: 'wamid.HBgN' });
    expect(one.body()).toMatchObject({ recipient: 'US.13' });
    expect(one.body()).not.toHaveProperty('to');

    const both = await start(answer(200, accepted));
    await both.whatsapp.send({ ...message, to: { userId: 'US.13', waId: '5215512345678' } });
    expect(both.body()).not.toHaveProperty('recipient');
  });
});

describe('[9] what an answer means', () => {
  const error = (code: number) => ({
    error: {
      message: `(#${code}) to 5215512345678`,
      type: 'OAuthException',
      code,
      error_data: { details: 'x' },
    },
  });

  it.each([0, 1, 2, 4, 190, 80007, 130429, 131000, 131016, 131056, 131057, 133004])(
    'code %i may pass',
    async (code) => {
      for (const status of [400, 500]) {
        const { whatsapp, server } = await start(answer(status, error(code)));
        await expect(whatsapp.send(message)).rejects.toMatchObject({
          name: 'RefusedError',
          status,
          vendorCode: String(code),
          retryable: true,
        });
        expect(server.received).toHaveLength(1);
      }
    },
  );

  it.each([10, 33, 100, 131026, 131047, 131048, 131049, 131050, 132001, 132015, 135000, 368])(
    'code %i does not pass by itself',
    async (code) => {
      const { whatsapp } = await start(answer(400, error(code)));
      const thrown: unknown = await whatsapp.send(message).catch((reason: unknown) => reason);
      expect(thrown).toBeInstanceOf(RefusedError);
      expect(thrown).toMatchObject({ vendorCode: String(code), retryable: false });
      expect((thrown as Error).message).not.toContain('5215512345678');
    },
  );

  it.each([
    ['a page of a gateway', answer(502, '<html>Bad Gateway</html>')],
    ['a success without an id', answer(200, { messaging_product: 'whatsapp', messages: [] })],
    ['a success that is no JSON', answer(200, 'OK')],
    ['no answer in time', silence],
    ['a connection that breaks', hangUp],
    ['an answer that breaks off', breakOff],
  ])('%s leaves the outcome unknown, and nothing is repeated', async (_, given) => {
    const { whatsapp, server } = await start(given);
    await expect(whatsapp.send(message)).rejects.toThrow(OutcomeUnknownError);
    expect(server.received).toHaveLength(1);
  });

  it('a 4xx without a code is a refusal', async () => {
    const { whatsapp } = await start(answer(403, '<html>Forbidden</html>'));
    await expect(whatsapp.send(message)).rejects.toMatchObject({
      name: 'RefusedError',
      status: 403,
      retryable: false,
    });
  });

  it('does not follow a redirection with the token', async () => {
    const { whatsapp, server } = await start(answer(302, '', { Location: '/elsewhere' }));
    await expect(whatsapp.send(message)).rejects.toThrow(RefusedError);
    expect(server.received).toHaveLength(1);
  });

  it('the message surely did not leave when nobody listens, or the name is unknown', async () => {
    const { whatsapp, server } = await start(silence);
    await server.close();
    open.length = 0;
    const nowhere = createWhatsApp({
      baseUrl: 'http://no-such-host.invalid',
      accessToken: 'x',
      timeoutMs: 5000,
    });

    await expect(whatsapp.send(message)).rejects.toThrow(UnreachableError);
    await expect(nowhere.send(message)).rejects.toThrow(UnreachableError);
  });
});

describe('a receipt that a message was read', () => {
  const receipt = { phoneNumberId: '106540352242922', wamid: 'wamid.HBgN' };

  it('is the messages call with the id of the message', async () => {
    const { server, whatsapp, body } = await start(answer(200, { success: true }));

    await whatsapp.markRead(receipt);

    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: '/v25.0/106540352242922/messages',
      headers: { authorization: 'Bearer an-access-token' },
    });
    expect(body()).toEqual({ messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.HBgN' });
  });

  it.each<[string, Answer]>([
    ['no answer comes', silence],
    ['the connection breaks', hangUp],
    ['the answer breaks off', breakOff],
    ['a gateway answers', answer(502, '<html>')],
    ['the answer does not say that it was taken', answer(200, {})],
  ])('may be tried again when %s: it does no harm twice', async (_, given) => {
    const { whatsapp } = await start(given);
    await expect(whatsapp.markRead(receipt)).rejects.toThrow(UnreachableError);
  });

  it('that is refused says with which code', async () => {
    const { whatsapp } = await start(answer(400, { error: { code: 131009, message: 'wamid.HBgN' } }));
    const error: unknown = await whatsapp.markRead(receipt).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ vendorCode: '131009', retryable: false });
    expect((error as Error).message).not.toContain('wamid');
  });
});
