import type { Strings } from '../chat-props';

/** The texts of the resx, with values put in for `{0}`, `{1}`… @param text gives the text of a key. */
export function stringsOf(text: (key: string) => string | undefined): Strings {
  return (key, ...values) =>
    (text(key) || key).replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
