import { describe, expect, it } from 'vitest';
import { createWhatsAppAccount } from '../../functions/adapters/whatsapp-account';
import { metaAppId } from '../../local/whatsapp';
import { NUMBER, SECRET, TOKEN, startCloud } from '../local/whatsapp/local-whatsapp';
import { whatsappAccountContract } from './whatsapp-account.contract';

async function start() {
  const cloud = await startCloud();
  const requests: string[] = [];
  const account = createWhatsAppAccount({
    baseUrl: `${cloud.url}/v25.0`,
    accessToken: TOKEN,
    timeoutMs: 5000,
    fetch: (input, init) => {
      requests.push(input as string);
      return fetch(input, init);
    },
  });
  return { cloud, account, requests };
}

whatsappAccountContract('on a local Cloud API', async () => {
  const { cloud, account } = await start();
  return {
    account,
    ...NUMBER,
    app: { id: metaAppId, secret: SECRET },
    callbackUrl: cloud.receiver.url,
    has: async (templates) => {
      const there = (await cloud.control('templates')).body as unknown as { name: string }[];
      for (const { name } of there) await cloud.control(`templates?name=${name}`, undefined, 'DELETE');
      for (const { quality, rejectedReason, ...template } of templates) {
        const given = { ...template, qualityScore: quality, rejectedReason };
        expect((await cloud.control('templates', given)).status).toBe(201);
      }
    },
    unsubscribe: async () => {
      await cloud.graph(`${NUMBER.wabaId}/subscribed_apps`, undefined, { method: 'DELETE' });
    },
    advance: async (advanceSeconds) => void (await cloud.control('clock', { advanceSeconds })),
    close: cloud.close,
  };
});

describe('templates of a local Cloud API', () => {
  it('come in pages of a hundred', async () => {
    const { cloud, account, requests } = await start();
    for (let index = 0; index < 201; index += 1) {
      await cloud.control('templates', {
        name: `t_${index}`,
        language: 'en_US',
        category: 'UTILITY',
        components: [{ type: 'BODY', text: 'x' }],
      });
    }

    expect(await account.templates(NUMBER.wabaId)).toHaveLength(201);

    expect(requests).toHaveLength(3);
    await cloud.close();
  });
});
