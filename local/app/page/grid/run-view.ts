import type { Row, Table, WebApi } from '../data/types';
import { type FetchOptions, buildFetch } from './build-fetch';

/** A page of rows. */
export type RowPage = {
  rows: Row[];
  /** How many rows there are on all pages; undefined when Dataverse stopped counting. */
  total?: number;
  more: boolean;
  pagingCookie?: string;
};

type Answer = {
  value: Row[];
  '@Microsoft.Dynamics.CRM.totalrecordcount'?: number;
  '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'?: boolean;
  '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'?: string;
  '@Microsoft.Dynamics.CRM.morerecords'?: boolean;
};

/**
 * Runs a view.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
 * @throws WebApiError
 */
export async function runView(
  api: WebApi,
  table: Table,
  { fetchXml, ...options }: FetchOptions & { fetchXml: string },
): Promise<RowPage> {
  const answer = await api.get<Answer>(
    `${table.set}?fetchXml=${encodeURIComponent(buildFetch(fetchXml, options))}`,
  );
  const total = answer['@Microsoft.Dynamics.CRM.totalrecordcount'];
  const limited = answer['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true;
  const cookie = decodeCookie(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']);
  return {
    rows: answer.value,
    ...(total === undefined || total < 0 || limited ? {} : { total }),
    more: answer['@Microsoft.Dynamics.CRM.morerecords'] === true,
    ...(cookie === undefined ? {} : { pagingCookie: cookie }),
  };
}

/** The annotation holds an element whose attribute `pagingcookie` is URL-encoded twice. */
function decodeCookie(annotation: string | undefined): string | undefined {
  const encoded = /pagingcookie="([^"]*)"/.exec(annotation ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(decodeURIComponent(encoded));
}
