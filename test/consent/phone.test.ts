import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliases, canonicalDigits, parsePhone } from '../../consent/phone';

describe('canonical digits', () => {
  test.each([
    ['16505551234', '16505551234', 'a wa_id stays'],
    ['+1 650-555-1234', '16505551234', 'punctuation goes'],
    ['+1 (650) 555.1234', '16505551234', 'brackets and dots go'],
    ['\u202a+1\u00a0650\u00a0555\u20111234\u202c', '16505551234', 'invisible marks and odd spaces go'],
    ['0044 20 7946 0958', '442079460958', 'the international prefix goes'],
    ['+44 (0)20 7946 0958', '442079460958', 'a trunk zero in brackets goes'],
    ['+39 06 1234 5678', '390612345678', 'an Italian leading zero stays'],
    ['5215512345678', '525512345678', 'Mexico: the old mobile 1 goes'],
    ['525512345678', '525512345678', 'Mexico: already canonical'],
    ['541123456789', '5491123456789', 'Argentina: the mobile 9 comes in'],
    ['5491123456789', '5491123456789', 'Argentina: already canonical'],
    ['548001234567', '548001234567', 'Argentina: a toll-free number stays'],
    ['553187654321', '5531987654321', 'Brazil: the ninth digit comes in'],
    ['5531987654321', '5531987654321', 'Brazil: already canonical'],
    ['553133334321', '553133334321', 'Brazil: a landline stays'],
  ])('%s is %s: %s', (written, canonical) => {
    expect(canonicalDigits(written)).toBe(canonical);
  });

  test.each([
    '',
    '+',
    '123456',
    '1234567890123456',
    'US.13491208655302741918',
    '+1 650 555 CALL',
    '*100#',
    '0151 23456789',
  ])('%s is no international number', (written) => {
    expect(canonicalDigits(written)).toBeUndefined();
  });

  test('are the same when taken twice', () => {
    const digits = fc.stringMatching(/^(?:521|52|549|54|55|1|49|0{0,3})\d{0,14}$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string(), fc.string({ unit: 'binary' })), (written) => {
        const once = canonicalDigits(written);
        if (once !== undefined) expect(canonicalDigits(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  test('are always 7 to 15 digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d ().-]{0,24}$/), (written) => {
        expect(canonicalDigits(written) ?? '1234567').toMatch(/^[1-9]\d{6,14}$/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('aliases', () => {
  test.each([
    ['525512345678', ['525512345678', '5215512345678']],
    ['5491123456789', ['5491123456789', '541123456789']],
    ['5531987654321', ['5531987654321', '553187654321']],
    ['5511951234567', ['5511951234567']],
    ['553133334321', ['553133334321']],
    ['16505551234', ['16505551234']],
  ])('of %s are %s', (canonical, forms) => {
    expect(aliases(canonical)).toEqual(forms);
  });

  test('all have the same canonical digits, the first of them', () => {
    const number = fc.stringMatching(/^(?:52|521|54|549|55|5531|5511|1|44)\d{6,11}$/);
    fc.assert(
      fc.property(number, (written) => {
        const canonical = canonicalDigits(written);
        if (canonical === undefined) return;
        const forms = aliases(canonical);
        expect(forms[0]).toBe(canonical);
        for (const form of forms) expect(canonicalDigits(form)).toBe(canonical);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a number typed in CRM', () => {
  test.each([
    ['(650) 555-1234', 'US', '16505551234'],
    ['(650) 555-1234', 'us', '16505551234'],
    ['650.555.1234 ext. 5', 'US', '16505551234'],
    ['Mobile: 650 555 1234', 'US', '16505551234'],
    ['650-555-1234 / 650-555-9999', 'US', '16505551234'],
    ['650 555 1234; 650 555 9999', 'US', '16505551234'],
    ['+1 650 555 1234', 'DE', '16505551234'],
    ['tel:+1-650-555-1234', undefined, '16505551234'],
    ['0049 151 23456789', 'DE', '4915123456789'],
    ['0049 151 23456789', 'US', '4915123456789'],
    ['0049 151 23456789', undefined, '4915123456789'],
    ['0151 23456789', 'DE', '4915123456789'],
    ['0151/23456789', 'DE', '4915123456789'],
    ['011 52 55 1234 5678', 'US', '525512345678'],
    ['011 52 1 55 1234 5678', 'US', '525512345678'],
    ['+52 1 55 1234 5678', 'US', '525512345678'],
    ['044 55 1234 5678', 'MX', '525512345678'],
    ['55 1234 5678', 'MX', '525512345678'],
    ['5215512345678', 'US', '525512345678'],
    ['16505551234', undefined, '16505551234'],
    ['011 15 2345-6789', 'AR', '5491123456789'],
    ['+54 11 15 2345-6789', undefined, '5491123456789'],
    ['(31) 8765-4321', 'BR', '5531987654321'],
    ['(31) 3333-4321', 'BR', '553133334321'],
    ['020 7946 0958', 'GB', '442079460958'],
    ['٠٥٠١٢٣٤٥٦٧', 'AE', '971501234567'],
    ['+１ ６５０ ５５５ １２３４', 'US', '16505551234'],
    ['09876543210', 'IN', '919876543210'],
  ])('%s (%s) is %s', (typed, country, digits) => {
    expect(parsePhone(typed, country)).toBe(digits);
  });

  test.each([
    ['(650) 555-1234', undefined],
    ['n/a', 'US'],
    ['', 'US'],
    ['12345', 'US'],
    ['050 123 4567', 'XX'],
    ['US.13491208655302741918', undefined],
  ])('%s (%s) is none', (typed, country) => {
    expect(parsePhone(typed, country)).toBeUndefined();
  });

  test('never throws, and gives canonical digits or nothing', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[+0-9 ()./;x-]{0,30}$/),
    );
    const country = fc.oneof(
      fc.constantFrom('US', 'mx', 'AR', 'BR', 'DE', 'IN', 'XX', ''),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(typed, country, (text, defaultCountry) => {
        const digits = parsePhone(text, defaultCountry);
        if (digits !== undefined) expect(canonicalDigits(digits)).toBe(digits);
      }),
      { numRuns: 3000 },
    );
  });
});
