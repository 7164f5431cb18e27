import type { Json } from '../wire/row-to-json';

/** A text as metadata carries it: an English label. */
export function label(text: string): Json {
  const localized = { Label: text, LanguageCode: 1033, IsManaged: false, MetadataId: null, HasChanged: null };
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized };
}

/** A property that says whether it may be changed. */
export const managed = (value: unknown): Json => ({ Value: value, CanBeChanged: true });
