import type { CountedRange, DayOperator, FixedRange } from './operators';

/** A stretch of time, in milliseconds since 1970; `before` does not belong to it. An open side is undefined. */
export interface Range {
  readonly from?: number;
  readonly before?: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Days begin at midnight UTC: every user of the stand-in lives there. */
const dayOf = (time: number) => Math.floor(time / DAY) * DAY;

/** The first of the month that lies so many months away. */
function monthOf(time: number, away: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + away, 1);
}
const yearOf = (time: number, away: number) => Date.UTC(new Date(time).getUTCFullYear() + away, 0, 1);

/** [R] Weeks begin on Sunday, unless an organization says otherwise. */
const weekOf = (time: number, away: number) => dayOf(time) - new Date(time).getUTCDay() * DAY + away * WEEK;

/** The stretch that an operator without a value stands for. */
export function fixedRange(operator: FixedRange, now: number): Range {
  const today = dayOf(now);
  switch (operator) {
    case 'today':
      return { from: today, before: today + DAY };
    case 'yesterday':
      return { from: today - DAY, before: today };
    case 'tomorrow':
      return { from: today + DAY, before: today + 2 * DAY };
    // [V] "including today"
    case 'last-seven-days':
      return { from: today - 7 * DAY, before: today + DAY };
    case 'next-seven-days':
      return { from: today, before: today + 8 * DAY };
    case 'this-week':
      return { from: weekOf(now, 0), before: weekOf(now, 1) };
    case 'last-week':
      return { from: weekOf(now, -1), before: weekOf(now, 0) };
    case 'next-week':
      return { from: weekOf(now, 1), before: weekOf(now, 2) };
    case 'this-month':
      return { from: monthOf(now, 0), before: monthOf(now, 1) };
    case 'last-month':
      return { from: monthOf(now, -1), before: monthOf(now, 0) };
    case 'next-month':
      return { from: monthOf(now, 1), before: monthOf(now, 2) };
    case 'this-year':
      return { from: yearOf(now, 0), before: yearOf(now, 1) };
    case 'last-year':
      return { from: yearOf(now, -1), before: yearOf(now, 0) };
    case 'next-year':
      return { from: yearOf(now, 1), before: yearOf(now, 2) };
  }
}

/** [U] That spans of days and more reach back to midnight, while hours and minutes count from now. */
export function countedRange(operator: CountedRange, count: number, now: number): Range {
  const [, direction, unit] = /^(last|next|olderthan)-x-(\w+)$/.exec(operator) as unknown as [
    string,
    'last' | 'next' | 'olderthan',
    Unit,
  ];
  switch (direction) {
    case 'last':
      return { from: shifted(now, unit, -count), before: now + 1 };
    case 'next':
      return { from: now, before: shifted(now, unit, count) + (FINE.has(unit) ? 1 : DAY) };
    case 'olderthan':
      return { before: shifted(now, unit, -count) };
  }
}

type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';
const FINE: ReadonlySet<Unit> = new Set(['minutes', 'hours']);

function shifted(now: number, unit: Unit, by: number): number {
  const date = new Date(dayOf(now));
  switch (unit) {
    case 'minutes':
      return now + by * 60_000;
    case 'hours':
      return now + by * HOUR;
    case 'days':
      return dayOf(now) + by * DAY;
    case 'weeks':
      return dayOf(now) + by * WEEK;
    case 'months':
      return date.setUTCMonth(date.getUTCMonth() + by);
    case 'years':
      return date.setUTCFullYear(date.getUTCFullYear() + by);
  }
}

/** The stretch of an operator that looks at the day alone. `not-on` is the day that must not be. */
export function dayRange(operator: DayOperator, time: number): Range {
  const day = dayOf(time);
  switch (operator) {
    case 'on':
    case 'not-on':
      return { from: day, before: day + DAY };
    case 'on-or-after':
      return { from: day };
    case 'on-or-before':
      return { before: day + DAY };
  }
}
