import { describe, expect, it } from 'vitest';
import { nextOccurrence, parseNcrontab } from '../../../local/functions-host/ncrontab';

const next = (expression: string, from: string): string | undefined =>
  nextOccurrence(parseNcrontab(expression), new Date(from))?.toISOString();

describe('a timer schedule', () => {
  // The examples of the platform's documentation, and the edges of a calendar.
  it.each([
    ['0 */5 * * * *', '2026-11-21T10:03:10Z', '2026-11-21T10:05:00.000Z'],
    ['0 */5 * * * *', '2026-11-21T10:05:00Z', '2026-11-21T10:10:00.000Z'],
    ['0 0 * * * *', '2026-11-21T23:59:59Z', '2026-11-22T00:00:00.000Z'],
    ['0 0 */2 * * *', '2026-11-21T10:00:01Z', '2026-11-21T12:00:00.000Z'],
    ['0 0 9-17 * * *', '2026-11-21T17:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['0 30 9 * * *', '2026-12-31T09:30:00Z', '2027-01-01T09:30:00.000Z'],
    ['0 30 9 * * 1-5', '2026-11-20T10:00:00Z', '2026-11-23T09:30:00.000Z'],
    ['0 30 9 * Jan Mon', '2026-11-21T10:00:00Z', '2027-01-04T09:30:00.000Z'],
    ['0 0 0 29 2 *', '2026-11-21T10:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['5,8,10 * * * * *', '2026-11-21T10:00:08Z', '2026-11-21T10:00:10.000Z'],
    ['10/20 * * * * *', '2026-11-21T10:00:31Z', '2026-11-21T10:00:50.000Z'],
    ['*/15 * * * *', '2026-11-21T10:16:00Z', '2026-11-21T10:30:00.000Z'],
    ['0 0 0 31 4 *', '2026-11-21T10:00:00Z', undefined],
  ])('%s after %s is %s', (expression, from, expected) => {
    expect(next(expression, from)).toBe(expected);
  });

  it.each([
    '',
    '* * * *',
    '00:05:00',
    '61 * * * * *',
    '* * * * 13 *',
    '*/0 * * * * *',
    '5-1 * * * * *',
    'x * * * * *',
  ])('"%s" is refused', (expression) => {
    expect(() => parseNcrontab(expression)).toThrow(/not a valid NCRONTAB/);
  });
});
