/** Strings of a control by name. */
export type Strings = ReadonlyMap<string, string>;

const ENGLISH = 1033;
const read = new Map<string, Promise<Strings>>();

/** The strings of that language, and those of 1033 for what it has not: as the platform falls back. */
export async function readStrings(paths: Record<number, string>, lcid: number): Promise<Strings> {
  const of = async (one: number): Promise<Strings> => {
    const path = paths[one];
    return path === undefined ? new Map() : readResx(path);
  };
  const [fallback, own] = await Promise.all([of(ENGLISH), of(lcid)]);
  return new Map([...fallback, ...own]);
}

function readResx(path: string): Promise<Strings> {
  const known = read.get(path);
  if (known) return known;
  const reading = fetch(path).then(async (response) => {
    if (!response.ok) throw new Error(`${path} answered with ${response.status}.`);
    return parseResx(await response.text());
  });
  read.set(path, reading);
  reading.catch(() => read.delete(path));
  return reading;
}

/** @throws Error for text that is no XML */
export function parseResx(text: string): Strings {
  const xml = new DOMParser().parseFromString(text, 'text/xml');
  if (xml.querySelector('parsererror')) throw new Error('A resx file is no XML.');
  return new Map(
    [...xml.querySelectorAll('root > data')].map((data) => [
      data.getAttribute('name') ?? '',
      data.querySelector('value')?.textContent ?? '',
    ]),
  );
}
