import { decide } from '@nod/consent/decide';
import { describe, expect, it } from 'vitest';
import { facts, now, template } from './decide-table';

const day = 86_400_000;
const toNumber = { origin: 'Campaign', session: 'Marketing', template: template('Consent') } as const;
const toRecord = { origin: 'Chat', session: 'Utility', template: template('Consent') } as const;
const limits = (askAgainAfterDays: number, maximumAsks: number) => ({
  configuration: { marketingEnabled: true, askAgainAfterDays, maximumAsks },
});
const number = (askCount: number, lastAskedOn?: number) => ({
  number: { blocked: false, stoppedAtWhatsApp: false, askCount, lastAskedOn },
});
const record = (askCount: number, lastAskedOn?: number) => ({
  record: { granted: false, askCount, lastAskedOn },
});

describe('Asking for consent', () => {
  it.each([
    ['a number', toNumber, number],
    ['a record', toRecord, record],
  ] as const)('of %s is refused once it was done as often as is allowed', (_, request, asked) => {
    const long = now - 400 * day;
    expect(decide(request, facts({ ...limits(30, 3), ...asked(2, long) })).allowed).toBe(true);
    expect(decide(request, facts({ ...limits(30, 3), ...asked(3, long) }))).toMatchObject({
      code: 'asked-too-often',
    });
    expect(decide(request, facts({ ...limits(30, 3), ...asked(4, long) }))).toMatchObject({
      code: 'asked-too-often',
    });
  });

  it.each([
    ['a number', toNumber, number],
    ['a record', toRecord, record],
  ] as const)('of %s again waits the days that are set, and says until when', (_, request, asked) => {
    const last = now - 10 * day;
    expect(decide(request, facts({ ...limits(30, 3), ...asked(1, last) }))).toMatchObject({
      code: 'asked-too-recently',
      until: now + 20 * day,
      message: expect.stringContaining('2026-06-21') as string,
    });
    expect(decide(request, facts({ ...limits(10, 3), ...asked(1, last) })).allowed).toBe(true);
    expect(decide(request, facts({ ...limits(0, 3), ...asked(1, now) })).allowed).toBe(true);
  });

  it('counts the asks of the number and of the record apart', () => {
    const both = facts({ ...limits(30, 1), ...number(1, now), ...record(0) });
    expect(decide(toRecord, both).allowed).toBe(true);
    expect(decide(toNumber, both).allowed).toBe(false);
  });

  it('is free again at once after a yes, which sets the count to none', () => {
    expect(decide(toNumber, facts({ ...limits(30, 3), ...number(0, now) })).allowed).toBe(true);
  });

  it('is forbidden by a maximum of none', () => {
    expect(decide(toNumber, facts({ ...limits(0, 0), ...number(0) }))).toMatchObject({
      code: 'asked-too-often',
    });
  });

  it('is refused when the maximum is not known to be a number', () => {
    expect(decide(toNumber, facts({ ...limits(0, NaN), ...number(0) })).allowed).toBe(false);
  });

  it('is refused without a date when the wait goes beyond the calendar', () => {
    const decision = decide(toNumber, facts({ ...limits(2 ** 31, 3), ...number(1, now) }));
    expect(decision).toMatchObject({ code: 'asked-too-recently' });
    expect(decision).not.toHaveProperty('until');
  });

  it('of who has opted out, or stopped at WhatsApp, is refused for marketing and not for a record', () => {
    for (const more of [{ status: 'Opted-Out' }, { stoppedAtWhatsApp: true }] as const) {
      const stopped = facts({ number: { blocked: false, stoppedAtWhatsApp: false, askCount: 0, ...more } });
      expect(decide(toNumber, stopped).allowed).toBe(false);
      expect(decide(toRecord, stopped).allowed).toBe(true);
    }
  });

  it('is not what a confirmation of an opt-in does: no limit of asks holds it back', () => {
    const confirmation = {
      origin: 'System',
      session: 'Marketing',
      template: template('Double Opt-In'),
    } as const;
    const asked = facts({ ...limits(30, 1), ...number(5, now) });
    expect(decide(confirmation, asked).allowed).toBe(true);
  });
});
