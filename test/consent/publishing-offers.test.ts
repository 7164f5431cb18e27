import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '@nod/consent';
import { publishingProblems } from '@nod/consent/publishing';
import { components, facts, utility } from './publishing-scene';

/** Whether a marketing template with this text says how it is ended. */
const saysHow = (text: string) =>
  publishingProblems(
    utility({
      type: 'Marketing',
      session: 'Marketing',
      whatsAppName: 'offer',
      components: components(text),
      variables: {},
    }),
    facts(),
  ).every(({ code }) => code !== 'opt-out-way-missing');

describe('a way to end marketing is a word that somebody is told to say', () => {
  it.each([
    // English
    'Reply stop to opt out',
    'reply *stop*',
    'Reply _Stop_ at any time.',
    'Reply with stop to unsubscribe',
    'REPLY WITH STOP TO END OFFERS',
    'Reply STOP',
    'To end, reply: Stop.',
    'You can end this at any time by replying STOP.',
    'Reply YES to get more or STOP to end.',
    'Reply with “more”, “less” or “unsubscribe”.',
    'Reply to this message with the word stop and we end it',
    '*Reply stop to opt out*',
    'Not interested? Tap Unsubscribe.',
    '(Text stop to 12345)',
    // The other languages of the meaning
    'Antworten Sie mit stopp',
    'Antworten Sie jederzeit mit Stopp, um sich abzumelden.',
    'Keine Lust mehr? Mit stopp antworten.',
    'Zum Abmelden STOPP senden',
    'Schreiben Sie uns „keine Werbung“.',
    'Répondez stop pour vous désabonner',
    'Pour ne plus recevoir nos offres, envoyez STOP.',
    'Responda baja para no recibir más',
    'Envíe la palabra *baja*',
    'Responda sair para cancelar',
    'Para sair, envie PARAR.',
    'Rispondi stop per annullare',
    'Scrivi basta',
    'Antwoord met stop om je af te melden',
    'Om te stoppen, stuur STOP.',
    'للإلغاء أرسل توقف',
    'أرسل كلمة "إيقاف" لإلغاء الاشتراك',
    'संदेश रोकने के लिए STOP लिखें',
    'बंद करने के लिए रोकें लिखें',
    'STOP likhkar bhejein',
  ])('“%s”', (text) => {
    expect(saysHow(text)).toBe(true);
  });
});

describe('a word that merely stands in the text is no way to end marketing', () => {
  it.each([
    'Zum Ende der Saison alles billiger',
    'Kommen Sie ohne Stopp zu uns',
    'Jetzt Abmeldung sparen',
    'Season End Sale starts now',
    'Our NON STOP PARTY',
    'Click here for our NON STOP PARTY',
    'Tap here: END OF SEASON SALE',
    'Stop by our shop, or reply to win',
    'Just reply, stop by our shop',
    'Reply yes or stop by our shop',
    'The sale ends: STOP waiting',
    'STOP',
    'They said “stop” and we did',
    'Schreiben Sie uns Ende Juni',
    'Antworten Sie bis Ende der Woche',
    'Ohne STOPP antworten wir rund um die Uhr',
    'Escribe para saber más',
    'Envie para o número da loja',
    'Répondez avant la fin du mois',
    'Scrivi entro fine mese',
    'Antwoord voor het einde van de week',
    'اكتب لنا قبل نهاية الشهر',
    'हमें लिखें, सेल बंद होने वाली है',
  ])('“%s”', (text) => {
    expect(saysHow(text)).toBe(false);
  });
});

const word = fc.constantFrom(
  'stop',
  'Stopp',
  'unsubscribe',
  'Abmelden',
  'arrêt',
  'baja',
  'parar',
  'basta',
  'afmelden',
);
const verb = fc.constantFrom(
  'Reply',
  'Antworten Sie mit',
  'Répondez',
  'Responda',
  'Responda com',
  'Rispondi',
  'Antwoord',
);
const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `“${text}”`,
  (text) => `„${text}“`,
  (text) => `« ${text} »`,
  (text) => `"${text}"`,
);

describe('whatever the template', () => {
  it('a stop word right after the verb is a way in any language, case and dress, and none without the verb', () => {
    fc.assert(
      fc.property(verb, word, dress, (before, stop, dressed) => {
        expect(saysHow(`20 % off. ${before} ${dressed(stop)}.`)).toBe(true);
        expect(saysHow(`20 % off. Contoso ${dressed(stop)}.`)).toBe(false);
      }),
    );
  });

  it('a text without an offer verb says no way, and what says one holds words that end marketing', () => {
    const some = fc.constantFrom(
      ...[
        'Reply',
        'Antworten',
        'with',
        'mit',
        'STOP',
        'Stopp',
        'Ende',
        'to',
        'um',
        'sale',
        '*',
        '“',
        '”',
        ',',
        ':',
        '.',
      ],
      ...['NON', 'party', 'für', 'END', 'schreiben', 'or', '\n', '_', 'لا', 'أرسل', 'para', '{{1}}', "'"],
    );
    const verbs = ['reply', 'antworten', 'schreiben', 'أرسل'];
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (parts) => {
        if (!saysHow(parts.join(' '))) return;
        expect(parts.some((part) => verbs.includes(part.toLowerCase()))).toBe(true);
        const ends = (text: string) =>
          interpret({ type: 'text', text }, { templates: [] }).intent === 'opt-out';
        const runs = parts.flatMap((_, from) =>
          parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join(' ')),
        );
        expect(runs.some(ends)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is read in a time that grows with its length', () => {
    const long = ['reply ', '*', 'reply stop ', '“', 'a at any time ', 'STOP '].map((text) =>
      text.repeat(1024 / text.length),
    );
    const from = performance.now();
    for (const text of long) saysHow(text);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});
