import './always';
import fc from 'fast-check';
import { SessionType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { numberId } from '../../functions/rows/ids';
import { fixture } from './fixture';
import { World, customer, delivery, ids, message, noon, phoneNumberId, preference, webhook } from './world';

const userId = 'US.13491208655302741918';
const nextUserId = 'US.24817305912873645029';
const next = '12195555358';
const alone = (id: string, at: number, text: string, user = userId) =>
  message({ id, at, text, from: '', userId: user });
const both = (id: string, at: number, text = 'Hello') => message({ id, at, text, userId });
const rows = (world: World) =>
  world.dataverse.rows('nod_optinoutnumber').filter((r) => r._nod_mergedintoid_value == null);

function changed(of: {
  at: number;
  from?: string;
  to?: string;
  user?: string;
  previous?: string;
  type?: string;
  id?: string;
}): object {
  const { at, from, to, user, previous, type = 'user_changed_number', id = 'change' } = of;
  return webhook({
    messages: [
      {
        ...(from ? { from } : {}),
        id: `wamid.${id}`,
        timestamp: String(noon / 1000 + at),
        type: 'system',
        system: {
          body: `User Sheena Nelson changed from ${from ?? previous} to ${to ?? user}`,
          ...(to ? { wa_id: to } : {}),
          ...(user ? { user_id: user } : {}),
          ...(previous ? { previous_user_id: previous } : {}),
          type,
        },
      },
    ],
  });
}

describe('someone whose number WhatsApp withholds', () => {
  it('can stop: the row is that of the business-scoped user id', async () => {
    const world = new World();
    const [outcome] = await world.receive(alone('a', 0, 'STOP'));
    expect(outcome).toMatchObject({ outcome: 'applied', meaning: 'opt-out' });
    expect(world.dataverse.row('nod_optinoutnumber', numberId(phoneNumberId, userId))).toMatchObject({
      nod_userid: userId,
      nod_phonenumber: null,
      nod_name: userId,
    });
    await world.sendQueued();
    expect(world.whatsapp.sent[0]!.to).toEqual({ waId: undefined, userId });
  });

  it('may have a user id as long as Meta allows', async () => {
    const long = `US.${'x'.repeat(128)}`;
    const world = new World();
    await world.receive(alone('a', 0, 'STOP', long));
    expect(world.status(long)).toBe('Opted-Out');
  });

  it('is not opted in by what somebody else says', async () => {
    const world = new World();
    await world.receive(alone('a', 0, 'START', nextUserId), alone('b', 1, 'STOP'));
    expect([world.status(nextUserId), world.status(userId)]).toEqual(['Single Opt-In', 'Opted-Out']);
  });
});

describe('a user id and a number that a payload shows together', () => {
  it('are one row, Opted-Out if the stop was said under the user id', async () => {
    const world = new World();
    await world.receive(message({ id: 's', at: -100, text: 'START' }));
    await world.receive(alone('a', 0, 'STOP'));
    await world.receive(both('b', 60));
    expect(rows(world)).toHaveLength(1);
    expect(world.status()).toBe('Opted-Out');
    expect(world.number()).toMatchObject({ nod_userid: userId, nod_phonenumber: customer });
  });

  it('are opted in by a START in that very payload, or later under either', async () => {
    for (const last of [both('b', 60, 'START'), message({ id: 'b', at: 60, text: 'START' })]) {
      const world = new World();
      await world.receive(alone('a', 0, 'STOP'));
      await world.receive(both('l', 60));
      await world.receive(last);
      expect(world.status()).toBe('Single Opt-In');
    }
    const world = new World();
    await world.receive(alone('a', 0, 'STOP'));
    await world.receive(both('b', 60, 'START'));
    expect(world.status()).toBe('Single Opt-In');
    await world.receive(alone('c', 90, 'STOP'));
    expect(world.status()).toBe('Opted-Out');
    expect(rows(world)).toHaveLength(1);
  });

  it('are opted out by a stop under the user id that comes in late', async () => {
    const world = new World();
    await world.receive(message({ id: 's', at: -100, text: 'START' }));
    await world.receive(both('b', 60));
    await world.receive(alone('a', 0, 'STOP'));
    expect(world.status()).toBe('Opted-Out');
    expect(rows(world)).toHaveLength(1);
  });

  it('are opted out for all channels of the business that ask by the number', async () => {
    const world = new World();
    await world.receive(message({ id: 's', at: 0, text: 'START' }), both('b', 10), alone('a', 20, 'STOP'));
    world.outbound('00000000-0000-4000-8000-00000000aa01', {
      _nod_templateid_value: ids.offer,
      nod_sessiontype: SessionType.Marketing,
      nod_origin: 726000001,
    });
    expect(await world.worker().sender.send('00000000-0000-4000-8000-00000000aa01')).toBe('refused');
  });

  it('are blocked together: what goes to the user id alone is refused too', async () => {
    const world = new World();
    await world.receive(both('b', 0));
    await world.request('00000000-0000-4000-8000-00000000aa02', {
      nod_action: 726000004,
      nod_phonenumber: customer,
    });
    const id = world.outbound('00000000-0000-4000-8000-00000000aa03', {
      _nod_templateid_value: ids.order,
      nod_origin: 726000003,
      nod_phonenumber: null,
      nod_userid: userId,
    });
    expect(await world.worker().sender.send(id)).toBe('refused');
    expect(world.dataverse.row('nod_message', id)!.nod_refusal).toBe('blocked');
  });

  it('end in the same status in whatever order all of it comes in, one by one or at once (invariant 3)', async () => {
    const said = [
      message({ id: '0', at: 0, text: 'START' }),
      alone('1', 100, 'STOP'),
      message({ id: '2', at: 150, text: 'START' }),
      both('3', 200),
      alone('4', 120, 'hello'),
      both('5', 210, 'hello again'),
      preference({ at: 130, value: 'resume' }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 }),
        fc.integer({ min: 1, max: 14 }),
        async (order, size) => {
          const world = new World();
          for (let i = 0; i < order.length; i += size) await world.receive(...order.slice(i, i + size));
          expect(world.status()).toBe('Opted-Out');
          expect(rows(world)).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may be shown together by a preference or a failed delivery only', async () => {
    const shown = [
      webhook(
        {
          user_preferences: [
            {
              wa_id: customer,
              user_id: userId,
              category: 'marketing_messages',
              value: 'resume',
              timestamp: noon / 1000 + 200,
            },
          ],
        },
        'user_preferences',
      ),
      webhook({
        statuses: [
          {
            id: 'wamid.o',
            status: 'failed',
            timestamp: String(noon / 1000 + 200),
            recipient_id: customer,
            recipient_user_id: userId,
            errors: [{ code: 131050 }],
          },
        ],
      }),
    ];
    for (const one of shown) {
      const items = [alone('a', 100, 'STOP'), message({ id: 'b', at: 150, text: 'START' }), one];
      const results = [];
      for (const order of [
        [0, 1, 2],
        [2, 1, 0],
        [1, 2, 0],
        [2, 0, 1],
      ]) {
        const world = new World();
        for (const i of order) await world.receive(items[i]!);
        results.push(world.status());
        expect(rows(world)).toHaveLength(1);
      }
      expect(results).toEqual(['Opted-Out', 'Opted-Out', 'Opted-Out', 'Opted-Out']);
    }
  });

  it('are not taken together because they stand in one webhook: a contact that is somebody else is left aside', async () => {
    const world = new World();
    await world.receive(
      webhook({
        contacts: [{ profile: { name: 'Pablo Morales' }, wa_id: '16505557777', user_id: userId }],
        messages: [
          {
            from: customer,
            id: 'wamid.a',
            timestamp: String(noon / 1000),
            type: 'text',
            text: { body: 'START' },
          },
        ],
      }),
    );
    expect(world.number()!.nod_userid).toBeUndefined();
    await world.receive(alone('b', 60, 'STOP'));
    expect([world.status(), world.status(userId)]).toEqual(['Single Opt-In', 'Opted-Out']);
  });

  it('and an agent who writes both on an outbound row has joined nothing', async () => {
    const world = new World();
    await world.receive(message({ id: 's', at: 0, text: 'START' }));
    world.outbound('00000000-0000-4000-8000-00000000aa04', {
      nod_userid: userId,
      nod_waid: customer,
      nod_occurredon: '2026-06-01T11:00:00Z',
      nod_body: 'x',
    });
    await world.receive(alone('a', 60, 'STOP'));
    expect([world.status(), world.status(userId)]).toEqual(['Single Opt-In', 'Opted-Out']);
  });
});

describe('a person who has another number now (user_changed_number)', () => {
  it('takes a stop along, and not a yes', async () => {
    const stopped = new World();
    await stopped.receive(
      message({ id: 'a', at: 0, text: 'STOP' }),
      changed({ at: 60, from: customer, to: next }),
    );
    expect([stopped.status(), stopped.status(next)]).toEqual(['Opted-Out', 'Opted-Out']);
    const agreed = new World();
    await agreed.receive(
      message({ id: 'a', at: 0, text: 'START' }),
      changed({ at: 60, from: customer, to: next }),
    );
    expect([agreed.status(), agreed.status(next)]).toEqual([undefined, undefined]);
  });

  it('takes a block along', async () => {
    const world = new World();
    await world.request('00000000-0000-4000-8000-00000000aa05', {
      nod_action: 726000004,
      nod_phonenumber: customer,
    });
    await world.receive(changed({ at: 60, from: customer, to: next }));
    expect(world.number(next)!.nod_isblocked).toBe(true);
  });

  it('is followed by a stop that was said under the old number and comes in late', async () => {
    for (const before of [[], [message({ id: 'x', at: -50, text: 'START' })]]) {
      const world = new World();
      for (const one of before) await world.receive(one);
      await world.receive(changed({ at: 60, from: customer, to: next }));
      await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
      expect(world.status(next)).toBe('Opted-Out');
    }
  });

  it('is followed over two changes', async () => {
    const world = new World();
    await world.receive(changed({ at: 60, from: customer, to: next }));
    await world.receive(changed({ at: 120, from: next, to: '16505550003', id: 'change2' }));
    await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect([customer, next, '16505550003'].map((n) => world.status(n))).toEqual([
      'Opted-Out',
      'Opted-Out',
      'Opted-Out',
    ]);
  });

  it('has nothing to do with what the next owner of the old number says, whenever the news of the change comes', async () => {
    const stop = message({ id: 'a', at: 0, text: 'STOP' });
    const change = changed({ at: 60, from: customer, to: next });
    const newOwnerStarts = message({ id: 'b', at: 120, text: 'START' });
    const newOwnerStops = message({ id: 'c', at: 130, text: 'STOP' });
    for (const order of [
      [stop, change, newOwnerStarts],
      [stop, newOwnerStarts, change],
      [newOwnerStarts, change, stop],
    ]) {
      const world = new World();
      for (const one of order) await world.receive(one);
      expect([world.status(), world.status(next)]).toEqual(['Single Opt-In', 'Opted-Out']);
    }
    for (const order of [
      [change, newOwnerStops],
      [newOwnerStops, change],
    ]) {
      const world = new World();
      for (const one of order) await world.receive(one);
      expect([world.status(), world.status(next)]).toEqual(['Opted-Out', undefined]);
    }
  });

  it('is not followed by a stop that they themselves took back before they changed', async () => {
    const stop = message({ id: 'a', at: 0, text: 'STOP' });
    const start = message({ id: 'b', at: 30, text: 'START' });
    const change = changed({ at: 60, from: customer, to: next });
    for (const order of [
      [stop, start, change],
      [start, change, stop],
    ]) {
      const world = new World();
      for (const one of order) await world.receive(one);
      expect([world.status(), world.status(next)]).toEqual([undefined, undefined]);
    }
  });

  it('can opt in under the new number, and repeating the news changes nothing', async () => {
    const world = new World();
    await world.receive(
      message({ id: 'a', at: 0, text: 'STOP' }),
      changed({ at: 60, from: customer, to: next }),
    );
    await world.receive(message({ id: 'b', at: 90, text: 'START', from: next }));
    await world.receive(changed({ at: 60, from: customer, to: next }));
    expect(world.status(next)).toBe('Single Opt-In');
  });

  it('is read from the payload of the documentation', async () => {
    const payload = fixture('messages_system_user_changed_number__metadocs_2.json');
    if (payload === undefined) return;
    const world = new World();
    world.now = Date.UTC(2025, 5, 18, 18);
    await world.receive(message({ id: 'a', at: -86_400 * 365, text: 'STOP' }), payload as object);
    expect(world.status('12195555358')).toBe('Opted-Out');
  });
});

describe('a person who has another user id now (user_changed_user_id)', () => {
  it('takes a stop along, also by the sentence of older payloads', async () => {
    for (const change of [
      changed({ at: 60, user: nextUserId, previous: userId, type: 'user_changed_user_id' }),
      webhook({
        messages: [
          {
            id: 'wamid.c',
            timestamp: String(noon / 1000 + 60),
            type: 'system',
            system: {
              body: `User Test User changed from ${userId} to ${nextUserId}`,
              user_id: nextUserId,
              type: 'user_changed_user_id',
            },
          },
        ],
      }),
    ]) {
      const world = new World();
      await world.receive(alone('a', 0, 'STOP'));
      await world.receive(change);
      expect(world.status(nextUserId)).toBe('Opted-Out');
      await world.receive(message({ id: 'b', at: 90, text: 'Hello', from: next, userId: nextUserId }));
      expect(world.status(next)).toBe('Opted-Out');
    }
  });

  it('with the number that stays is the same number still', async () => {
    const world = new World();
    await world.receive(both('a', 0, 'START'));
    const [outcome] = await world.receive(
      changed({
        at: 60,
        from: customer,
        to: customer,
        user: nextUserId,
        previous: userId,
        type: 'user_changed_user_id',
      }),
    );
    expect(outcome).toMatchObject({ outcome: 'ignored', reason: 'The number is the same as before.' });
    expect(world.status()).toBe('Single Opt-In');
    await world.receive(alone('b', 90, 'STOP', nextUserId));
    expect(world.status()).toBe('Opted-Out');
  });
});

describe('a number that is written in several ways', () => {
  it.each([
    ['Mexico', '5215512345678', '525512345678', '525512345678'],
    ['Argentina', '541123456789', '5491123456789', '5491123456789'],
    ['Brazil', '553187654321', '5531987654321', '5531987654321'],
  ])('is one row (%s), and the reply goes to the id as received', async (_, one, other, canonical) => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START', from: one }));
    await world.sendQueued();
    await world.receive(message({ id: 'b', at: 60, text: 'STOP', from: other }));
    world.now += 61_000;
    await world.sendQueued();
    expect(rows(world)).toHaveLength(1);
    expect(world.status(canonical)).toBe('Opted-Out');
    expect(world.whatsapp.sent.map((m) => m.to.waId)).toEqual([one, other]);
    expect(
      await world.receive(delivery({ wamid: world.whatsapp.sent[0]!.wamid, at: 70, status: 'read' })),
    ).toMatchObject([{ outcome: 'recorded' }]);
  });
});
