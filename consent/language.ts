/**
 * A language in the one form in which languages are compared: the Graph API writes `en_US`, webhooks `en-US`, and
 * people either in any case.
 */
export function languageKey(language: string): string {
  return language.replaceAll('-', '_').toLowerCase();
}

/** Whether two names of a language name the same one; that of nothing is none. */
export function sameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && languageKey(one) === languageKey(other);
}
