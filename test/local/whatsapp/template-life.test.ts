import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metaAppId } from '../../../local/whatsapp';
import { type Cloud, SECRET, startCloud } from './local-whatsapp';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

const template = {
  name: 'order_confirmation',
  language: 'en_US',
  category: 'UTILITY',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Your order is confirmed!' },
    { type: 'BODY', text: 'Thank you for your order.' },
    { type: 'FOOTER', text: 'Lucky Shrub' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'PHONE_NUMBER', text: 'Phone support', phone_number: '+15550783881' },
        { type: 'URL', text: 'Email support', url: 'https://www.luckyshrub.com/support' },
      ],
    },
  ],
};
const told = () => cloud.receiver.received.map(({ field, value }) => [field, value['event']]);

describe('the life of a template', () => {
  it('is told step by step: paused, approved again, archived, brought back, rejected, deleted', async () => {
    await cloud.control('templates', template);
    for (const status of ['PAUSED', 'APPROVED', 'ARCHIVED', 'APPROVED', 'REJECTED']) {
      await cloud.control('templates', { name: template.name, language: 'en_US', status });
    }
    await cloud.control('templates?name=order_confirmation&language=en_US', undefined, 'DELETE');

    expect(told()).toEqual(
      ['PAUSED', 'APPROVED', 'ARCHIVED', 'UNARCHIVED', 'REJECTED', 'DELETED'].map((event) => [
        'message_template_status_update',
        event,
      ]),
    );
    expect((await cloud.graph('102290129340398/message_templates')).body['data']).toEqual([]);
    expect((await cloud.control('templates?name=gone', undefined, 'DELETE')).status).toBe(404);
  });

  it('is told by Meta too when the business deletes it over the API', async () => {
    await cloud.control('templates', template);
    const path = '102290129340398/message_templates?name=order_confirmation';
    expect((await cloud.graph(path, undefined, { method: 'DELETE' })).body).toEqual({ success: true });
    expect(told()).toEqual([['message_template_status_update', 'DELETED']]);
  });

  it('includes edits of its components, told as Meta tells them', async () => {
    await cloud.control('templates', { ...template, components: [{ type: 'BODY', text: 'Thanks.' }] });
    await cloud.control('templates', template);

    const [{ value, field }] = cloud.receiver.received as [Cloud['receiver']['received'][0]];
    const file = new URL(
      '../../../../shared/fixtures/whatsapp/message_template_components_update__metadocs.json',
      import.meta.url,
    );
    const real = JSON.parse(readFileSync(file, 'utf8')) as {
      entry: { changes: { value: Record<string, unknown> }[] }[];
    };
    expect(field).toBe('message_template_components_update');
    expect(Object.keys(value).sort()).toEqual(Object.keys(real.entry[0]!.changes[0]!.value).sort());
    expect(value).toMatchObject({
      message_template_element: 'Thank you for your order.',
      message_template_buttons: real.entry[0]!.changes[0]!.value['message_template_buttons'],
    });
  });
});

describe('the subscription of the app', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const call = async (token: string, body?: URLSearchParams, id = metaAppId) => {
    const response = await fetch(`${cloud.url}/v25.0/${id}/subscriptions`, {
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const appToken = `${metaAppId}|${SECRET}`;
  const right = () => ({
    object: 'whatsapp_business_account',
    callback_url: cloud.receiver.url,
    verify_token: 'local-verify-token',
    fields: 'messages,user_preferences',
  });

  it('is only for the token that its id and secret make', async () => {
    expect(await call('local-access-token')).toMatchObject({ status: 400, body: { error: { code: 15 } } });
    expect(await call(`${metaAppId}|wrong`)).toMatchObject({ status: 400, body: { error: { code: 190 } } });
    expect(await call('nonsense')).toMatchObject({ body: { error: { code: 190 } } });
    expect(await call(appToken, undefined, '999')).toMatchObject({
      body: { error: { code: 100, error_subcode: 33 } },
    });
    expect((await call(appToken)).status).toBe(200);
  });

  it('is taken once the address has given the challenge back, and holds the fields asked for', async () => {
    expect((await call(appToken, form(right()))).body).toEqual({ success: true });
    expect((await call(appToken)).body).toEqual({
      data: [
        {
          object: 'whatsapp_business_account',
          callback_url: cloud.receiver.url,
          active: true,
          fields: [
            { name: 'messages', version: 'v25.0' },
            { name: 'user_preferences', version: 'v25.0' },
          ],
        },
      ],
    });
  });

  it.each([
    ['the address does not know the token', { verify_token: 'wrong' }, 2200],
    ['nobody is there', { callback_url: 'http://127.0.0.1:1/' }, 2200],
    ['it is no address', { callback_url: 'nowhere' }, 100],
    ['there is no such field', { fields: 'messages,gossip' }, 100],
    ['the token is missing', { verify_token: '' }, 131008],
  ])('is not taken when %s', async (_, more, code) => {
    const before = (await call(appToken)).body;
    expect(await call(appToken, form({ ...right(), ...more }))).toMatchObject({ body: { error: { code } } });
    expect((await call(appToken)).body).toEqual(before);
  });

  it('decides of what the app is told', async () => {
    await call(appToken, form({ ...right(), fields: 'messages' }));
    await cloud.control('templates', template);
    await cloud.control('templates', { name: template.name, language: 'en_US', status: 'PAUSED' });
    expect(told()).toEqual([]);
    await cloud.control('phones/16505550199/messages', { text: 'Hello' });
    expect(told()).toEqual([['messages', undefined]]);
  });
});
