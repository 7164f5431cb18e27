/** E.164 allows 15 digits at most; shorter than 7 is a short code, not a person. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** What people and systems put between the digits; the invisible ones come with copied text. */
const punctuation =
  /[ +\-.()/\t\u00a0\u202f\u2009-\u2014\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * Canonical digits of a number that is already written internationally: a wa_id, '+…', '00…', or a
 * display number with punctuation. E.164 without the plus, with the forms unified under which WhatsApp
 * and people write one and the same number:
 *
 * - Mexico: 521 + 10 digits → 52 + 10. The 1 marked mobiles until 2019; told apart by length alone.
 * - Argentina: 54 + 10 digits → 549 + 10. Digits cannot tell a mobile from a landline there (both share
 *   the area codes, and a block of numbers belongs to only one of the two), so whatever begins with an
 *   area code (11, 2…, 3…) takes the 9; service numbers (600, 800…) do not.
 * - Brazil: 55 + area + 8 digits → the ninth digit is put before, when the eight begin with 6 to 9
 *   (mobiles); landlines begin with 2 to 5 and stay.
 *
 * @returns undefined for letters or signs that no phone number has, for other than 7 to 15 digits, and for
 * a national number (leading 0). Applying it twice changes nothing.
 */
export function canonicalDigits(international: string): string | undefined {
  const digits = internationalDigits(international);
  if (digits === undefined) return undefined;
  if (digits.startsWith('521') && digits.length === 13) return '52' + digits.slice(3);
  if (digits.startsWith('54') && digits.length === 12 && '123'.includes(digits.charAt(2))) {
    return '549' + digits.slice(2);
  }
  if (digits.startsWith('55') && digits.length === 12 && digits.charAt(4) >= '6') {
    return digits.slice(0, 4) + '9' + digits.slice(4);
  }
  return digits;
}

/**
 * The forms under which the person with these canonical digits may be written, the canonical form first.
 * Each of them has the same canonical digits.
 */
export function aliases(canonical: string): string[] {
  const digits = canonicalDigits(canonical);
  if (digits === undefined) return [canonical];
  if (digits.startsWith('52') && digits.length === 12) return [digits, '521' + digits.slice(2)];
  if (digits.startsWith('549') && digits.length === 13 && '123'.includes(digits.charAt(3))) {
    return [digits, '54' + digits.slice(3)];
  }
  // 9 + [1-5]… has no eight-digit form: without its 9 it would be somebody's landline.
  if (
    digits.startsWith('55') &&
    digits.length === 13 &&
    digits.charAt(4) === '9' &&
    digits.charAt(5) >= '6'
  ) {
    return [digits, digits.slice(0, 4) + digits.slice(5)];
  }
  return [digits];
}

/** The digits of an international number, without prefix and punctuation. */
function internationalDigits(text: string): string | undefined {
  let digits = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character >= '0' && character <= '9') {
      // '(0)' is a trunk zero for callers inside the country: '+44 (0)20 …'.
      const trunk =
        character === '0' && digits !== '' && text.charAt(i - 1) === '(' && text.charAt(i + 1) === ')';
      if (!trunk) digits += character;
    } else if (!punctuation.test(character)) return undefined;
  }
  if (digits.startsWith('00')) digits = digits.slice(2);
  // No country code begins with 0: what is left is a national number, and guessing its country is not ours.
  if (digits.startsWith('0')) return undefined;
  return digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS ? digits : undefined;
}
