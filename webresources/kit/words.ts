/** A text in the languages that the solution's labels have. */
export interface Words {
  en: string;
  de: string;
}

/** LCID of German. Dataverse has one for all of its German users. */
const GERMAN = 1031;

/** The language of the person, `en` for any that there are no words in. */
export function language(): keyof Words {
  return Xrm.Utility.getGlobalContext().userSettings.languageId === GERMAN ? 'de' : 'en';
}

/** The text in the person's language. */
export function say(words: Words): string {
  return words[language()];
}

/** Several, one behind the other. */
export function joined(...parts: readonly Words[]): Words {
  return { en: parts.map(({ en }) => en).join(' '), de: parts.map(({ de }) => de).join(' ') };
}

/** What is the same in all languages: a name, a number, what Dataverse said. */
export function same(text: string): Words {
  return { en: text, de: text };
}
