import { type ConsentEvent, type ConsentSource, compareEvents, recordKey } from '@nod/consent/event';
import { fold, statusOf } from '@nod/consent/fold';
import type { MarketingStatus } from '@nod/consent/status';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contact, event, linkOn, phone, textOf, user, utility } from './events';
import { histories, instants, phoneHistories } from './histories';

/** Written from the rules, not from the code: who can take back a customer's stop. */
const takesBackAStop: readonly ConsentSource[] = [
  'Keyword',
  'Button',
  'Consent Template',
  'Free Text',
  'Form',
  'Person',
];
const byMeta = ({ source }: ConsentEvent) => source === 'WhatsApp' || source === 'Delivery Error';
const isStart = ({ scope, action }: ConsentEvent) => scope === 'Marketing' && action === 'Opt-In';
const isOpt = (status: MarketingStatus | undefined) =>
  status === 'Single Opt-In' || status === 'Double Opt-In';
const inOrder = (events: readonly ConsentEvent[]) => [...events].sort(compareEvents);

/** A moment in the middle of every history, at which the event under test happens. */
const middle = instants / 2;
/** After every history: all that could wait has run out. */
const atLast = event({ id: 'z-last', action: 'Expire', source: 'System', occurredOn: 1000 });

const stops = fc
  .record({
    source: fc.constantFrom<ConsentSource>('Keyword', 'Button', 'Free Text', 'Form', 'Person', 'Import'),
    identity: fc.constantFrom(phone, user),
  })
  .map(({ source, identity }) =>
    event({ id: 'h-stop', action: 'Opt-Out', source, identity, occurredOn: middle }),
  );

describe('Invariant 4: an opt-out stands until the person takes it back', () => {
  it('survives imports, asks, journeys, expiries, links, erasures, resumes and older opt-ins', () => {
    fc.assert(
      fc.property(histories(), stops, (history, stop) => {
        const others = history.filter(
          (e) => !(isStart(e) && takesBackAStop.includes(e.source) && compareEvents(e, stop) > 0),
        );
        expect(statusOf(fold([...others, stop]))).toBe('Opted-Out');
      }),
      { numRuns: 1500 },
    );
  });

  it('is not taken back by an opt-in that was never confirmed, whatever else happens', () => {
    fc.assert(
      fc.property(histories(), stops, (history, stop) => {
        const others = history
          .filter((e) => e.action !== 'Confirm')
          .map((e) =>
            isStart(e) && takesBackAStop.includes(e.source) && compareEvents(e, stop) > 0
              ? { ...e, pendingUntil: e.occurredOn + 3 }
              : e,
          );
        const events = [...others, stop];
        expect(['Pending', 'Opted-Out']).toContain(statusOf(fold(events)));
        const lapses = [phone, user, 'IN.77'].map((identity) => ({
          ...atLast,
          id: `z-${identity}`,
          identity,
        }));
        expect(statusOf(fold([...events, ...lapses]))).toBe('Opted-Out');
      }),
      { numRuns: 1500 },
    );
  });

  it('is taken back by the same person, at once or by a confirmation', () => {
    fc.assert(
      fc.property(
        phoneHistories,
        fc.constantFrom<ConsentSource>('Keyword', 'Button', 'Form', 'Person'),
        (history, source) => {
          const before = history.filter((e) => !byMeta(e));
          const stop = event({ action: 'Opt-Out', source: 'Keyword', occurredOn: 100 });
          const start = event({ action: 'Opt-In', source, occurredOn: 101 });
          expect(statusOf(fold([...before, stop, start]))).toBe('Single Opt-In');
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps Meta's stop until Meta's resume, and the resume is no opt-in", () => {
    fc.assert(
      fc.property(
        histories(),
        fc.constantFrom<ConsentSource>('WhatsApp', 'Delivery Error'),
        (history, source) => {
          const stop = event({ id: 'h-stop', action: 'Opt-Out', source, occurredOn: middle });
          const others = history.filter(
            (e) => !(isStart(e) && e.source === 'WhatsApp' && compareEvents(e, stop) > 0),
          );
          const state = fold([...others, stop]);
          expect(state.marketing.stoppedAtWhatsApp).toBe(true);
          expect(statusOf(state)).toBe('Opted-Out');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("says the same of a person's own words with and without Meta's stops and resumes", () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const own = history.filter(
          (e) =>
            !(e.scope === 'Marketing' && e.action === 'Opt-Out' && byMeta(e)) &&
            !(isStart(e) && e.source === 'WhatsApp'),
        );
        const [all, without] = [fold(history).marketing, fold(own).marketing];
        expect([all.said, all.awaitsConfirmation, all.askCount, all.blocked]).toEqual([
          without.said,
          without.awaitsConfirmation,
          without.askCount,
          without.blocked,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('opts nobody in but by an Opt-In, a Confirm or the lifting of what lay over one', () => {
    fc.assert(
      fc.property(phoneHistories, (history) => {
        let before = fold([]);
        const ordered = inOrder(history);
        ordered.forEach((e, i) => {
          const after = fold(ordered.slice(0, i + 1));
          if (isOpt(after.marketing.said) && !isOpt(before.marketing.said)) {
            expect(['Opt-In', 'Confirm']).toContain(e.action);
            expect(e.source).not.toBe('WhatsApp');
          }
          before = after;
        });
      }),
      { numRuns: 800 },
    );
  });

  it('holds a block through everything but its lifting', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(phone, user), (history, identity) => {
        const block = event({
          id: 'h-block',
          action: 'Block',
          source: 'Person',
          identity,
          occurredOn: middle,
        });
        const others = history.filter((e) => !(e.action === 'Unblock' && compareEvents(e, block) > 0));
        expect(fold([...others, block]).marketing.blocked).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never brings marketing back by an erasure', () => {
    fc.assert(
      fc.property(phoneHistories, (history) => {
        const before = fold(history);
        const after = fold([...history, event({ action: 'Erase', source: 'System', occurredOn: 100 })]);
        expect(isOpt(after.marketing.said)).toBe(false);
        // What stood against marketing still does, be it under an opt-in that was never confirmed.
        const stood = fold([...history, { ...atLast, occurredOn: 99 }]).marketing.said === 'Opted-Out';
        if (stood || before.marketing.said === 'Opted-Out') expect(after.marketing.said).toBe('Opted-Out');
        expect(after.marketing.blocked).toBe(before.marketing.blocked);
        expect(after.marketing.stoppedAtWhatsApp).toBe(before.marketing.stoppedAtWhatsApp);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes two identities that become one less restricted than either was', () => {
    const strength = (status: MarketingStatus | undefined) =>
      status === undefined
        ? 0
        : { 'Double Opt-In': 1, 'Single Opt-In': 2, Pending: 3, 'Opted-Out': 4 }[status];
    fc.assert(
      fc.property(phoneHistories, histories({ identities: [user] }), (theirs, ours) => {
        const mine = ours.filter((e) => e.action !== 'Number Changed').map((e) => ({ ...e, id: `u${e.id}` }));
        const link = linkOn(100);
        const [a, b] = [fold(theirs).marketing, fold(mine).marketing];
        const one = fold([...theirs, ...mine, link]).marketing;
        expect(strength(one.said)).toBe(Math.max(strength(a.said), strength(b.said)));
        expect(one.blocked).toBe(a.blocked || b.blocked);
        expect(one.stoppedAtWhatsApp).toBe(a.stoppedAtWhatsApp || b.stoppedAtWhatsApp);
        expect(one.askCount).toBe(a.askCount + b.askCount);
        const lapsed = (events: ConsentEvent[], identity: string) =>
          fold([...events, { ...atLast, identity }]).marketing.said;
        const expected = [lapsed(theirs, phone), lapsed(mine, user)].includes('Opted-Out');
        if (expected) expect(lapsed([...theirs, ...mine, link], phone)).toBe('Opted-Out');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Invariant 7: "yes" counts only as the answer to a pending prompt, within its time', () => {
  /** Whether some question of the history could be what this answers: asked before it, by its id, open still. */
  const open = (history: readonly ConsentEvent[], yes: ConsentEvent) =>
    history.some(
      (e) =>
        e.action === 'Asked' &&
        e.scope === yes.scope &&
        (e.promptId ?? e.id) === yes.promptId &&
        (e.pendingUntil ?? e.occurredOn) > yes.occurredOn &&
        compareEvents(e, yes) < 0 &&
        (yes.scope === 'Marketing' ||
          (e.record !== undefined &&
            yes.record !== undefined &&
            recordKey(e.record) === recordKey(yes.record))),
    );

  const yeses = fc
    .record({
      action: fc.constantFrom('Opt-In' as const, 'Confirm' as const, 'Grant' as const),
      source: fc.constantFrom('Consent Template' as const, 'Free Text' as const),
      occurredOn: fc.nat({ max: instants }),
      promptId: fc.constantFrom('prompt-1', 'prompt-2', 'prompt-3', 'never-asked', undefined),
      pendingUntil: fc.constantFrom(undefined, 99),
    })
    // An opt-in in the person's own words that answers nothing is a statement of its own, not a yes.
    .filter((y) => !(y.action === 'Opt-In' && y.source === 'Free Text' && y.promptId === undefined))
    .map((y) =>
      y.action === 'Grant'
        ? utility({ ...y, id: 'h-yes', pendingUntil: undefined })
        : event({ ...y, id: 'h-yes' }),
    );

  it('changes nothing, wherever in a history it comes, when no question was open that it answers', () => {
    let without = 0;
    fc.assert(
      fc.property(histories(), yeses, (history, yes) => {
        if (open(history, yes)) return;
        without++;
        const [before, after] = [fold(history), fold([...history, yes])];
        expect(after.notes.get(yes.id)).toBeDefined();
        expect(textOf({ ...after, notes: before.notes })).toBe(textOf(before));
      }),
      { numRuns: 2500 },
    );
    expect(without).toBeGreaterThan(800);
  });

  it('counts to the last moment before the question closes, and not at that moment', () => {
    const asked = event({
      action: 'Asked',
      source: 'System',
      occurredOn: 0,
      promptId: 'm',
      pendingUntil: 100,
    });
    const yes = (occurredOn: number) =>
      event({ action: 'Opt-In', source: 'Consent Template', promptId: 'm', occurredOn });
    expect(statusOf(fold([asked, yes(99)]))).toBe('Single Opt-In');
    expect(statusOf(fold([asked, yes(100)]))).toBe('Pending');
  });

  it('takes a bare yes only once, and a tap again', () => {
    const asked = event({
      action: 'Asked',
      source: 'System',
      occurredOn: 0,
      promptId: 'm',
      pendingUntil: 100,
    });
    const no = event({ action: 'Opt-Out', source: 'Consent Template', promptId: 'm', occurredOn: 10 });
    const yes = (source: ConsentSource) => event({ action: 'Opt-In', source, promptId: 'm', occurredOn: 20 });
    expect(statusOf(fold([asked, no, yes('Free Text')]))).toBe('Opted-Out');
    expect(statusOf(fold([asked, no, yes('Consent Template')]))).toBe('Single Opt-In');
  });

  it('has no effect after a stop that withdrew the question', () => {
    const asked = event({
      action: 'Asked',
      source: 'System',
      occurredOn: 0,
      promptId: 'm',
      pendingUntil: 100,
    });
    const stop = event({ action: 'Opt-Out', source: 'Keyword', occurredOn: 10 });
    const yes = event({ action: 'Opt-In', source: 'Consent Template', promptId: 'm', occurredOn: 20 });
    expect(statusOf(fold([asked, stop, yes]))).toBe('Opted-Out');
  });
});

describe('Invariant 5: the Compliance Field becomes true only by a yes that counts', () => {
  /** A record whose number has changed takes its answers along, under the new number. */
  const mayGrant: readonly ConsentSource[] = [...takesBackAStop, 'Number Changed'];
  const granted = (events: ConsentEvent[]) => fold(events).records.get(recordKey(contact))?.granted;

  it('stays No after a no, whatever comes later without the word of the customer or of a named person', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const no = utility({ id: 'h-no', action: 'Deny', source: 'Keyword', occurredOn: middle });
        const others = history.filter(
          (e) => !(e.action === 'Grant' && mayGrant.includes(e.source) && compareEvents(e, no) > 0),
        );
        expect(granted([...others, no])).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not changed by any event of the number', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const own = history.filter((e) => e.scope === 'Utility');
        expect(granted(history)).toBe(granted(own));
      }),
      { numRuns: 1000 },
    );
  });

  it('and the number is not changed by any event of a record', () => {
    fc.assert(
      fc.property(histories(), (history) => {
        const own = history.filter((e) => e.scope === 'Marketing');
        expect(JSON.stringify(fold(history).marketing)).toBe(JSON.stringify(fold(own).marketing));
      }),
      { numRuns: 1000 },
    );
  });
});
