import { apply } from '@nod/consent/apply';
import { type ConsentEvent, recordKey } from '@nod/consent/event';
import { type Folded, fold } from '@nod/consent/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contact, day, event, lead, utility } from './events';
import { histories } from './histories';

/** What a consent is, told apart from what is only kept with it. */
function consents({ marketing, records }: Folded): string {
  const { said, stoppedAtWhatsApp, blocked, awaitsConfirmation, askCount } = marketing;
  const fields = [contact, lead].map((r) => {
    const record = records.get(recordKey(r));
    return [record?.granted ?? null, record?.askCount ?? 0];
  });
  return JSON.stringify([said, stoppedAtWhatsApp, blocked, awaitsConfirmation, askCount, fields]);
}

describe('Invariant 3: entering an event', () => {
  it('is applied exactly when a consent is different for it, and else says why not', () => {
    let applied = 0;
    fc.assert(
      fc.property(histories({ maxLength: 16 }), fc.nat(), (events, pick) => {
        const entered = events[pick % events.length];
        if (entered === undefined) return;
        const ledger = events.filter((e) => e !== entered);
        const result = apply(ledger, entered);
        // A question is a fact of its own: entered once, it counts whatever it changes.
        const isQuestion = entered.action === 'Asked' && !ledger.some((e) => e.id === entered.id);
        expect(result.applied).toBe(isQuestion || consents(fold(ledger)) !== consents(fold(events)));
        if (!result.applied) expect(result.reason).toMatch(/\.$/);
        applied += result.applied ? 1 : 0;
      }),
      { numRuns: 1500 },
    );
    expect(applied).toBeGreaterThan(250);
  });

  it('a second time is not applied, and leaves the state as it is', () => {
    fc.assert(
      fc.property(histories(), (events) => {
        const last = events.at(-1);
        if (last === undefined) return;
        const again = apply(events, { ...last });
        expect(again.applied).toBe(false);
        expect(again.previous).toBe(again.next);
        expect(consents(again.state)).toBe(consents(fold(events)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('What entering an event tells', () => {
  const optIn = event({ action: 'Opt-In', source: 'Keyword', occurredOn: day(1) });
  const stop = event({ action: 'Opt-Out', source: 'Keyword', occurredOn: day(2) });
  const reasonOf = (ledger: ConsentEvent[], entered: ConsentEvent) => apply(ledger, entered).reason;

  it('is the status before and after', () => {
    expect(apply([optIn], stop)).toMatchObject({
      applied: true,
      previous: 'Single Opt-In',
      next: 'Opted-Out',
    });
    expect(apply([], optIn)).toMatchObject({ previous: undefined, next: 'Single Opt-In' });
  });

  it('is Yes and No for a record', () => {
    const grant = utility({ action: 'Grant', source: 'Person', occurredOn: day(1) });
    const deny = utility({ action: 'Deny', source: 'Person', occurredOn: day(2) });
    expect(apply([], grant)).toMatchObject({ applied: true, previous: undefined, next: 'Yes' });
    expect(apply([grant], deny)).toMatchObject({ applied: true, previous: 'Yes', next: 'No' });
  });

  it('names what stands, for an event that comes in late', () => {
    expect(reasonOf([stop], optIn)).toBe(
      'It happened before the Opt-Out of 2026-01-03T00:00:00.000Z, which stands.',
    );
  });

  it('does not name what has nothing to do with it', () => {
    const block = event({ action: 'Block', source: 'Person', occurredOn: day(5) });
    expect(reasonOf([stop, block], optIn)).toContain('before the Opt-Out of');
    const grant = utility({ action: 'Grant', source: 'Person', occurredOn: day(1) });
    const deny = utility({ action: 'Deny', source: 'Person', occurredOn: day(2) });
    const other = utility({ action: 'Grant', source: 'Person', occurredOn: day(3), record: lead });
    expect(reasonOf([deny, other], grant)).toContain('before the Deny of');
  });

  it('is why it had no effect at its place in time', () => {
    expect(reasonOf([optIn], { ...optIn, id: 'again', occurredOn: day(1.5) })).toBe('Already Single Opt-In.');
    expect(reasonOf([stop], event({ action: 'Opt-In', source: 'Import', occurredOn: day(3) }))).toBe(
      'The person has opted out; only they, or a named person with a reason, can undo that.',
    );
    expect(reasonOf([optIn], optIn)).toBeDefined();
  });

  it('is what else is to be said of an event that was applied', () => {
    const stopped = event({ action: 'Opt-Out', source: 'WhatsApp', occurredOn: day(0) });
    expect(apply([stopped], optIn)).toMatchObject({ applied: true, next: 'Opted-Out' });
    expect(reasonOf([stopped], optIn)).toContain('only they can lift it, in WhatsApp');
  });
});
