import type { Strings } from '../chat-props';

/** Writes dates and times of the thread; each formatter is made once, for they are dear. */
export interface Times {
  /** The same for all instants of one day, where the person is. */
  dayKey(on: number): string;
  dayLabel(on: number, now: number): string;
  time(on: number): string;
  full(on: number): string;
}

/** @param locale BCP 47; one that the browser does not know is taken as English. */
export function createTimes(locale: string, strings: Strings): Times {
  const format = (options: Intl.DateTimeFormatOptions) => {
    try {
      return new Intl.DateTimeFormat(locale, options);
    } catch {
      return new Intl.DateTimeFormat('en-US', options);
    }
  };
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = format({ timeStyle: 'short' });
  const full = format({ dateStyle: 'long', timeStyle: 'medium' });
  const dayKey = (on: number) => {
    const date = new Date(on);
    return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
  };
  return {
    dayKey,
    dayLabel: (on, now) => {
      if (dayKey(on) === dayKey(now)) return strings('Thread_Today');
      const yesterday = new Date(now);
      yesterday.setDate(yesterday.getDate() - 1);
      return dayKey(on) === dayKey(yesterday.getTime()) ? strings('Thread_Yesterday') : day.format(on);
    },
    time: (on) => time.format(on),
    full: (on) => full.format(on),
  };
}
