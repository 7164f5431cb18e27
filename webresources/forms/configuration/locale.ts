/** The locale of the person's browser, `de-AT`. */
export function languageTag(): string {
  return navigator.language || 'en';
}

/** The country in a locale: `AT` of `de-AT`; `undefined` where it names none. */
export function regionOf(tag: string): string | undefined {
  return /-([A-Z]{2})\b/i.exec(tag)?.[1]?.toUpperCase();
}
