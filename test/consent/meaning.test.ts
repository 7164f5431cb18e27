import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../consent/meaning';

/** One case a line: the intent, a tab, the text as it came. One file a language. */
const folder = new URL('./meaning-cases/', import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace('.tsv', ''));

function casesOf(language: string) {
  return readFileSync(new URL(`${language}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [intent: string, text: string]);
}

const meaningOf = (text: string) => interpret({ type: 'text', text }, { templates: [] });

describe.each(languages)('texts in %s', (language) => {
  test.each(casesOf(language))('%s: %s', (intent, text) => {
    expect(meaningOf(text).intent).toBe(intent);
  });
});

test('the cases cover nine languages, and a third of them are no certain revocation', () => {
  const cases = languages.flatMap(casesOf);
  const uncertain = cases.filter(([intent]) => intent === 'none' || intent === 'review');
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'nl', 'pt']);
  expect(cases.length).toBeGreaterThan(1000);
  expect(uncertain.length / cases.length).toBeGreaterThan(1 / 3);
});

test('every review says why, and what matched', () => {
  for (const [intent, text] of languages.flatMap(casesOf)) {
    const meaning = meaningOf(text);
    if (intent === 'review') expect(meaning.reason, text).toBeTruthy();
    if (meaning.intent === 'none') expect(meaning, text).toEqual({ intent: 'none', via: 'none' });
  }
});

test.each([
  ['Arrêtez de m’écrire', 'fr'],
  ['لا تراسلوني', 'ar'],
  ['abmelden', 'de'],
  ['no thank you', undefined],
  ['STOP', undefined],
])('the language of "%s" is %s', (text, language) => {
  expect(meaningOf(text).language).toBe(language);
});
