import { localeOf } from './user-settings';
import { guarded } from '../xrm/not-implemented';

/** `context.formatting` in the page's language and the browser's own time. */
export function createFormatting(lcid: number) {
  const locale = localeOf(lcid);
  const date = (options: Intl.DateTimeFormatOptions) => (value: Date) =>
    new Intl.DateTimeFormat(locale, options).format(value);
  const decimal = (value: number, precision = 2) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: precision,
      maximumFractionDigits: precision,
    }).format(value);
  return guarded('context.formatting', {
    formatInteger: (value: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value),
    formatDecimal: decimal,
    formatCurrency: (value: number, precision = 2, symbol = '$') => `${symbol}${decimal(value, precision)}`,
    formatDateShort: (value: Date, includeTime = false) =>
      date({ dateStyle: 'short', ...(includeTime ? { timeStyle: 'short' } : {}) })(value),
    formatDateLong: date({ dateStyle: 'full' }),
    formatDateLongAbbreviated: date({ dateStyle: 'medium' }),
    formatDateYearMonth: date({ year: 'numeric', month: 'long' }),
    formatTime: date({ timeStyle: 'short' }),
    formatDateAsFilterStringInUTC: (value: Date, includeTime = false) =>
      includeTime ? value.toISOString() : value.toISOString().slice(0, 10),
    formatLanguage: (value: number) =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(localeOf(value)) ?? String(value),
    getWeekOfYear: (value: Date) => {
      const first = new Date(value.getFullYear(), 0, 1);
      const day = Math.floor((value.getTime() - first.getTime()) / 86_400_000);
      return Math.floor((day + first.getDay()) / 7) + 1;
    },
  });
}
