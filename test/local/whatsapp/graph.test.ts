import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, MARKETING, NUMBER, UTILITY, startCloud } from './local-whatsapp';

type Json = Record<string, unknown>;
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud?.close());

const templates = `${NUMBER.wabaId}/message_templates`;
const outbox = async (): Promise<Json[]> => (await cloud.control('outbox')).body as unknown as Json[];

describe('the local Graph API', () => {
  it('describes a number, whole or by fields, in any version', async () => {
    expect((await cloud.graph(NUMBER.phoneNumberId)).body).toMatchObject({
      id: NUMBER.phoneNumberId,
      verified_name: 'Nod',
      display_phone_number: '15550783881',
    });
    expect((await cloud.graph(`${NUMBER.phoneNumberId}?fields=verified_name`)).body).toEqual({
      verified_name: 'Nod',
      id: NUMBER.phoneNumberId,
    });
    const old = await fetch(`${cloud.url}/v21.0/${NUMBER.phoneNumberId}`, {
      headers: { authorization: 'Bearer local-access-token' },
    });
    expect(old.status).toBe(200);
    expect((await cloud.graph(`${NUMBER.wabaId}/phone_numbers`)).body['data']).toHaveLength(1);
    expect((await cloud.graph('404')).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('creates templates as pending, refuses a second of the same name and language, and deletes them', async () => {
    const created = await cloud.graph(templates, UTILITY);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^\d{16}$/) as string,
      status: 'PENDING',
      category: 'UTILITY',
    });
    expect((await cloud.graph(templates, UTILITY)).body['error']).toMatchObject({
      code: 100,
      error_subcode: 2388024,
    });
    expect((await cloud.graph(templates, { ...UTILITY, name: 'Order Update' })).body['error']).toMatchObject({
      code: 131009,
    });
    expect(
      (await cloud.graph(templates, { ...UTILITY, name: 'x', components: [{ type: 'FOOTER', text: 'x' }] }))
        .body['error'],
    ).toMatchObject({ code: 100 });
    expect(
      (await cloud.graph(`${templates}?name=order_update`, undefined, { method: 'DELETE' })).body,
    ).toEqual({ success: true });
    expect((await cloud.graph(templates)).body).toEqual({ data: [] });
  });

  it('lists templates in pages until there is no next', async () => {
    for (let index = 0; index < 7; index += 1) {
      await cloud.control('templates', {
        ...MARKETING,
        name: `t_${index}`,
        status: index === 3 ? 'PAUSED' : 'APPROVED',
      });
    }
    const names: string[] = [];
    let after = '';
    let pages = 0;
    for (;;) {
      const { body } = await cloud.graph(`${templates}?limit=3&fields=name,status,quality_score${after}`);
      names.push(...(body['data'] as { name: string }[]).map(({ name }) => name));
      pages += 1;
      const paging = body['paging'] as { cursors: { after: string }; next?: string };
      if (paging.next === undefined) break;
      expect(paging.next).toContain(encodeURIComponent(paging.cursors.after));
      after = `&after=${paging.cursors.after}`;
    }
    expect(names).toEqual(['t_0', 't_1', 't_2', 't_3', 't_4', 't_5', 't_6']);
    expect(pages).toBe(3);
    expect((await cloud.graph(`${templates}?status=paused&fields=name,quality_score`)).body['data']).toEqual([
      { name: 't_3', quality_score: { score: 'UNKNOWN', date: 0 }, id: expect.any(String) as string },
    ]);
  });

  it('blocks only who wrote within 24 hours; who is blocked neither writes nor is written to', async () => {
    const block = (method: string, user: string): ReturnType<Cloud['graph']> =>
      cloud.graph(
        `${NUMBER.phoneNumberId}/block_users`,
        { messaging_product: 'whatsapp', block_users: [{ user }] },
        { method },
      );
    const stranger = await block('POST', '+16505550100');
    expect(stranger.body).toMatchObject({
      block_users: { failed_users: [{ input: '+16505550100' }] },
      error: { code: 139100 },
    });
    await cloud.control('phones/16505550101/messages', { text: 'rude' });
    expect((await block('POST', '+16505550101')).body['block_users']).toEqual({
      added_users: [{ input: '+16505550101', wa_id: '16505550101' }],
    });
    expect((await cloud.graph(`${NUMBER.phoneNumberId}/block_users`)).body['data']).toEqual([
      { messaging_product: 'whatsapp', wa_id: '16505550101' },
    ]);
    expect((await cloud.control('phones/16505550101/messages', { text: 'again' })).status).toBe(409);
    const refused = await cloud.send({ to: '+16505550101', type: 'text', text: { body: 'x' } });
    expect(refused.body['error']).toMatchObject({ code: 130403 });
    expect((await block('DELETE', '+16505550101')).status).toBe(200);
    expect((await cloud.control('phones/16505550101/messages', { text: 'sorry' })).status).toBe(201);
  });

  it('sends marketing templates, and nothing else, by the Marketing Messages API', async () => {
    const path = `${NUMBER.phoneNumberId}/marketing_messages`;
    const to = { messaging_product: 'whatsapp', to: '+16505550102', type: 'template' };
    await cloud.control('templates', { ...UTILITY, components: [{ type: 'BODY', text: 'Done.' }] });
    await cloud.control('templates', {
      ...MARKETING,
      name: 'plain',
      components: [{ type: 'BODY', text: 'Sale.' }],
    });
    const utility = await cloud.graph(path, {
      ...to,
      template: { name: 'order_update', language: { code: 'en_US' } },
    });
    expect(utility.body['error']).toMatchObject({ code: 131055 });
    const marketing = {
      ...to,
      product_policy: 'STRICT',
      template: { name: 'plain', language: { code: 'en_US' } },
    };
    expect((await cloud.graph(path, marketing)).status).toBe(200);
    expect(await cloud.status('delivered')).toMatchObject({ pricing: { category: 'marketing_lite' } });
  });
});

describe('the faults of the local Cloud API', () => {
  const text = { to: '+16505550200', type: 'text', text: { body: 'x' } };
  const impatient = async (): Promise<string> => {
    try {
      const response = await fetch(`${cloud.url}/v25.0/${NUMBER.phoneNumberId}/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer local-access-token' },
        body: JSON.stringify({ messaging_product: 'whatsapp', ...text }),
        signal: AbortSignal.timeout(150),
      });
      return String(response.status);
    } catch (error) {
      return (error as Error).name;
    }
  };

  it.each([
    ['timeout-before', 'TimeoutError', 0],
    ['timeout-after', 'TimeoutError', 1],
    ['disconnect-before', 'TypeError', 0],
    ['disconnect-after', 'TypeError', 1],
  ])('%s: the caller sees a %s and %d messages were sent', async (kind, seen, sent) => {
    await cloud.control('phones/16505550200/messages', { text: 'Hi' });
    await cloud.control('outbox', undefined, 'DELETE');
    await cloud.control('faults', { kind, on: 'messages', times: 1 });
    cloud.receiver.received.length = 0;
    expect(await impatient()).toBe(seen);
    expect(await outbox()).toHaveLength(sent);
    // Even where the answer was lost, the status webhook comes: it is how the caller can learn what happened.
    if (sent > 0) await cloud.status('delivered');
    expect(await impatient()).toBe('200');
  });

  it('answer an error with its code, status and Retry-After', async () => {
    await cloud.control('faults', {
      kind: 'error',
      on: 'messages',
      code: 130429,
      retryAfterSeconds: 3,
      times: 1,
    });
    const response = await fetch(`${cloud.url}/v25.0/${NUMBER.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer local-access-token' },
      body: '{}',
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
    expect(await response.json()).toMatchObject({ error: { code: 130429 } });
    await cloud.control('faults', { kind: 'error', status: 500, times: 1 });
    expect((await cloud.graph(NUMBER.phoneNumberId)).status).toBe(500);
    expect((await cloud.control('faults', { kind: 'explode' })).status).toBe(400);
  });

  it('hit a share of the requests', async () => {
    let draw = 0;
    const other = await startCloud({ random: () => [0.1, 0.9][(draw += 1) % 2] ?? 0 });
    await other.control('faults', { faults: [{ kind: 'error', code: 131000, share: 0.5 }] });
    const statuses: number[] = [];
    for (let round = 0; round < 6; round += 1)
      statuses.push((await other.graph(NUMBER.phoneNumberId)).status);
    await other.close();
    expect(statuses.filter((status) => status === 500)).toHaveLength(3);
  });
});
