import './always';
import { MessageStatus, SessionType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { createSender } from '../../functions/use-cases/outbound/send-messages';
import { World, customer, delivery, ids, message, noon } from './world';

const row = '00000000-0000-4000-8000-00000000ffff';
const order = { _nod_templateid_value: ids.order, nod_origin: 726000003 };
const question = { _nod_templateid_value: ids.consent, nod_sessiontype: SessionType.Marketing };
const minute = 60_000;
const stored = (world: World) => world.dataverse.row('nod_message', row)!;

describe('a message is never sent twice (invariant 9)', () => {
  it('by two workers that take the same row at the same time', async () => {
    const world = new World();
    world.outbound(row, question);
    const results = await Promise.all(
      [world.worker(), world.worker(), world.worker()].map((w) => w.sender.send(row)),
    );
    expect(results.filter((r) => r === 'sent')).toHaveLength(1);
    expect(world.whatsapp.attempts).toBe(1);
    expect(world.number()!.nod_askcount).toBe(1);
  });

  it('by one worker that is told of it three times', async () => {
    const world = new World();
    world.outbound(row, order);
    const { sender } = world.worker();
    expect((await Promise.all([sender.send(row), sender.send(row), sender.send(row)])).sort()).toEqual([
      'nothing to do',
      'nothing to do',
      'sent',
    ]);
    expect(await sender.send(row)).toBe('nothing to do');
    expect(world.whatsapp.attempts).toBe(1);
  });

  it('although the answer to its claiming was lost', async () => {
    const world = new World();
    world.outbound(row, question);
    world.dataverse.failNextWrite('crash-after');
    await expect(world.worker().sender.send(row)).rejects.toMatchObject({ code: 'dataverse-unreachable' });
    expect(stored(world).nod_status).toBe(MessageStatus.Sending);
    expect(await world.worker().sender.send(row)).toBe('nothing to do');
    expect(world.whatsapp.attempts).toBe(0);
  });

  it('although the worker died between claiming and sending: after five minutes it is parked and shown', async () => {
    const world = new World();
    world.outbound(row, order);
    const died = createSender({
      dataverse: world.dataverse,
      whatsapp: { send: () => new Promise(() => {}), markRead: () => new Promise(() => {}) },
      log: world.log,
      now: () => world.now,
    });
    void died.send(row);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stored(world).nod_status).toBe(MessageStatus.Sending);
    world.now = noon + 5 * minute;
    expect(await world.sweep()).toMatchObject({ parked: 0 });
    world.now = noon + 5 * minute + 1000;
    expect(await world.sweep()).toMatchObject({ parked: 1, sent: 0 });
    expect(stored(world)).toMatchObject({ nod_status: MessageStatus.Unknown });
    expect(stored(world).nod_errordetails).toMatch(/not repeated/);
    expect(stored(world).nod_remedy).toMatch(/may or may not have reached the customer/);
    for (let i = 0; i < 3; i++) {
      world.now += 10 * minute;
      await world.sweep();
      await world.sendQueued();
    }
    expect(world.whatsapp.attempts).toBe(0);
  });

  it('although its outcome is unknown', async () => {
    const world = new World();
    world.outbound(row, order);
    world.whatsapp.failNext({ kind: 'unknown', left: false });
    expect(await world.worker().sender.send(row)).toBe('unknown');
    world.now += 60 * minute;
    await world.sweep();
    await world.sendQueued();
    expect(world.whatsapp.attempts).toBe(1);
    expect(stored(world).nod_status).toBe(MessageStatus.Unknown);
  });

  it('although what became of it could not be written: it is parked, and its delivery status resolves it', async () => {
    const world = new World();
    world.outbound(row, order);
    let writes = 0;
    const write = world.dataverse.write.bind(world.dataverse);
    world.dataverse.write = (changes) => {
      if (++writes === 2) world.dataverse.failNextWrite('crash-before');
      return write(changes);
    };
    await expect(world.worker().sender.send(row)).rejects.toMatchObject({ code: 'dataverse-unreachable' });
    expect(await world.worker().sender.send(row)).toBe('nothing to do');
    world.now += 6 * minute;
    await world.sweep();
    expect(stored(world).nod_status).toBe(MessageStatus.Unknown);
    await world.receive(
      delivery({ wamid: world.whatsapp.sent[0]!.wamid, at: 5, status: 'delivered', callbackData: row }),
    );
    expect(stored(world)).toMatchObject({
      nod_status: MessageStatus.Delivered,
      nod_wamid: world.whatsapp.sent[0]!.wamid,
    });
    expect(world.whatsapp.attempts).toBe(1);
  });

  it('and a status that overtakes the answer to the send is not set back by it', async () => {
    const world = new World();
    world.outbound(row, order);
    const send = world.whatsapp.send.bind(world.whatsapp);
    world.whatsapp.send = async (m) => {
      const answer = await send(m);
      await world.receive(delivery({ wamid: answer.wamid, at: 1, status: 'delivered', callbackData: row }));
      return answer;
    };
    await world.worker().sender.send(row);
    expect(stored(world)).toMatchObject({ nod_status: MessageStatus.Delivered, nod_wamid: 'wamid.memory1' });
  });
});

describe('a message that WhatsApp did not take', () => {
  it('because it could not be reached, is queued again and sent later', async () => {
    const world = new World();
    world.outbound(row, question);
    world.whatsapp.failNext({ kind: 'unreachable' });
    expect(await world.worker().sender.send(row)).toBe('requeued');
    expect(stored(world).nod_status).toBe(MessageStatus.Queued);
    // The question never left: it is not counted, and nobody can answer it.
    expect(world.status()).toBeUndefined();
    expect(world.number()!.nod_askcount).toBe(0);
    world.now += 2 * minute;
    expect(await world.sweep()).toMatchObject({ sent: 1 });
    expect(stored(world)).toMatchObject({
      nod_status: MessageStatus.Sent,
      nod_errorcode: null,
      nod_errordetails: null,
    });
    expect(world.status()).toBe('Pending');
    expect(world.number()!.nod_askcount).toBe(1);
  });

  it.each([
    ['unreachable', { kind: 'unreachable' }],
    ['too busy', { kind: 'refused', code: 130429, retryable: true }],
  ] as const)('because it was %s, is tried five times at most', async (_, fault) => {
    const world = new World();
    world.outbound(row, order);
    for (let i = 0; i < 9; i++) world.whatsapp.failNext(fault);
    await world.worker().sender.send(row);
    for (let i = 0; i < 8; i++) {
      world.now += 2 * minute;
      await world.sweep();
    }
    expect(world.whatsapp.attempts).toBe(5);
    expect(stored(world).nod_status).toBe(MessageStatus.Failed);
  });

  it('for good, is Failed with its code and not tried again', async () => {
    const world = new World();
    world.outbound(row, question);
    world.whatsapp.failNext({ kind: 'refused', code: 131026, retryable: false });
    expect(await world.worker().sender.send(row)).toBe('failed');
    expect(stored(world)).toMatchObject({ nod_status: MessageStatus.Failed, nod_errorcode: 131026 });
    world.now += 10 * minute;
    await world.sweep();
    expect(world.whatsapp.attempts).toBe(1);
    expect(world.status()).toBeUndefined();
  });

  it('because the person stopped marketing at WhatsApp (131050), is Failed, and the number Opted-Out', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    world.outbound(row, {
      _nod_templateid_value: ids.offer,
      nod_sessiontype: SessionType.Marketing,
      nod_origin: 726000001,
    });
    world.whatsapp.failNext({ kind: 'refused', code: 131050, retryable: false });
    expect(await world.worker().sender.send(row)).toBe('failed');
    expect(world.status()).toBe('Opted-Out');
    expect(world.ledger().at(-1)).toMatchObject({ action: 'Opt-Out', source: 'Delivery Error' });
  });

  it('because of 131050, to someone whose number WhatsApp withholds, is their opt-out all the same', async () => {
    const world = new World();
    const userId = 'US.13491208655302741918';
    await world.receive(message({ id: 'a', at: 0, text: 'START', from: '', userId }));
    world.outbound(row, {
      _nod_templateid_value: ids.offer,
      nod_sessiontype: SessionType.Marketing,
      nod_origin: 726000001,
      nod_phonenumber: null,
      nod_userid: userId,
      _nod_contactid_value: null,
    });
    world.whatsapp.failNext({ kind: 'refused', code: 131050, retryable: false });
    expect(await world.worker().sender.send(row)).toBe('failed');
    expect(world.status(userId)).toBe('Opted-Out');
  });
});

describe('the sweep', () => {
  it('sends queued rows that nobody announced, and leaves to the webhook those of the last minute', async () => {
    const world = new World();
    world.outbound(row, order);
    world.now = noon + 30_000;
    expect(await world.sweep()).toMatchObject({ sent: 0 });
    world.now = noon + minute + 1000;
    expect(await world.sweep()).toMatchObject({ sent: 1 });
    expect(stored(world).nod_status).toBe(MessageStatus.Sent);
  });

  it('enters requests that nobody announced', async () => {
    const world = new World();
    const id = '00000000-0000-4000-8000-00000000cc01';
    world.dataverse.seed('nod_consentrequest', {
      nod_consentrequestid: id,
      _createdby_value: ids.agent,
      nod_action: 726000001,
      nod_phonenumber: customer,
    });
    world.now = noon + minute + 1000;
    expect(await world.sweep()).toMatchObject({ requests: 1 });
    expect(world.status()).toBe('Opted-Out');
    expect(await world.sweep()).toMatchObject({ requests: 0 });
  });

  it('does the rest although one row cannot be handled', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'hello' }));
    const bad = '00000000-0000-4000-8000-00000000cc02';
    world.dataverse.seed('nod_consentrequest', {
      nod_consentrequestid: bad,
      _createdby_value: '00000000-0000-4000-8000-0000000000ee',
      nod_action: 726000001,
      nod_phonenumber: customer,
    });
    world.outbound(row, order);
    const asked = world.outbound('00000000-0000-4000-8000-00000000cc03', question);
    await world.worker().sender.send(asked);
    world.now = noon + 31 * 86_400_000;
    await world.sweep();
    expect(stored(world).nod_status).toBe(MessageStatus.Sent);
    expect(world.status()).toBeUndefined();
    expect(world.log.lines.filter((l) => l.level === 'error')).toMatchObject([
      { event: 'sweep-failed', fields: { part: 'request', code: 'dataverse-conflict' } },
    ]);
  });

  it('ends a question that nobody answered in its time, and only then', async () => {
    const world = new World();
    world.outbound(row, question);
    await world.worker().sender.send(row);
    world.now = noon + 30 * 86_400_000;
    expect(await world.sweep()).toMatchObject({ expired: 0 });
    world.now += 1000;
    expect(await world.sweep()).toMatchObject({ expired: 1 });
    expect(world.status()).toBeUndefined();
    expect(world.ledger().at(-1)).toMatchObject({
      action: 'Expire',
      source: 'System',
      occurredOn: noon + 30 * 86_400_000,
    });
    expect(await world.sweep()).toMatchObject({ expired: 0 });
  });

  it('ends nothing that was answered, and an answer in time that comes in after the end counts', async () => {
    const world = new World();
    world.outbound(row, question);
    await world.worker().sender.send(row);
    const { wamid } = world.whatsapp.sent[0]!;
    world.now = noon + 31 * 86_400_000;
    await world.sweep();
    await world.receive(message({ id: 'late', at: 3600, tap: { label: 'Yes, I Agree', on: wamid } }));
    expect(world.status()).toBe('Single Opt-In');
    expect(await world.sweep()).toMatchObject({ expired: 0 });
  });

  it.each([
    ['nothing', [], undefined],
    ['a stop', ['STOP'], 'Opted-Out'],
  ] as const)(
    'lets an opt-in that is not confirmed in its time fall back to what was before: %s',
    async (_, texts, before) => {
      const world = new World({ configuration: { nod_doubleoptin: true, nod_doubleoptindays: 7 } });
      for (const [i, text] of texts.entries()) await world.receive(message({ id: `b${i}`, at: i, text }));
      await world.receive(message({ id: 'a', at: 60, text: 'START' }));
      expect(world.status()).toBe('Pending');
      await world.sendQueued();
      world.now = noon + 8 * 86_400_000;
      await world.sweep();
      expect(world.status()).toBe(before);
      // A confirmation after that is too late.
      const asked = world.whatsapp.sent.find((m) => m.content.type === 'template')!;
      await world.receive(message({ id: 'c', at: 8 * 86_400, tap: { label: 'Confirm', on: asked.wamid } }));
      expect(world.status()).toBe(before);
    },
  );
});
