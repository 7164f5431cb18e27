import { badQuery } from '../errors';
import type { QueryOptions } from './options';

const COOKIE = /pagenumber="(\d+)"/;

/** The token that a next link carries; clients must not look inside. */
export const skipToken = (pageNumber: number) => `<cookie pagenumber="${pageNumber}" istracking="False" />`;

/** Which rows to fetch. [V] $top and odata.maxpagesize exclude one another: $top wins. */
export function pageOf(
  options: QueryOptions,
  maxPageSize: number | undefined,
  hardLimit: number,
): { limit: number; offset: number; number: number } {
  const size = Math.min(options.top ?? maxPageSize ?? hardLimit, hardLimit);
  if (options.skiptoken === undefined) return { limit: size, offset: 0, number: 1 };
  const number = Number(COOKIE.exec(options.skiptoken)?.[1]);
  if (!Number.isInteger(number) || number < 1) throw badQuery('The $skiptoken is malformed.');
  return { limit: size, offset: (number - 1) * size, number };
}
