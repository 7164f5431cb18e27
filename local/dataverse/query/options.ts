import { badQuery, notImplemented } from '../errors';

/** The query options of a read, still as text. */
export interface QueryOptions {
  readonly select?: string;
  readonly filter?: string;
  readonly orderby?: string;
  readonly top?: number;
  readonly count: boolean;
  readonly expand?: string;
  readonly skiptoken?: string;
}

const KNOWN = new Set(['$select', '$filter', '$orderby', '$top', '$count', '$expand', '$skiptoken']);

/**
 * Reads `a=b&c=d` as a URL has it.
 * @throws DataverseError 501 for options that are not implemented, 400 for values that make no sense
 */
export function readQueryOptions(query: string): QueryOptions {
  return gatherOptions(readQueryPairs(query));
}

/** The names and values of `a=b&c=d`, decoded. @throws DataverseError 400 for a broken escape */
export function readQueryPairs(query: string): (readonly [name: string, value: string])[] {
  const parts = query.split('&').filter((part) => part !== '');
  return parts.map((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? [decode(part), ''] : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
  });
}

/** Reads the options inside `$expand=name(…)`, which are parted by `;` and already decoded. */
export function readNestedOptions(parts: readonly string[]): QueryOptions {
  return gatherOptions(
    parts.map((part) => {
      const equals = part.indexOf('=');
      return [part.slice(0, equals).trim(), part.slice(equals + 1)];
    }),
  );
}

function gatherOptions(pairs: readonly (readonly string[])[]): QueryOptions {
  const given: Record<string, string> = {};
  for (const [name = '', value = ''] of pairs) {
    if (name === 'tag') continue;
    if (!KNOWN.has(name)) throw notImplemented(`the query option ${name}`);
    given[name.slice(1)] = value;
  }
  return {
    select: given.select,
    filter: given.filter,
    orderby: given.orderby,
    expand: given.expand,
    skiptoken: given.skiptoken,
    top: given.top === undefined ? undefined : wholeNumber('$top', given.top),
    count: given.count === 'true',
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw badQuery(`Invalid value '${text}' for ${name}.`);
  return Number(text);
}

/** Percent-decoding, with `+` as a space. @throws DataverseError 400 for a broken escape */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badQuery('The URL has an invalid escape sequence.');
  }
}
