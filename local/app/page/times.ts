const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** Hour and minute. */
export const shortTime = (iso: string): string => clock.format(new Date(iso));

/** The time of today, or the date and time of another day. */
export function exactTime(iso: string): string {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString()
    ? clockWithSeconds.format(date)
    : full.format(date);
}

/** The date alone. */
export const onlyDay = (iso: string): string => day.format(new Date(iso));

/** Date and time, whatever the day. */
export const fullTime = (iso: string): string => full.format(new Date(iso));
