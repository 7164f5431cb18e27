/** The languages that the control speaks, by Windows' numbers for them. Arabic with the calendar that dates of CRM have. */
const locales: Readonly<Record<number, string>> = {
  1025: 'ar-u-ca-gregory',
  1031: 'de-DE',
  1033: 'en-US',
  1036: 'fr-FR',
  1046: 'pt-BR',
  2057: 'en-GB',
  2070: 'pt-PT',
  3082: 'es-ES',
};

/** BCP 47 of the person's language; of one that the control does not speak, that of the browser. */
export function localeOf(languageId: number): string {
  return locales[languageId] ?? navigator.language;
}
