import { getJson } from '../kit/web-api';
import type { SetupApi } from './setup-api';

interface Collection<T> {
  value: T[];
  '@odata.nextLink'?: string;
}

/** The Web API of the organisation around the page, with the rights of whoever is signed in. */
export const browserApi: SetupApi = {
  get: getJson,
  async list<T>(path: string) {
    const rows: T[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const page: Collection<T> = await getJson(next);
      rows.push(...page.value);
      // It is an address of the same organisation; what is asked is what comes after the version.
      next = page['@odata.nextLink']?.split(/\/api\/data\/v9\.\d\//)[1];
    }
    return rows;
  },
  async create(table, values) {
    return (await Xrm.WebApi.createRecord(table, values)).id;
  },
  async update(table, id, values) {
    await Xrm.WebApi.updateRecord(table, id, values);
  },
};
