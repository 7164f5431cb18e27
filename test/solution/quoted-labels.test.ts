import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { named, trees } from './tree';

const folder = new URL('../../webresources/', import.meta.url);
/** English texts of problems stand with the rule that finds them. */
const ENGLISH_OF: Readonly<Record<string, string>> = {
  'publish/problem-words.ts': '../consent/publishing/problem.ts',
};
/** Buttons that are quoted and stand elsewhere: on pages of Meta and Microsoft, and on the page itself. */
const ELSEWHERE = [
  ...['Token generieren', 'Anzeigen', 'Abonnieren'],
  ...['Aktivieren', 'Sicherheitsrollen bearbeiten', 'Anwenden'],
  'Jetzt registrieren',
];

const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(out|node_modules)\//.test(path))
  .map((path) => ({ path, german: text(path), english: text(ENGLISH_OF[path] ?? path) }));

/** German labels of the buttons of all ribbons, with the English ones. */
const labels = new Map(
  trees(/\/RibbonDiff\.xml$/)
    .flatMap(({ root }) => named(root, 'LocLabel'))
    .filter(({ attributes }) => attributes['Id']?.endsWith('.LabelText'))
    .map((label) => {
      const titles = named(label, 'Title').map(({ attributes }) => attributes);
      const inLanguage = (code: string) =>
        titles.find(({ languagecode }) => languagecode === code)?.['description'] ?? '';
      return [inLanguage('1031'), inLanguage('1033')] as const;
    }),
);
const sayings = sources.flatMap(({ path, german, english }) =>
  [
    ...german.matchAll(
      /(?:klicken Sie [^'`„]*auf|erwenden(?:'})? Sie(?: zuerst)?|Sie[^'`„.:]* mit) „([^“]+)“/g,
    ),
  ].map(([, label = '']) => ({ path, label, english })),
);

describe('a button that a page or a form script names', () => {
  test('is one of the ribbon, called as it is there', () => {
    const quoted = new Set(sayings.map(({ label }) => label));
    expect([...quoted].filter((label) => labels.has(label)).sort()).toEqual([
      'Antwort hinzufügen',
      'Tabelle und Spalten auswählen',
      'Variablen',
      'Verknüpfen mit…',
      'Veröffentlichen',
      'Von WhatsApp synchronisieren',
    ]);
    expect(
      sayings
        .filter(({ label }) => !labels.has(label) && !ELSEWHERE.includes(label))
        .map(({ path, label }) => `${path}: ${label}`),
    ).toEqual([]);
  });

  test('is called so in English too', () => {
    const wrong = sayings.filter(
      ({ label, english }) => labels.has(label) && !english.includes(labels.get(label)!),
    );
    expect(wrong.map(({ path, label }) => `${path}: ${label}`)).toEqual([]);
  });
});

test('a way through the site map leads to an entry that is called so', () => {
  const [siteMap] = trees(/\/AppModuleSiteMap\.xml$/);
  const titles = named(siteMap!.root, 'SubArea').flatMap((entry) =>
    named(entry, 'Title').map(({ attributes }) => attributes['Title'] ?? ''),
  );
  const ways = sources.flatMap(({ path, german }) =>
    [...german.matchAll(/(?:\bSetup|\bEinrichtung) > (.{30})/g)].map(([, rest = '']) => ({ path, rest })),
  );
  expect(ways.length).toBeGreaterThan(4);
  expect(ways.filter(({ rest }) => !titles.some((title) => rest.startsWith(title)))).toEqual([]);
});
