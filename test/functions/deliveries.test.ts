import './always';
import fc from 'fast-check';
import { MessageStatus, SessionType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { World, customer, delivery, ids, message, noon, phoneNumberId, webhook } from './world';
import { numberId } from '../../functions/rows/ids';

const row = '00000000-0000-4000-8000-00000000dddd';
const sentence = (world: World, id = row) => world.dataverse.row('nod_message', id)!;

/** An order message that has left, as its row stands when the send was answered. */
async function sent(values: Record<string, string | number> = {}) {
  const world = new World();
  world.outbound(row, { _nod_templateid_value: ids.order, nod_origin: 726000004, ...values });
  expect(await world.worker().sender.send(row)).toBe('sent');
  return { world, wamid: world.whatsapp.sent[0]!.wamid };
}

describe('delivery statuses', () => {
  it('in any order and however often repeated end in the same row (invariant 3)', async () => {
    const all = ['sent', 'delivered', 'read', 'failed'] as const;
    const outcome = async (order: readonly number[]) => {
      const { world, wamid } = await sent();
      for (const i of order) {
        await world.receive(
          delivery({ wamid, at: 10 + i, status: all[i]!, ...(all[i] === 'failed' ? { error: 131026 } : {}) }),
        );
      }
      const { '@odata.etag': _etag, modifiedon: _on, nod_claim: _claim, ...rest } = sentence(world);
      return rest;
    };
    await fc.assert(
      fc.asyncProperty(
        fc
          .subarray([0, 1, 2, 3], { minLength: 1 })
          .chain((some) =>
            fc.tuple(
              fc.constant(some),
              fc.shuffledSubarray([...some, ...some], { minLength: some.length * 2 }),
            ),
          ),
        async ([inOrder, shuffled]) => {
          expect(await outcome(shuffled)).toEqual(await outcome(inOrder));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('end in the same row too when they come in one webhook or at the same time', async () => {
    const { world, wamid } = await sent();
    await world.receive(
      ...['read', 'sent', 'delivered', 'sent', 'read'].map((status, i) =>
        delivery({ wamid, at: 20 - i, status }),
      ),
    );
    expect(sentence(world)).toMatchObject({
      nod_status: MessageStatus.Read,
      nod_senton: '2026-06-01T12:00:00Z',
      nod_deliveredon: '2026-06-01T12:00:18Z',
      nod_readon: '2026-06-01T12:00:16Z',
    });
  });

  it('of a message that is not from here are ignored with a reason', async () => {
    const world = new World();
    const [outcome] = await world.receive(delivery({ wamid: 'wamid.others', at: 1, status: 'delivered' }));
    expect(outcome).toMatchObject({
      kind: 'status',
      outcome: 'ignored',
      reason: 'No message that was sent from here has this id.',
    });
  });

  it('that Nod does not use, such as played, are ignored with a reason', async () => {
    const { world, wamid } = await sent();
    const [outcome] = await world.receive(delivery({ wamid, at: 1, status: 'played' }));
    expect(outcome).toMatchObject({
      kind: 'other',
      outcome: 'ignored',
      reason: 'Nod does not use this status.',
    });
    expect(sentence(world).nod_status).toBe(MessageStatus.Sent);
  });

  it('resolve a send whose outcome was unknown by the id of our row in biz_opaque_callback_data (invariant 9)', async () => {
    const world = new World();
    world.outbound(row, { _nod_templateid_value: ids.order, nod_origin: 726000004 });
    world.whatsapp.failNext({ kind: 'unknown', left: true });
    expect(await world.worker().sender.send(row)).toBe('unknown');
    expect(sentence(world)).toMatchObject({
      nod_status: MessageStatus.Unknown,
      nod_remedy: expect.stringContaining('not sent again by itself') as string,
    });
    await world.receive(
      delivery({ wamid: 'wamid.late', at: 30, status: 'delivered', callbackData: row.toUpperCase() }),
    );
    expect(sentence(world)).toMatchObject({
      nod_status: MessageStatus.Delivered,
      nod_wamid: 'wamid.late',
      nod_errordetails: null,
      nod_remedy: null,
    });
    expect(world.whatsapp.attempts).toBe(1);
  });

  it('keep the code and the words of an error on the row that failed, and not on one that arrived after all', async () => {
    const { world, wamid } = await sent();
    await world.receive(delivery({ wamid, at: 10, status: 'failed', error: 131026 }));
    expect(sentence(world)).toMatchObject({
      nod_status: MessageStatus.Failed,
      nod_errorcode: 131026,
      nod_errordetails: 'Error',
    });
    await world.receive(delivery({ wamid, at: 12, status: 'delivered' }));
    expect(sentence(world)).toMatchObject({
      nod_status: MessageStatus.Delivered,
      nod_errorcode: null,
      nod_errordetails: null,
    });
  });

  it.each(['NaN', 1e12, '131026', undefined])('with the error code %s do no harm', async (code) => {
    const { world, wamid } = await sent();
    const status = {
      id: wamid,
      status: 'failed',
      timestamp: String(noon / 1000 + 5),
      recipient_id: customer,
      errors: [{ code }],
    };
    await world.receive(webhook({ statuses: [status] }));
    expect(sentence(world).nod_status).toBe(MessageStatus.Failed);
  });
});

describe('error 131050, the stop at WhatsApp', () => {
  it('makes the number Opted-Out, and the message Failed', async () => {
    const { world, wamid } = await sent();
    const [outcome] = await world.receive(delivery({ wamid, at: 10, status: 'failed', error: 131050 }));
    expect(outcome).toMatchObject({ outcome: 'applied', meaning: 'opt-out' });
    expect(world.status()).toBe('Opted-Out');
    expect(world.number()!.nod_isstoppedatwhatsapp).toBe(true);
    expect(sentence(world).nod_status).toBe(MessageStatus.Failed);
  });

  it('does so for a message of another tool on the same number', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    await world.receive(
      delivery({ wamid: 'wamid.others', at: 10, status: 'failed', error: 131050, callbackData: 'crm-4711' }),
    );
    expect(world.status()).toBe('Opted-Out');
  });

  it('repeated is one entry in the ledger', async () => {
    const { world, wamid } = await sent();
    for (let i = 0; i < 3; i++)
      await world.receive(delivery({ wamid, at: 10, status: 'failed', error: 131050 }));
    expect(world.ledger().filter((e) => e.action === 'Opt-Out')).toHaveLength(1);
  });

  it('counts wherever in the list of errors it stands', async () => {
    const world = new World();
    const status = {
      id: 'wamid.x',
      status: 'failed',
      timestamp: String(noon / 1000),
      recipient_id: customer,
      errors: [{ code: 131000 }, { code: 131050 }],
    };
    await world.receive(webhook({ statuses: [status] }));
    expect(world.status()).toBe('Opted-Out');
  });

  it('without a recipient in the status is that of the row, whose number may exist already', async () => {
    const { world, wamid } = await sent();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    const status = {
      id: wamid,
      status: 'failed',
      timestamp: String(noon / 1000 + 20),
      errors: [{ code: 131050 }],
    };
    const [outcome] = await world.receive(webhook({ statuses: [status] }));
    expect(outcome).toMatchObject({ outcome: 'applied', meaning: 'opt-out' });
    expect(world.status()).toBe('Opted-Out');
  });

  it('of a message sent to a user id is that of the person with this user id', async () => {
    const world = new World();
    const userId = 'US.13491208655302741918';
    await world.receive(message({ id: 'a', at: 0, text: 'START', from: '', userId }));
    const status = {
      id: 'wamid.x',
      status: 'failed',
      timestamp: String(noon / 1000 + 20),
      recipient_user_id: userId,
      errors: [{ code: 131050 }],
    };
    await world.receive(webhook({ statuses: [status] }));
    expect(world.status(userId)).toBe('Opted-Out');
  });

  it.each([131049, 130472, 131026, 131047, 131048, 132015, 130429, 470])(
    'is the only one: error %i never changes a consent',
    async (error) => {
      const world = new World();
      await world.receive(message({ id: 'a', at: 0, text: 'START' }));
      world.outbound(row, {
        _nod_templateid_value: ids.offer,
        nod_sessiontype: SessionType.Marketing,
        nod_origin: 726000001,
      });
      await world.worker().sender.send(row);
      const before = world.ledger().length;
      const [outcome] = await world.receive(
        delivery({ wamid: world.whatsapp.sent.at(-1)!.wamid, at: 30, status: 'failed', error }),
      );
      expect(outcome).toMatchObject({ outcome: 'recorded', meaning: 'none' });
      expect(world.status()).toBe('Single Opt-In');
      expect(world.ledger()).toHaveLength(before);
    },
  );
});

describe('a Consent Template that fails', () => {
  async function asked(session: keyof typeof SessionType) {
    const world = new World();
    world.outbound(row, { _nod_templateid_value: ids.consent, nod_sessiontype: SessionType[session] });
    await world.worker().sender.send(row);
    return { world, wamid: world.whatsapp.sent[0]!.wamid };
  }

  it('in a Marketing session withdraws its question: the status is what it was, and the ask does not count', async () => {
    const { world, wamid } = await asked('Marketing');
    expect(world.status()).toBe('Pending');
    await world.receive(delivery({ wamid, at: 20, status: 'failed', error: 131026 }));
    expect(world.status()).toBeUndefined();
    expect(world.number()).toMatchObject({ nod_askcount: 0, nod_lastaskedon: null, nod_pendinguntil: null });
  });

  it('in a Utility session does not count as an ask either, and nobody can answer it', async () => {
    const { world, wamid } = await asked('Utility');
    await world.receive(delivery({ wamid, at: 20, status: 'failed', error: 131026 }));
    await world.receive(message({ id: 'a', at: 30, text: 'Yes, I Agree' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
    world.outbound('00000000-0000-4000-8000-00000000ddde', { _nod_templateid_value: ids.consent });
    expect(await world.worker().sender.send('00000000-0000-4000-8000-00000000ddde')).toBe('sent');
  });

  it('withdraws it although WhatsApp counts time a little behind our clock', async () => {
    const { world, wamid } = await asked('Marketing');
    await world.receive(delivery({ wamid, at: -3, status: 'failed', error: 131026 }));
    expect(world.status()).toBeUndefined();
    expect(world.number()!.nod_askcount).toBe(0);
  });

  it('withdraws it although the status does not name the recipient', async () => {
    const { world, wamid } = await asked('Marketing');
    const status = {
      id: wamid,
      status: 'failed',
      timestamp: String(noon / 1000 + 20),
      errors: [{ code: 131026 }],
    };
    await world.receive(webhook({ statuses: [status] }));
    expect(world.status()).toBeUndefined();
  });

  it('and is tried again by hand asks again, once', async () => {
    const { world, wamid } = await asked('Marketing');
    await world.receive(delivery({ wamid, at: 20, status: 'failed', error: 131026 }));
    const again = '00000000-0000-4000-8000-00000000ddde';
    world.now = noon + 60_000;
    world.outbound(again, { _nod_templateid_value: ids.consent, nod_sessiontype: SessionType.Marketing });
    expect(await world.worker().sender.send(again)).toBe('sent');
    expect(world.number()).toMatchObject({ nod_askcount: 1 });
    expect(world.dataverse.row('nod_message', again)!._nod_numberid_value).toBe(
      numberId(phoneNumberId, customer),
    );
  });
});
