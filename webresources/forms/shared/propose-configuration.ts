import { textOf } from '@nod/solution/rows/text';
import { readAll } from '../../kit/read-rows';
import { lookupIn, put } from './form-access';

/** Fills in the WhatsApp Configuration of a new record, where there is only one. */
export async function proposeConfiguration(form: Xrm.FormContext): Promise<void> {
  if (lookupIn(form, 'nod_configurationid') !== undefined) return;
  const rows = await readAll('nod_configuration', ['nod_name'], 'statecode eq 0');
  const id = textOf(rows[0]?.['nod_configurationid']);
  if (rows.length !== 1 || id === undefined) return;
  const name = textOf(rows[0]?.['nod_name']) ?? id;
  put(form, 'nod_configurationid', [{ id, name, entityType: 'nod_configuration' }]);
}
