import { GERMAN } from './german';

/** What the page itself says, in English; a solution's words come from the solution. */
export type Words = keyof typeof GERMAN;

const GERMAN_LCID = 1031;

let lcid = 1033;

/** Sets the language of the page's own words; the labels of the solution are asked for in it. */
export function speak(language: number): void {
  lcid = language;
}

/** The language tag of what the page says: German, or else English. */
export function pageLocale(language: number): 'de' | 'en' {
  return language === GERMAN_LCID ? 'de' : 'en';
}

/** LCID of the language that the page speaks. */
export function pageLanguage(): number {
  return lcid;
}

/** A noun in the middle of a sentence: English writes it small, German does not. */
export function within(noun: string): string {
  return lcid === GERMAN_LCID ? noun : noun.toLowerCase();
}

/**
 * The words in the language of the page, English where it has none of its own.
 * @param values what stands for `{name}` in them
 */
export function say(words: Words, values: Readonly<Record<string, string | number>> = {}): string {
  const said = lcid === GERMAN_LCID ? GERMAN[words] : words;
  return said.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
