import type { Grammar } from './sentences/grammar';
import { sentencesAr } from './sentences/ar';
import { sentencesDe } from './sentences/de';
import { sentencesEn } from './sentences/en';
import { sentencesEs } from './sentences/es';
import { sentencesFr } from './sentences/fr';
import { sentencesHi } from './sentences/hi';
import { sentencesIt } from './sentences/it';
import { sentencesNl } from './sentences/nl';
import { sentencesPt } from './sentences/pt';
import { wordsAr } from './words/ar';
import { wordsCommon } from './words/common';
import { wordsDe } from './words/de';
import { wordsEn } from './words/en';
import { wordsEs } from './words/es';
import { wordsFr } from './words/fr';
import { wordsHi } from './words/hi';
import { wordsIt } from './words/it';
import type { Lexicon } from './words/lexicon';
import { wordsNl } from './words/nl';
import { wordsPt } from './words/pt';

/** A customer's language is not known beforehand, so every text is read in all of them. */
export const LEXICONS: readonly Lexicon[] = [
  wordsCommon,
  wordsEn,
  wordsEs,
  wordsPt,
  wordsFr,
  wordsDe,
  wordsIt,
  wordsNl,
  wordsAr,
  wordsHi,
];

export const GRAMMARS: readonly Grammar[] = [
  sentencesEn,
  sentencesEs,
  sentencesPt,
  sentencesFr,
  sentencesDe,
  sentencesIt,
  sentencesNl,
  sentencesAr,
  sentencesHi,
];
