import { LEXICONS } from './languages';
import { PhraseTable, phrasesOf } from './phrase-table';

/** What a built-in phrase means, the most restrictive first: it wins where languages disagree. */
export const MEANINGS = ['stop', 'cancel', 'unsure', 'decline', 'no', 'help', 'yes', 'start'] as const;
export type Meaning = (typeof MEANINGS)[number];

export interface Entry {
  meaning: Meaning;
  /** Undefined when several languages have the phrase. */
  language: string | undefined;
  phrase: string;
}

interface Dictionary {
  phrases: PhraseTable<Entry>;
  /** By the phrase written without spaces: "un subscribe", "optout", "لاتراسلني". */
  joined: ReadonlyMap<string, Entry>;
  polite: PhraseTable<true>;
}

let built: Dictionary | undefined;

/** The built-in words of all languages. Built when first asked for, so that importing costs nothing. */
export function dictionary(): Dictionary {
  return (built ??= build());
}

function build(): Dictionary {
  const entries = new Map<
    string,
    { words: string[]; meaning: Meaning; languages: Set<string | undefined> }
  >();
  const polite = new PhraseTable<true>();
  for (const lexicon of LEXICONS) {
    for (const words of phrasesOf(lexicon.polite)) polite.add(words, true);
    for (const meaning of MEANINGS) {
      for (const words of phrasesOf(lexicon[meaning] ?? '')) {
        const entry = entries.get(words.join(' '));
        if (!entry) entries.set(words.join(' '), { words, meaning, languages: new Set([lexicon.language]) });
        else {
          entry.languages.add(lexicon.language);
          if (MEANINGS.indexOf(meaning) < MEANINGS.indexOf(entry.meaning)) entry.meaning = meaning;
        }
      }
    }
  }
  const phrases = new PhraseTable<Entry>();
  const joined = new Map<string, Entry>();
  for (const [phrase, { words, meaning, languages }] of entries) {
    const language = languages.size === 1 ? [...languages][0] : undefined;
    const entry = { meaning, language, phrase };
    phrases.add(words, entry);
    joined.set(words.join(''), entry);
  }
  return { phrases, joined, polite };
}
