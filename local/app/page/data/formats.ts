import { localeOf } from '../controls/user-settings';
import { pageLanguage } from '../words/say';

const ENGLISH = 1033;

/** The browser's own formats, or those of the language that was chosen instead of English. */
function locale(): string | undefined {
  return pageLanguage() === ENGLISH ? undefined : localeOf(pageLanguage());
}

/** A day that is the same everywhere. */
export function formatDay(day: Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeZone: 'UTC' }).format(day);
}

/** A moment, in the browser's own time. */
export function formatTime(time: Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeStyle: 'short' }).format(time);
}

/** A number with the separators of the person's language. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A part of a calendar in words, such as `{ month: 'short', year: 'numeric' }`; the date's parts are those of UTC. */
export function formatParts(date: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' }).format(date);
}
