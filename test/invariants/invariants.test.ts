import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageStatus } from '@nod/solution';
import { compose } from '../../functions/compose';
import type { QueueName } from '../../functions/ports/queue';
import { readSettings } from '../../functions/settings';
import { logOutcomes } from '../../functions/use-cases/inbound/log-outcomes';
import { sweep } from '../../functions/use-cases/upkeep/sweep';
import { watchQueues } from '../../functions/use-cases/upkeep/watch-queues';
import { receiveWebhook } from '../../functions/webhook/receive';
import { signatureOf } from '../e2e/signed';
import { World, customer, ids, message, noon } from '../functions/world';
import { MemoryAlarms } from '../ports/memory/memory-alarms';
import { MemoryQueue } from '../ports/memory/memory-queue';
import { recordingLog } from '../ports/memory/recording-log';

const secrets = ['local-app-secret'];
const stop = Buffer.from(JSON.stringify(message({ id: 'stop', at: 0, text: 'STOP' })));
const request = { rawBody: stop, signatureHeader: signatureOf(stop) };

describe('Invariant 1: a webhook is acknowledged only once it is durably queued, and nothing accepted is lost', () => {
  it('answers 200 after the queue has it, not before', async () => {
    let stored: () => void = () => undefined;
    const queue = new MemoryQueue();
    queue.put = () => new Promise<void>((resolve) => (stored = resolve));
    let answered = false;
    const answer = receiveWebhook(request, { secrets, queue, log: recordingLog() }).then(
      (a) => ((answered = true), a),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    stored();
    expect((await answer).status).toBe(200);
  });

  it('answers 503 when the queue cannot be reached, so that WhatsApp sends it again', async () => {
    const queue = new MemoryQueue();
    queue.reachable = false;
    expect((await receiveWebhook(request, { secrets, queue, log: recordingLog() })).status).toBe(503);
  });

  it('raises an alarm while anything lies in a poison queue, and takes nothing out of it', async () => {
    const queue = new MemoryQueue();
    const alarms = new MemoryAlarms();
    expect(await watchQueues({ queue, alarms })).toBe(0);
    expect(alarms.raised).toEqual([]);
    await queue.putAside('whatsapp-inbound' satisfies QueueName, stop);
    expect(await watchQueues({ queue, alarms })).toBe(1);
    expect(alarms.raised[0]).toMatchObject({ code: 'poison-queue' });
    expect(await queue.poisoned('whatsapp-inbound')).toBe(1);
  });
});

describe('Invariant 4: after an opt-out is recorded, no marketing message leaves', () => {
  it('not even one that was queued before it', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    const offer = world.outbound('00000000-0000-4000-8000-00000000e001', {
      _nod_templateid_value: ids.offer,
      nod_origin: 726000001,
    });
    await world.receive(message({ id: 'b', at: 10, text: 'STOP' }));
    expect(await world.worker().sender.send(offer)).toBe('refused');
    expect(world.dataverse.row('nod_message', offer)).toMatchObject({ nod_refusal: 'opted-out' });
    expect(world.whatsapp.sent).toEqual([]);
  });
});

describe('Invariant 8: what one message changes is one change set, all of it or none', () => {
  it.each(['crash-before', 'crash-after'] as const)('%s leaves nothing, or everything', async (fault) => {
    const world = new World();
    const tables = ['nod_message', 'nod_consentevent', 'nod_optinoutnumber'];
    const counts = () => tables.map((t) => world.dataverse.rows(t).length);
    world.dataverse.failNextWrite(fault);
    await expect(world.receive(message({ id: 'a', at: 0, text: 'STOP' }))).rejects.toThrow();
    // The message and its confirmation, the event, the number.
    expect(counts()).toEqual(fault === 'crash-before' ? [0, 0, 0] : [2, 1, 1]);
    await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect(counts()).toEqual([2, 1, 1]);
  });
});

describe('Invariant 9: a message is never sent twice', () => {
  const id = '00000000-0000-4000-8000-00000000e002';

  it('one whose outcome is unknown is parked and shown, and neither the queue nor the sweep repeats it', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    world.outbound(id, { _nod_templateid_value: ids.offer, nod_origin: 726000001 });
    world.whatsapp.failNext({ kind: 'unknown', left: true });
    const { sender } = world.worker();
    expect(await sender.send(id)).toBe('unknown');
    expect(await world.worker().sender.send(id)).toBe('nothing to do');
    const { dataverse, log } = world;
    world.now = noon + 3_600_000;
    const confirmations = world.whatsapp.attempts;
    const { setup } = world.worker();
    await sweep({ dataverse, sender, setup, log, now: world.now });
    expect(world.dataverse.row('nod_message', id)).toMatchObject({ nod_status: MessageStatus.Unknown });
    const offers = world.whatsapp.sent.filter((m) => m.callbackData === id);
    expect(offers).toHaveLength(1);
    expect(confirmations).toBe(1);
  });

  it('claimed by two workers at the same time, it leaves once', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    world.outbound(id, { _nod_templateid_value: ids.offer, nod_origin: 726000001 });
    await Promise.all(Array.from({ length: 5 }, () => world.worker().sender.send(id)));
    expect(world.whatsapp.sent.filter((m) => m.callbackData === id)).toHaveLength(1);
  });
});

describe('Invariant 10: a missing secret stops start-up, and nothing personal is logged', () => {
  const settings = {
    WHATSAPP_APP_SECRETS: 'a',
    WHATSAPP_VERIFY_TOKEN: 'b',
    WHATSAPP_ACCESS_TOKEN: 'c',
    DATAVERSE_URL: 'https://contoso.crm4.dynamics.com',
    DATAVERSE_WEBHOOK_KEY: 'd',
    ENTRA_TENANT_ID: 'e',
    ENTRA_CLIENT_ID: 'f',
    ENTRA_CLIENT_SECRET: 'g',
    Storage: 'UseDevelopmentStorage=true',
  };
  const before = { ...process.env };
  beforeAll(() => {
    for (const name of Object.keys(settings)) delete process.env[name];
  });
  afterAll(() => Object.assign(process.env, before));

  it('starts with all of them', () => {
    expect(readSettings(settings).dataverse.url).toBe(settings.DATAVERSE_URL);
  });

  it.each(Object.keys(settings))('does not start without %s, and says so', (name) => {
    expect(() => readSettings({ ...settings, [name]: ' ' })).toThrow(name);
  });

  it('names everything that is missing at once', () => {
    expect(() => compose()).toThrow(/WHATSAPP_APP_SECRETS.*DATAVERSE_URL.*ENTRA_CLIENT_ID/);
  });

  it('logs neither body, number, name nor WhatsApp id of anyone', async () => {
    const world = new World({ configuration: { nod_doubleoptin: true } });
    process.env.NOD_LOG_ITEMS = 'true';
    logOutcomes(world.log, await world.receive(message({ id: 'secret', at: 0, text: 'JOIN' })));
    await world.sendQueued();
    world.outbound('00000000-0000-4000-8000-00000000e003', { nod_body: 'a secret text' });
    await world.sendQueued();
    const body = Buffer.from(JSON.stringify(message({ id: 'secret', at: 5, text: 'STOP secret' })));
    const queue = new MemoryQueue();
    await receiveWebhook(
      { rawBody: body, signatureHeader: 'sha256=bad' },
      { secrets, queue, log: world.log },
    );
    await receiveWebhook(
      { rawBody: body, signatureHeader: signatureOf(body) },
      { secrets, queue, log: world.log },
    );
    const lines = JSON.stringify(world.log.lines);
    expect(world.log.lines.length).toBeGreaterThan(2);
    for (const secret of [customer, 'JOIN', 'STOP', 'secret', 'Sheena', 'wamid'])
      expect(lines).not.toContain(secret);
  });
});
