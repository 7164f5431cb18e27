import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../consent/meaning';
import { LEXICONS } from '../../consent/meaning/languages';
import { read } from '../../consent/meaning/reading';
import { revocation } from '../../consent/meaning/sentence';

const words = (list = '') => list.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
const OPT_OUT = LEXICONS.flatMap(({ stop, cancel }) => [...words(stop), ...words(cancel)]).filter(
  (word) => word !== '',
);
const meaningOf = (text: string) => interpret({ type: 'text', text }, { templates: [] });

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const bold = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61));
const accented = (text: string) => text.replace(/[aeiou]/g, (letter) => letter + '\u0301');
const bare = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const dotted = (text: string) => [...text].join('\u200d');
const bidi = (text: string) => `\u202b${text}\u202c`;
const stretched = (text: string) => text.replace(/([aeiou])(?!.*[aeiou])/, '$1$1$1$1');

const word = fc.constantFrom(...OPT_OUT);
const look = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  wide,
  bold,
  accented,
  bare,
  dotted,
  bidi,
  stretched,
);
const around = fc.constantFrom(
  '',
  '!',
  '!!!',
  '.',
  '...',
  '*',
  '_',
  '"',
  ' 🛑',
  '✋🏽 ',
  '👩‍💻',
  '🙏🏿',
  '~',
  '`',
  ' \n',
  '¡',
);
const before = fc.constantFrom(
  '',
  'please ',
  'Hi, ',
  'hello team, ',
  'Bitte ',
  'por favor, ',
  'bonjour, ',
  'ciao, ',
  'شكرا، ',
  'कृपया ',
);
const after = fc.constantFrom(
  '',
  ' please',
  ' thanks',
  '. Thank you',
  ' bitte',
  ' por favor',
  ' merci',
  ' grazie',
  ' aub',
  ' من فضلك',
  ' प्लीज',
  ' now',
);

describe('a built-in opt-out word', () => {
  test.each(OPT_OUT)('%s opts out', (text) => {
    expect(meaningOf(text).intent).toBe('opt-out');
  });

  test('opts out in any look, with any signs and politeness around it', () => {
    fc.assert(
      fc.property(word, look, around, around, before, after, (text, as, left, right, polite, thanks) => {
        const written = polite + left + as(text) + right + thanks;
        expect(meaningOf(written).intent, written).toBe('opt-out');
      }),
      { numRuns: 5000 },
    );
  });

  test('in an ordinary long sentence about something else does not opt out', () => {
    const single = fc.constantFrom(...OPT_OUT.filter((text) => !/[\s'’-]/.test(text)));
    const sentence = fc.constantFrom(
      (text: string) =>
        `yesterday my brother painted the word ${text} on the wall of the old school by the river`,
      (text: string) =>
        `we watched a film called ${text} last night and the children liked the music very much`,
      (text: string) => `ayer vimos la película ${text} con los niños en el cine del centro comercial nuevo`,
      (text: string) => `gestern stand das Wort ${text} groß an der Wand der alten Schule am Fluss`,
      (text: string) => `hier nous avons vu le film ${text} avec les enfants au cinéma du centre ville`,
    );
    fc.assert(
      fc.property(single, sentence, look, (text, within, as) => {
        expect(['none', 'review'], within(text)).toContain(meaningOf(within(as(text))).intent);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...OPT_OUT, 'no', 'not', 'dont', 'me', '\ud83d', '\udd25', '\n', '?'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(' ')),
  );

  test('has a meaning and throws nothing', () => {
    fc.assert(
      fc.property(anything, anything, fc.option(anything), (text, buttonText, promptTemplateId) => {
        const context = { templates: [], promptTemplateId: promptTemplateId ?? undefined };
        for (const content of [
          { type: 'text', text },
          { type: 'button', buttonText, buttonPayload: text },
          { type: 'x', flow: { [text]: buttonText } },
        ]) {
          expect(interpret(content, context).intent).toMatch(/^(opt-in|opt-out|yes|no|help|review|none)$/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('gives the same meaning twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(meaningOf(text)).toEqual(meaningOf(text));
      }),
    );
  });
});

describe('the work for a text', () => {
  const steps = (text: string) => {
    const meter = { steps: 0 };
    revocation(read(text), meter);
    return meter.steps;
  };

  // Words with which many patterns begin, and gaps that never close: the worst that the patterns allow.
  const hard = [
    'stop the ',
    'no me de la ',
    'please dont send me any of these ',
    'n m ne plus de ',
    'لا من ',
    'मुझे ',
    'to i ',
  ];

  test.each(hard)('grows no faster than the text: "%s"', (part) => {
    const once = part.repeat(Math.ceil(1000 / part.length));
    const growth = steps(once.repeat(8)) / Math.max(steps(once), 1);
    expect(growth).toBeLessThan(8.5);
  });

  test.each(hard)('stays bounded for 4 kB: "%s"', (part) => {
    const text = part.repeat(Math.ceil(4096 / part.length));
    // Some hundred comparisons a word at the very worst.
    expect(steps(text) / read(text).tokens.length).toBeLessThan(300);
  });
});
