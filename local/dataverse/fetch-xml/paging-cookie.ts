import { XMLValidator } from 'fast-xml-parser';
import { invalidFetchXml } from './fetch-errors';

/** What a page's first and last rows have in the columns that the rows are ordered by. */
export interface CookieColumn {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The value of `@Microsoft.Dynamics.CRM.fetchxmlpagingcookie`: the cookie stands in it, URL-encoded twice.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results#paging-cookies
 */
export function pagingCookie(page: number, columns: readonly CookieColumn[]): string {
  const inner = columns
    .map(({ name, first, last }) => `<${name} last="${escaped(last)}" first="${escaped(first)}" />`)
    .join('');
  const cookie = `<cookie page="${page}">${inner}</cookie>`;
  const twice = encodeURIComponent(encodeURIComponent(cookie));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${twice}" istracking="False" />`;
}

/**
 * A client hands back the inner cookie. Here the page's number alone leads to its rows, so the cookie only has to be
 * one. @throws DataverseError 400 for anything else
 */
export function checkPagingCookie(text: string | undefined): void {
  if (text === undefined || text === '') return;
  if (!/^<cookie page="\d+"/.test(text) || XMLValidator.validate(text) !== true)
    throw invalidFetchXml('The paging-cookie is malformed.');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
