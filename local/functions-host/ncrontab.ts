import { HostStartError } from './host-start-error';

/** The values at which each of the six fields fires; times are UTC, as on the platform by default. */
export type CronSchedule = {
  text: string;
  seconds: ReadonlySet<number>;
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Parses `{second} {minute} {hour} {day} {month} {day of week}`; with five fields the second is 0.
 * https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions
 * Throws HostStartError on anything else, time spans included: the Flex Consumption plan has none.
 */
export function parseNcrontab(text: string): CronSchedule {
  const fields = text.trim().split(/\s+/);
  if (fields.length === 5) fields.unshift('0');
  if (fields.length !== 6) throw new HostStartError(`'${text}' is not a valid NCRONTAB expression`);
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const field = (value: string, min: number, max: number, names: readonly string[] = []): Set<number> =>
    parseField({ value, min, max, names, expression: text });
  return {
    text,
    seconds: field(second, 0, 59),
    minutes: field(minute, 0, 59),
    hours: field(hour, 0, 23),
    days: field(day, 1, 31),
    months: field(month, 1, 12, ['', ...MONTHS]),
    weekdays: field(weekday, 0, 6, WEEKDAYS),
  };
}

type Field = { value: string; min: number; max: number; names: readonly string[]; expression: string };

function parseField({ value, min, max, names, expression }: Field): Set<number> {
  const fail = (): never => {
    throw new HostStartError(`'${expression}' is not a valid NCRONTAB expression: "${value}"`);
  };
  const number = (text: string): number => {
    const named = names.indexOf(text.slice(0, 3).toLowerCase());
    const found = named >= 0 && text !== '' ? named : /^\d+$/.test(text) ? Number(text) : fail();
    return found < min || found > max ? fail() : found;
  };
  const result = new Set<number>();
  for (const part of value.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : /^[1-9]\d*$/.test(stepText) ? Number(stepText) : fail();
    const [low = '', high] = range.split('-');
    const from = range === '*' ? min : number(low);
    // "5/15" means from 5 on, every 15.
    const to = range === '*' ? max : high !== undefined ? number(high) : stepText === undefined ? from : max;
    if (from > to) fail();
    for (let at = from; at <= to; at += step) result.add(at);
  }
  return result;
}

/** The first instant after `from` at which the schedule fires; undefined if there is none within 8 years. */
export function nextOccurrence(schedule: CronSchedule, from: Date): Date | undefined {
  const at = new Date(Math.floor(from.getTime() / 1000) * 1000 + 1000);
  const end = from.getTime() + 8 * 366 * 86_400_000;
  while (at.getTime() < end) {
    if (!schedule.months.has(at.getUTCMonth() + 1)) {
      at.setUTCMonth(at.getUTCMonth() + 1, 1);
      at.setUTCHours(0, 0, 0, 0);
    } else if (!schedule.days.has(at.getUTCDate()) || !schedule.weekdays.has(at.getUTCDay())) {
      at.setUTCDate(at.getUTCDate() + 1);
      at.setUTCHours(0, 0, 0, 0);
    } else if (!schedule.hours.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
    else if (!schedule.minutes.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0, 0);
    else if (!schedule.seconds.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1, 0);
    else return at;
  }
  return undefined;
}
