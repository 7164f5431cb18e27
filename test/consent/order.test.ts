import { apply } from '@nod/consent/apply';
import { type ConsentEvent, compareEvents } from '@nod/consent/event';
import { fold, statusOf } from '@nod/consent/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contact, day, event, linkOn, phone, statusAfter, textOf, user, utility } from './events';
import { disordered, histories, instants, phoneHistories } from './histories';

describe('Invariant 2: the ledger only grows, and a status is the fold of it', () => {
  it('is recomputed from the ledger as it was entered, step by step', () => {
    fc.assert(
      fc.property(histories(), (events) => {
        const ledger: ConsentEvent[] = [];
        for (const e of events) {
          const { state } = apply(ledger, e);
          ledger.push(e);
          expect(textOf(state)).toBe(textOf(fold(ledger)));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('leaves the ledger and its events as they are', () => {
    fc.assert(
      fc.property(histories(), (events) => {
        const frozen = Object.freeze(events.map((e) => Object.freeze(e)));
        const before = JSON.stringify(frozen);
        fold(frozen);
        if (frozen[0]) apply(frozen, frozen[0]);
        expect(JSON.stringify(frozen)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('believes the entry that stands in the ledger, not a later one that claims the same id', () => {
    const stop = event({ action: 'Opt-Out', source: 'Keyword', occurredOn: day(1) });
    const forged: ConsentEvent = { ...stop, action: 'Opt-In' };
    expect(statusAfter(stop, forged)).toBe('Opted-Out');
    expect(apply([stop], forged)).toMatchObject({
      applied: false,
      next: 'Opted-Out',
      reason: 'It was entered before.',
    });
  });
});

describe('Invariant 3: order and repetition do not matter', () => {
  it('gives one state for any permutation and duplication of the same events', () => {
    fc.assert(
      fc.property(
        histories().chain((events) => fc.tuple(fc.constant(events), disordered(events))),
        ([events, again]) => {
          expect(textOf(fold(again))).toBe(textOf(fold([...events].sort(compareEvents))));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('ends in the same state when the events are entered one by one, in any order', () => {
    fc.assert(
      fc.property(
        histories({ maxLength: 14 }).chain((events) => fc.tuple(fc.constant(events), disordered(events))),
        ([events, arriving]) => {
          const ledger: ConsentEvent[] = [];
          for (const e of arriving) {
            const { applied } = apply(ledger, e);
            const known = ledger.some(({ id }) => id === e.id);
            if (known) expect(applied).toBe(false);
            else ledger.push(e);
          }
          expect(textOf(fold(ledger))).toBe(textOf(fold(events)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('orders any two events one way, and any three consistently', () => {
    fc.assert(
      fc.property(histories({ maxLength: 8 }), (events) => {
        for (const a of events)
          for (const b of events) {
            expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
            expect(compareEvents(a, b) === 0).toBe(a.id === b.id);
            for (const c of events)
              if (compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0)
                expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('takes a record named in another case for the same record', () => {
    const upper = { ...contact, id: contact.id.toUpperCase() };
    const state = fold([
      utility({ action: 'Grant', source: 'Person', occurredOn: day(1) }),
      utility({ action: 'Deny', source: 'Person', occurredOn: day(2), record: upper }),
    ]);
    expect([...state.records.values()].map((r) => r.granted)).toEqual([false]);
  });
});

describe('Invariant 3: at an equal instant the more restrictive event wins', () => {
  const now = instants + 1;
  const at = (fields: Pick<ConsentEvent, 'action' | 'source'> & Partial<ConsentEvent>) =>
    event({ ...fields, occurredOn: now });
  const optedIn = (events: ConsentEvent[]) => /Opt-In$/.test(statusOf(fold(events)) ?? '');

  /** Each pair: what permits, what restricts, and how it shows that the restriction stands. */
  const pairs: [string, ConsentEvent, ConsentEvent, (events: ConsentEvent[]) => boolean][] = [
    [
      'a stop over a start',
      at({ action: 'Opt-In', source: 'Keyword' }),
      at({ action: 'Opt-Out', source: 'Keyword' }),
      (events) => statusAfter(...events) === 'Opted-Out',
    ],
    [
      'a stop over what a person in CRM enters',
      at({ action: 'Opt-In', source: 'Person' }),
      at({ action: 'Opt-Out', source: 'Button' }),
      (events) => statusAfter(...events) === 'Opted-Out',
    ],
    [
      'a stop at WhatsApp over a resume',
      at({ action: 'Opt-In', source: 'WhatsApp' }),
      at({ action: 'Opt-Out', source: 'Delivery Error' }),
      (events) => fold(events).marketing.stoppedAtWhatsApp && statusAfter(...events) === 'Opted-Out',
    ],
    [
      'a block over its lifting',
      at({ action: 'Unblock', source: 'Person' }),
      at({ action: 'Block', source: 'Person' }),
      (events) => fold(events).marketing.blocked,
    ],
    [
      'a change of number over an opt-in',
      at({ action: 'Opt-In', source: 'Form' }),
      at({ action: 'Number Changed', source: 'WhatsApp' }),
      (events) => !optedIn(events),
    ],
    [
      'an erasure over an opt-in',
      at({ action: 'Opt-In', source: 'Form' }),
      at({ action: 'Erase', source: 'System' }),
      (events) => !optedIn(events),
    ],
    [
      'a no over a yes to a record',
      utility({ action: 'Grant', source: 'Person', occurredOn: now }),
      utility({ action: 'Deny', source: 'Form', occurredOn: now }),
      (events) => fold(events).records.get(`contact:${contact.id}`)?.granted === false,
    ],
    [
      'an erasure over a yes to a record',
      utility({ action: 'Grant', source: 'Person', occurredOn: now }),
      utility({ action: 'Erase', source: 'System', occurredOn: now }),
      (events) => fold(events).records.get(`contact:${contact.id}`)?.granted === false,
    ],
  ];

  it.each(pairs)('puts %s, after any history and under any ids', (_, permits, restricts, stands) => {
    fc.assert(
      fc.property(phoneHistories, fc.boolean(), (before, swap) => {
        const [first, second] = swap ? ['h-a', 'h-b'] : ['h-b', 'h-a'];
        expect(stands([...before, { ...permits, id: first }, { ...restricts, id: second }])).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a stop over the confirmation of an opt-in', () => {
    const until = day(9);
    expect(
      statusAfter(
        event({ action: 'Opt-In', source: 'Form', occurredOn: day(1), pendingUntil: until }),
        event({
          action: 'Asked',
          source: 'System',
          occurredOn: day(1),
          promptType: 'Double Opt-In',
          promptId: 'm',
          pendingUntil: until,
        }),
        event({ action: 'Opt-Out', source: 'Keyword', occurredOn: day(2) }),
        event({ action: 'Confirm', source: 'Consent Template', promptId: 'm', occurredOn: day(2) }),
      ),
    ).toBe('Opted-Out');
  });

  it('puts a question before its answer, and an opt-in before its confirmation', () => {
    const asked = event({
      id: 'z',
      action: 'Asked',
      source: 'System',
      occurredOn: day(1),
      promptId: 'm',
      pendingUntil: day(9),
    });
    const yes = event({
      id: 'a',
      action: 'Opt-In',
      source: 'Consent Template',
      promptId: 'm',
      occurredOn: day(1),
    });
    expect(statusAfter(yes, asked)).toBe('Single Opt-In');
  });

  it('links two identities before anything else that the same payload says', () => {
    const stopped = event({ action: 'Opt-Out', source: 'Keyword', identity: user, occurredOn: day(1) });
    const start = event({
      id: 'a',
      action: 'Opt-In',
      source: 'Keyword',
      identity: phone,
      occurredOn: day(2),
    });
    const asked = event({
      id: 'b',
      action: 'Asked',
      source: 'System',
      identity: phone,
      occurredOn: day(2),
      promptId: 'm',
      pendingUntil: day(9),
    });
    const link = { ...linkOn(day(2)), id: 'z' };
    expect(statusAfter(stopped, start, link)).toBe('Single Opt-In');
    expect(compareEvents(link, asked)).toBeLessThan(0);
    expect(compareEvents(link, start)).toBeLessThan(0);
  });

  it('leaves a number only after what was said under it at that instant', () => {
    const left = event({ id: 'a', action: 'Number Changed', source: 'WhatsApp', occurredOn: day(2) });
    const start = event({ id: 'b', action: 'Opt-In', source: 'Keyword', occurredOn: day(2) });
    expect(compareEvents(start, left)).toBeLessThan(0);
    expect(statusAfter(start, left)).toBeUndefined();
  });
});
