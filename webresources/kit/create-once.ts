import type { Row } from '@nod/solution/rows/row';
import { isDuplicate, isMissing } from './error-code';
import { reasonOf } from './tell';
import type { Words } from './words';

/** Whether a row was made. `unknown`: neither making it nor looking for it was answered. */
export type Made = { state: 'made' } | { state: 'refused' | 'unknown'; reason: Words };

/**
 * Makes a row under an id that is given here: Dataverse takes a primary key on create. Where the answer is lost the row
 * may be there all the same; it is then asked for under the same id again, which never makes a second one.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api#create-with-primary-key-value
 */
export async function createOnce(table: string, id: string, row: Row): Promise<Made> {
  const key = `${table}id`;
  const create = async () => void (await Xrm.WebApi.createRecord(table, { [key]: id, ...row }));
  try {
    await create().catch(create);
    return { state: 'made' };
  } catch (error) {
    if (isDuplicate(error)) return { state: 'made' };
    return { state: await look(table, id), reason: reasonOf(error) };
  }
}

async function look(table: string, id: string): Promise<Made['state']> {
  try {
    await Xrm.WebApi.retrieveRecord(table, id, `?$select=${table}id`);
    return 'made';
  } catch (error) {
    return isMissing(error) ? 'refused' : 'unknown';
  }
}
