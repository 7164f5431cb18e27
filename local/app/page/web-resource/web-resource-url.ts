import { webResourceUrl } from '../xrm/libraries';
import { bracedGuid } from '../xrm/guid';

/** What a page of the solution is told about where it stands. */
export type PassedOn = {
  data?: string;
  record?: { table: string; id?: string };
  /** LCIDs of the organisation and of the person. */
  languages?: { organization: number; user: number };
};

/**
 * The address of a page of the solution, with its parameters in the query.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/webpage-html-web-resources#pass-parameters-to-html-web-resources
 */
export function webResourcePage(name: string, { data, record, languages }: PassedOn = {}): string {
  const query = new URLSearchParams();
  if (record) {
    query.set('typename', record.table);
    if (record.id !== undefined) query.set('id', bracedGuid(record.id));
  }
  if (languages) {
    query.set('orgname', 'local');
    query.set('userlcid', String(languages.user));
    query.set('orglcid', String(languages.organization));
  }
  if (data !== undefined) query.set('data', data);
  const text = query.toString();
  return webResourceUrl(name) + (text === '' ? '' : `?${text}`);
}
