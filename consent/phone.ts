import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { canonicalDigits } from './digits';

export { aliases, canonicalDigits } from './digits';

/**
 * Canonical digits of a number as people type it into CRM: '(650) 555-1234' with a default country,
 * '+52 1 55…', '0049 151…', '011 52 …', '+44 (0)20 …', with an extension or without.
 *
 * Takes what is possible, not only what is valid: the metadata calls Mexican wa_ids and old Brazilian
 * mobiles invalid, and people answer from them.
 *
 * @param defaultCountry ISO 3166 alpha-2, in any case; for numbers written without a country.
 * @returns undefined for what is no number. Never throws.
 */
export function parsePhone(text: string, defaultCountry?: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const country = asCountry(defaultCountry);
  const whole = parseOne(typed, country);
  if (whole !== undefined) return whole;
  // Two numbers in one column: the first is meant. ('/' alone also divides an area code from the rest.)
  const first = typed.split(/[;,|\n]|\s\/\s/, 1)[0];
  return first === undefined || first === typed ? undefined : parseOne(first.trim(), country);
}

function parseOne(typed: string, country: CountryCode | undefined): string | undefined {
  if (typed.includes('+')) return parseInternational(typed);
  const bare = /^[1-9]\d{9,14}$/.test(typed) ? '+' + typed : undefined;
  const national = country && parsePhoneNumberFromString(withoutOldPrefix(typed, country), country);
  if (national?.isPossible()) {
    // A pasted wa_id can look like a possible national number: '16505551234' in Germany.
    const pasted = bare !== undefined && !national.isValid() && parsePhoneNumberFromString(bare)?.isValid();
    const digits = pasted ? undefined : canonicalDigits(national.number);
    if (digits !== undefined) return digits;
  }
  // Dialled from elsewhere than the default country, or a wa_id that somebody pasted.
  const dialled = /^\(?(?:00|011)\)?[\s.-]*(?=[1-9])/.exec(typed);
  if (dialled) return parseInternational('+' + typed.slice(dialled[0].length));
  return bare === undefined ? undefined : parseInternational(bare);
}

/** Mexico dialled mobiles with 044 or 045 and long distance with 01 until 2019; address books still do. */
function withoutOldPrefix(typed: string, country: CountryCode): string {
  return country === 'MX' ? typed.replace(/^\(?0(?:1|44|45)\)?[\s.-]*/, '') : typed;
}

function parseInternational(international: string): string | undefined {
  const number = parsePhoneNumberFromString(international)?.number;
  return number === undefined ? undefined : canonicalDigits(number);
}

function asCountry(code: string | undefined): CountryCode | undefined {
  const country = code?.trim().toUpperCase();
  return country !== undefined && isSupportedCountry(country) ? country : undefined;
}
