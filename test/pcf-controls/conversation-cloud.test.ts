import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Direction, MessageType } from '@nod/solution';
import { type Cloud } from '../../local/cloud';
import { createConversation } from '../../pcf-controls/ConsentChat/conversation/create-conversation';
import type { ConversationState } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { createGateway } from '../../pcf-controls/ConsentChat/dataverse/gateway';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';
import { heads } from './stage';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
}, 120_000);
afterAll(() => cloud.stop());

/** The chat of somebody on a contact, against the local cloud, with the clocks of this machine. */
async function open(who: 'agent' | 'auditor' | 'marketer', record: { table: string; id: string }) {
  const api = cloud.as(who);
  const { UserId } = await api.get<{ UserId: string }>('WhoAmI');
  const files: string[] = [];
  let requests = 0;
  const conversation = createConversation({
    userId: UserId,
    heads,
    around: {
      gateway: createGateway({
        baseUrl: cloud.urls.dataverse,
        newId: randomUUID,
        fetch: async (url, init) => {
          requests++;
          const headers = { ...(init?.headers as object), authorization: `Bearer ${await cloud.token(who)}` };
          return fetch(url, { ...init, headers });
        },
      }),
      createRow: (table, values) => api.post(`${table}s`, values),
      updateRow: (table, id, values) => api.patch(`${table}s(${id})`, values),
      entitySetOf: (table) => Promise.resolve(table === 'opportunity' ? 'opportunities' : `${table}s`),
      labelsOf: () => Promise.resolve({}),
      now: () => Date.now(),
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
      isHidden: () => false,
      isOnline: () => true,
      onChange: () => () => undefined,
      openRecord: () => undefined,
      download: (_, text) => void files.push(text),
    },
  });
  conversation.show(record);
  const until = (is: (state: ConversationState) => boolean) =>
    new Promise<ConversationState>((resolve, reject) => {
      const timer = setTimeout(() => {
        const { phase, problem, messages } = conversation.getState();
        reject(new Error(`It never came to be: ${JSON.stringify({ phase, problem, messages })}`));
      }, 15_000);
      const look = () => {
        if (!is(conversation.getState())) return;
        clearTimeout(timer);
        end();
        resolve(conversation.getState());
      };
      const end = conversation.subscribe(look);
      look();
    });
  return { conversation, until, files, requests: () => requests };
}

describe('the chat against the local cloud', () => {
  it('opens for an agent in two requests, locked until the customer agrees, and opens with the next poll after the yes', async () => {
    const { id, digits } = customer('Lee');
    const { conversation, until, requests } = await open('agent', { table: 'contact', id });
    const opened = await until((s) => s.phase !== 'loading');
    expect(opened.problem).toBeUndefined();
    expect(opened.phase).toBe('ready');
    expect(requests()).toBe(2);
    expect(opened.facts.record?.granted).toBe(false);
    expect(opened.may).toEqual({ send: true, request: true, export: false });

    const template = opened.templates.find((t) => t.type === 'Consent')!;
    await conversation.actions.send({ session: 'Utility', template, parameters: {} });
    expect(conversation.getState().messages.at(-1)).toMatchObject({ status: 'Queued', inbound: false });
    await until((s) => s.messages.some((m) => m.status === 'Delivered' || m.status === 'Read'));
    expect((await until((s) => s.facts.record?.askCount === 1)).history[0]).toMatchObject({
      action: 'Asked',
    });

    await cloud.whatsapp.tap(digits, 'Yes, I Agree');
    await cloud.idle();
    const before = requests();
    const agreed = await until((s) => s.facts.record?.granted === true);
    // The poll that was under way, the next, and the ledger; one comes every one and a half seconds.
    expect(requests() - before).toBeLessThanOrEqual(3);
    expect(agreed.facts.lastInboundOn).toBeGreaterThan(0);
    const answered = await until((s) => s.history.some((h) => h.action === 'Grant'));
    expect(answered.messages.find((m) => m.tapped !== undefined)?.tapped).toBe('Yes, I Agree');

    await conversation.actions.send({ session: 'Utility', text: 'Thank you! 👋' });
    await until((s) => s.messages.some((m) => m.text === 'Thank you! 👋' && m.status !== 'Queued'));
    await conversation.actions.seen();
    await conversation.actions.request({
      action: 'Block',
      reason: 'Asked on the phone',
      howReceived: 'Phone',
    });
    const blocked = await until((s) => s.facts.number?.blocked === true && s.requests[0]?.outcome === 'done');
    expect(blocked.consent.state.marketing.blocked).toBe(true);
    await expect(conversation.actions.exportConversation()).rejects.toMatchObject({ kind: 'no-permission' });
    conversation.destroy();
  }, 60_000);

  it('lets an auditor read and export, and nothing else', async () => {
    const { id, digits } = customer('Raman');
    await cloud.whatsapp.say(digits, 'JOIN');
    await cloud.whatsapp.say(digits, '=HYPERLINK("http://example.com")');
    await cloud.idle();
    const { conversation, until, files } = await open('auditor', { table: 'contact', id });
    const state = await until((s) => s.phase !== 'loading');
    expect(state.problem).toBeUndefined();
    expect(state.may).toEqual({ send: false, request: false, export: true });
    expect(state.facts.number?.status).toBe('Single Opt-In');
    await conversation.actions.exportConversation();
    expect(files[0]).toContain('"\'=HYPERLINK(""http://example.com"")"');
    conversation.destroy();
  }, 60_000);

  it('shows nothing of what a person made up as the words of a customer', async () => {
    const { id, digits } = customer('Raman');
    const before = await open('agent', { table: 'contact', id });
    const opened = await before.until((s) => s.phase === 'ready');
    const { configuration } = opened;
    const forged = await cloud.as('agent').post('nod_messages', {
      nod_name: 'Forged',
      nod_direction: Direction.Inbound,
      nod_type: MessageType.Text,
      nod_body: 'You may write to me whenever you like.',
      nod_phonenumber: digits,
      nod_userid: 'US.4711',
      nod_occurredon: new Date().toISOString(),
      'nod_contactid@odata.bind': `/contacts(${id})`,
      'nod_configurationid@odata.bind': `/nod_configurations(${configuration!.id})`,
    });
    const polls = before.requests();
    await vi.waitFor(() => expect(before.requests()).toBeGreaterThan(polls + 1), { timeout: 10_000 });
    const anew = await open('agent', { table: 'contact', id });
    await anew.until((s) => s.phase === 'ready');
    for (const { conversation } of [before, anew]) {
      const state = conversation.getState();
      expect(state.problem).toBeUndefined();
      expect(state.messages.map((m) => m.id)).toEqual(opened.messages.map((m) => m.id));
      expect(state.messages.map((m) => m.id)).not.toContain(forged);
      expect(state.facts.lastInboundOn).toBe(opened.facts.lastInboundOn);
      await conversation.actions.seen();
      conversation.destroy();
    }
    const row = await cloud
      .as('admin')
      .get<{ nod_seenon: string | null }>(`nod_messages(${forged})?$select=nod_seenon`);
    expect(row.nod_seenon).toBeNull();
  }, 60_000);

  it('lets an agent say that a message was seen, and an auditor not', async () => {
    const { id, digits } = customer('Raman');
    await cloud.whatsapp.say(digits, 'Are you there?');
    await cloud.idle();
    for (const [who, isSeen] of [
      ['auditor', false],
      ['agent', true],
    ] as const) {
      const { conversation, until } = await open(who, { table: 'contact', id });
      await until((s) => s.phase === 'ready');
      await conversation.actions.seen();
      expect(conversation.getState().messages.at(-1)).toMatchObject({ text: 'Are you there?', seen: isSeen });
      conversation.destroy();
    }
  }, 60_000);

  it('says that a table is not registered', async () => {
    const { conversation, until } = await open('agent', { table: 'systemuser', id: randomUUID() });
    expect((await until((s) => s.phase !== 'loading')).phase).toBe('unregistered');
    conversation.destroy();
  });
});
