import type { Labels } from '../metadata/model';
import type { Json } from '../wire/row-to-json';

const ENGLISH = 1033;

/** Something with a text that people read: in English, and in what other languages the solution has. */
export interface Labelled {
  readonly text: string;
  readonly labels: Labels | undefined;
}

/** How labels are told: the language of whoever asks, and which languages they want to see if not all. */
export interface LabelWish {
  readonly language: number;
  readonly only: ReadonlySet<number> | undefined;
}

/**
 * A text as metadata carries it. [V] UserLocalizedLabel is in the language of the caller; [R] in English, the language
 * of the organization, where there is no text in theirs.
 */
export function label({ text, labels = {} }: Labelled, wish: LabelWish): Json {
  const all: Labels = { [ENGLISH]: text, ...labels };
  // The language of the organization first.
  const languages = [
    ENGLISH,
    ...Object.keys(labels)
      .map(Number)
      .filter((one) => one !== ENGLISH),
  ];
  const localized = (language: number) => ({
    Label: all[language] ?? text,
    LanguageCode: language,
    IsManaged: false,
    MetadataId: null,
    HasChanged: null,
  });
  return {
    LocalizedLabels: languages.filter((language) => wish.only?.has(language) ?? true).map(localized),
    UserLocalizedLabel: localized(wish.language in all ? wish.language : ENGLISH),
  };
}

/** The texts of a label in a request body, `undefined` when there are none. */
export function labelsFrom(given: unknown): Labels | undefined {
  const localized = (given as { LocalizedLabels?: unknown } | undefined)?.LocalizedLabels;
  if (!Array.isArray(localized)) return undefined;
  const texts = localized as { Label?: unknown; LanguageCode?: unknown }[];
  return Object.fromEntries(texts.map(({ Label, LanguageCode }) => [Number(LanguageCode), String(Label)]));
}

/** A property that says whether it may be changed. */
export const managed = (value: unknown): Json => ({ Value: value, CanBeChanged: true });
