/** Letters that compatibility decomposition leaves alone, folded to what people also type for them. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  // Arabic: teh marbuta, alef maksura, alef wasla, Persian yeh and keheh; a lone hamza is often left out.
  '\u0629': '\u0647',
  '\u0649': '\u064a',
  '\u0671': '\u0627',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u0621': '',
  // Tatweel only stretches a word.
  '\u0640': '',
  // Devanagari: chandrabindu and anusvara are written for one another; nukta is often left out.
  '\u0901': '\u0902',
  '\u093c': '',
};
const FOLDABLE = /[ßæœøłı\u0629\u0649\u0671\u06cc\u06a9\u0621\u0640]|\u0901|\u093c/gu;

/**
 * ابدأ ("begin") ends in an alef with hamza and أبدا ("never") begins with one: without hamzas they are one word.
 * A final hamza turns it into a synonym of "begin"; without one it stays "never".
 */
const BEGIN = /(?<!\p{L})\u0627\p{M}*\u0628\p{M}*\u062f\p{M}*(?:\u0627\p{M}*\u0654|\u0621)(?!\p{M}*\p{L})/gu;
const SYNONYM = '\u0627\u0628\u062a\u062f\u0627';

/** 🅂🅃🄾🄿 decompose, 🆂🆃🅾🅿 and 🅢🅣🅞🅟 do not. */
const WHITE_ON_BLACK = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

/**
 * One spelling for what reads the same: case, accents, width and font variants, Arabic diacritics and letter
 * variants, invisible and bidi marks. Devanagari keeps its vowel signs, which are letters in all but name.
 * Linear in the length of the text; lone surrogates pass.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(WHITE_ON_BLACK, blackLetter)
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(BEGIN, SYNONYM)
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? '')
    .replace(/(?![\u0900-\u097f])\p{M}/gu, '');
}

/**
 * A word without its repeated letters: STOOOOP, stopp and stop are one word. Data and texts are squeezed
 * alike, so "annulla" still finds "annulla". Digits stay: 100 is not 10.
 */
export function squeeze(word: string): string {
  for (let i = 1; i < word.length; i++) {
    // Most words have nothing to squeeze, and the expression costs more than looking.
    if (word[i] === word[i - 1]) return word.replace(/(\P{N})\1+/gu, '$1');
  }
  return word;
}

function blackLetter(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  return String.fromCharCode(0x61 + ((point - 0x1f150) % 0x20));
}
