import { createWhatsApp } from '../../functions/adapters/whatsapp';
import { OutcomeUnknownError } from '../../functions/errors';
import { type LocalWhatsApp, type OutboxEntry, startWhatsApp } from '../../local/whatsapp';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboundMessage } from '../../functions/ports/whatsapp';
import { whatsappContract } from './whatsapp.contract';

const phoneNumberId = '106540352242922';
const waId = '16505551234';

/** A Cloud API to whose number the customer has just written, so that texts may be sent. */
async function startCloudApi() {
  const local = await startWhatsApp({
    appSecret: 'local-app-secret',
    verifyToken: 'local-verify-token',
    accessToken: 'an-access-token',
    numbers: [
      { phoneNumberId, wabaId: '102290129340398', displayPhoneNumber: '15550783881', verifiedName: 'Nod' },
    ],
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${local.url}/_local/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return response.status === 204 ? undefined : await response.json();
  };
  await control('POST', `phones/${waId}/messages`, { phoneNumberId, text: 'Hello' });
  const whatsapp = createWhatsApp({
    baseUrl: `${local.url}/v25.0`,
    accessToken: 'an-access-token',
    timeoutMs: 1000,
  });
  const arrived = async () =>
    ((await control('GET', 'outbox')) as OutboxEntry[]).map(({ wamid, request }) => ({
      wamid,
      callbackData: String(request['biz_opaque_callback_data']),
    }));
  return { local, control, whatsapp, arrived };
}

whatsappContract('on a local Cloud API', async () => {
  const { local, control, whatsapp, arrived } = await startCloudApi();
  return {
    whatsapp,
    phoneNumberId,
    waId,
    arrived,
    received: async () => {
      const message = { phoneNumberId, text: 'Hello again' };
      return ((await control('POST', `phones/${waId}/messages`, message)) as { id: string }).id;
    },
    isRead: async (wamid) => {
      const thread = (await control('GET', `phones/${waId}/thread`)) as {
        messages: { id: string; status: string }[];
      };
      return thread.messages.find(({ id }) => id === wamid)?.status === 'read';
    },
    refuseNext: async (code) => void (await control('POST', 'faults', { kind: 'error', code, times: 1 })),
    close: local.close,
  };
});

describe('[9] a send to a local Cloud API whose answer is lost', () => {
  let cloud: Awaited<ReturnType<typeof startCloudApi>> & { local: LocalWhatsApp };
  beforeAll(async () => {
    cloud = await startCloudApi();
  });
  afterAll(() => cloud.local.close());

  it.each([
    ['timeout-before', 0],
    ['timeout-after', 1],
    ['disconnect-before', 0],
    ['disconnect-after', 1],
  ] as const)('is of unknown outcome after %s, and left %i times', async (kind, times) => {
    const message: OutboundMessage = {
      phoneNumberId,
      to: { waId },
      content: { type: 'text', body: 'Your order has left.' },
      callbackData: randomUUID(),
    };
    await cloud.control('POST', 'faults', { kind, times: 1 });

    await expect(cloud.whatsapp.send(message)).rejects.toThrow(OutcomeUnknownError);

    const arrived = (await cloud.arrived()).filter(
      ({ callbackData }) => callbackData === message.callbackData,
    );
    expect(arrived).toHaveLength(times);
  });
});
