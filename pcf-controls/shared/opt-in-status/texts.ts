/** A text of the resx in the person's language; `{0}` is replaced by the value. */
export type Texts = (key: string, value?: string) => string;

/** Reads texts by the platform's getString, which returns the key where there is none. */
export function createTexts(getString: (key: string) => string): Texts {
  return (key, value = '') => getString(key).replace('{0}', () => value);
}
