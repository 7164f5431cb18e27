import type { PageUser } from '../xrm/session';
import { bracedGuid } from '../xrm/guid';

/** Locales of the languages that the platform numbers: the LCIDs of the controls' strings, and a few more. */
const LOCALES: Readonly<Record<number, string>> = {
  1025: 'ar-SA',
  1031: 'de-DE',
  1033: 'en-US',
  1036: 'fr-FR',
  1037: 'he-IL',
  1040: 'it-IT',
  1043: 'nl-NL',
  1046: 'pt-BR',
  2070: 'pt-PT',
  3082: 'es-ES',
};
const RIGHT_TO_LEFT = new Set([1025, 1037]);

export function localeOf(lcid: number): string {
  return LOCALES[lcid] ?? 'en-US';
}

/** `context.userSettings`. */
export function createUserSettings(user: PageUser, lcid: number) {
  const locale = localeOf(lcid);
  return {
    userId: bracedGuid(user.id),
    userName: user.name,
    languageId: lcid,
    isRTL: RIGHT_TO_LEFT.has(lcid),
    securityRoles: user.roles.map(({ id }) => bracedGuid(id)),
    getTimeZoneOffsetMinutes: (date = new Date()) => -date.getTimezoneOffset(),
    dateFormattingInfo: dateFormattingInfo(locale),
    numberFormattingInfo: numberFormattingInfo(locale),
  };
}

function dateFormattingInfo(locale: string) {
  const days = (weekday: 'long' | 'short' | 'narrow') =>
    // 4 January 1970 was a Sunday.
    Array.from({ length: 7 }, (_, day) =>
      new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
        new Date(Date.UTC(1970, 0, 4 + day)),
      ),
    );
  const months = (month: 'long' | 'short') => [
    ...Array.from({ length: 12 }, (_, at) =>
      new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(new Date(Date.UTC(1970, at, 15))),
    ),
    // .NET has a thirteenth month, for calendars that need it.
    '',
  ];
  const twelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const shortTimePattern = twelve ? 'h:mm tt' : 'HH:mm';
  const shortDatePattern = patternOf(locale);
  return {
    amDesignator: twelve ? 'AM' : '',
    pmDesignator: twelve ? 'PM' : '',
    abbreviatedDayNames: days('short'),
    abbreviatedMonthNames: months('short'),
    dayNames: days('long'),
    monthNames: months('long'),
    shortestDayNames: days('narrow'),
    dateSeparator: /[^a-zA-Z]/.exec(shortDatePattern)?.[0] ?? '/',
    timeSeparator: ':',
    firstDayOfWeek:
      locale === 'en-US' || locale === 'pt-BR' || locale === 'he-IL' || locale === 'ar-SA' ? 0 : 1,
    calendarWeekRule: 0,
    shortDatePattern,
    shortTimePattern,
    longDatePattern: `dddd, ${shortDatePattern}`,
    longTimePattern: twelve ? 'h:mm:ss tt' : 'HH:mm:ss',
    fullDateTimePattern: `dddd, ${shortDatePattern} ${shortTimePattern}`,
    monthDayPattern: 'MMMM d',
    yearMonthPattern: 'MMMM yyyy',
    sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    calendar: {},
  };
}

/** The .NET pattern of a short date, `M/d/yyyy`. */
function patternOf(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(new Date(2001, 1, 3));
  return parts
    .map(({ type, value }) => {
      switch (type) {
        case 'day':
          return 'd'.repeat(value.length);
        case 'month':
          return 'M'.repeat(value.length);
        case 'year':
          return 'yyyy';
        case 'literal':
          return value.replace(/[\u200e\u200f]/g, '');
        default:
          return '';
      }
    })
    .join('');
}

function numberFormattingInfo(locale: string) {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const part = (type: Intl.NumberFormatPartTypes, otherwise: string) =>
    parts.find((one) => one.type === type)?.value ?? otherwise;
  const group = part('group', ',');
  const decimal = part('decimal', '.');
  return {
    numberDecimalDigits: 2,
    numberDecimalSeparator: decimal,
    numberGroupSeparator: group,
    numberGroupSizes: [3],
    negativeSign: part('minusSign', '-'),
    positiveSign: '+',
    currencySymbol: '$',
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: decimal,
    currencyGroupSeparator: group,
    currencyGroupSizes: [3],
    percentSymbol: '%',
    numberNegativePattern: 1,
  };
}
