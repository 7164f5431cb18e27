import { fold } from '@nod/consent/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, event, linkOn, phone, statusAfter, textOf, user } from './events';
import { phoneHistories } from './histories';

const under = (identity: string) => ({
  optIn: (on: number) => event({ action: 'Opt-In', source: 'Keyword', occurredOn: day(on), identity }),
  stop: (on: number) => event({ action: 'Opt-Out', source: 'Keyword', occurredOn: day(on), identity }),
  asked: (on: number) =>
    event({
      action: 'Asked',
      source: 'Consent Template',
      occurredOn: day(on),
      promptId: `ask-${identity}`,
      pendingUntil: day(on + 30),
      identity,
    }),
  yes: (on: number, to: string) =>
    event({
      action: 'Opt-In',
      source: 'Consent Template',
      occurredOn: day(on),
      promptId: `ask-${to}`,
      identity,
    }),
});
const link = (on: number, identity = user) => linkOn(day(on), identity);
const number = under(phone);
const userId = under(user);

describe('Invariant 3: a phone number and a user id of one person', () => {
  it('become one with the stricter status at the moment when both were seen together', () => {
    expect(statusAfter(number.optIn(1), userId.stop(0), link(2))).toBe('Opted-Out');
    expect(statusAfter(number.stop(0), userId.optIn(1), link(2))).toBe('Opted-Out');
    expect(statusAfter(userId.optIn(1), link(2))).toBe('Single Opt-In');
  });

  it('are judged by the stricter word even before', () => {
    expect(statusAfter(number.optIn(1), userId.stop(0))).toBe('Opted-Out');
  });

  it('speak for one another from then on, also in the payload that links them', () => {
    expect(statusAfter(number.stop(0), link(1), userId.optIn(2))).toBe('Single Opt-In');
    expect(statusAfter(userId.stop(0), link(1), number.optIn(1))).toBe('Single Opt-In');
  });

  it('do not speak for one another before', () => {
    expect(statusAfter(number.stop(0), userId.optIn(1), link(2))).toBe('Opted-Out');
  });

  it('answer one another’s questions from then on', () => {
    expect(statusAfter(number.asked(0), link(1), userId.yes(2, phone))).toBe('Single Opt-In');
    expect(statusAfter(userId.asked(0), link(1), number.yes(2, user))).toBe('Single Opt-In');
    expect(statusAfter(number.asked(0), userId.yes(2, phone), link(3))).toBe('Pending');
  });

  it('are one from the earliest link, however late that is heard of', () => {
    const events = [number.stop(0), userId.optIn(2), link(3)];
    expect(statusAfter(...events)).toBe('Opted-Out');
    expect(statusAfter(...events, link(1))).toBe('Single Opt-In');
  });

  it('are not linked again by being seen together again', () => {
    expect(statusAfter(link(1), number.stop(2), userId.optIn(3), link(4))).toBe('Single Opt-In');
  });

  it('keep an opt-in that waits to be confirmed, whichever of them it was said under', () => {
    const pending = { ...userId.optIn(1), pendingUntil: day(8) };
    const question = {
      ...userId.asked(1),
      promptType: 'Double Opt-In' as const,
      pendingUntil: day(8),
    };
    const confirmation = { ...number.yes(3, user), action: 'Confirm' as const };
    expect(statusAfter(number.asked(0), pending, question, link(2), confirmation)).toBe('Double Opt-In');
  });

  it('fall back to the opt-out that lies under an opt-in which was never confirmed, under either', () => {
    const pending = { ...userId.optIn(1), pendingUntil: day(8) };
    const expired = event({ action: 'Expire', source: 'System', occurredOn: day(40) });
    expect(statusAfter(number.asked(0), userId.stop(0), pending, link(2), expired)).toBe('Opted-Out');
  });

  it('were asked as often as both together, and last when either was', () => {
    const state = fold([number.asked(0), userId.asked(3), link(4)]).marketing;
    expect(state).toMatchObject({ askCount: 2, lastAskedOn: day(3) });
    expect(fold([number.asked(3), userId.asked(0), link(4)]).marketing.lastAskedOn).toBe(day(3));
  });

  it('say that the status changed by the link where it did', () => {
    expect(fold([number.optIn(1), userId.stop(0), link(2)]).marketing).toMatchObject({
      changedOn: day(2),
      source: 'Number Changed',
    });
    expect(fold([number.stop(1), userId.optIn(0), link(2)]).marketing).toMatchObject({
      changedOn: day(1),
      source: 'Keyword',
    });
  });

  it('may be two user ids of one number', () => {
    const second = under('IN.77');
    expect(statusAfter(number.optIn(3), second.stop(0), userId.optIn(1), link(2), link(2, 'IN.77'))).toBe(
      'Single Opt-In',
    );
    expect(statusAfter(number.optIn(1), second.stop(0), link(2), link(2, 'IN.77'))).toBe('Opted-Out');
  });

  it('give the same state as if all had been said under the number, once they are linked before all', () => {
    fc.assert(
      fc.property(phoneHistories, fc.func(fc.boolean()), (history, underUserId) => {
        const own = history.filter((e) => e.action !== 'Number Changed' || e.source !== 'System');
        const split = own.map((e) => (underUserId(e.id) ? { ...e, identity: user } : e));
        expect(textOf(fold([...split, { ...linkOn(0), id: 'h-link' }]))).toBe(textOf(fold(own)));
      }),
      { numRuns: 500 },
    );
  });

  it('are not linked by an event that names no user id', () => {
    const broken = event({
      action: 'Number Changed',
      source: 'System',
      occurredOn: day(2),
      identity: undefined,
    });
    const state = fold([number.stop(1), broken]);
    expect(state.marketing).toMatchObject({ said: 'Opted-Out', changedOn: day(1), source: 'Keyword' });
    expect(state.notes.get(broken.id)).toBe('It names no business-scoped user id.');
  });
});
