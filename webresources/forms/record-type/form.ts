import { isNew, put, setReadOnly, textIn } from '../shared/form-access';
import { showNews } from '../shared/news';
import { inBackground } from '../shared/notify';
import { proposeConfiguration } from '../shared/propose-configuration';
import { chooseTable } from './choose-table';
import { describe } from './describe';
import { makeSteps } from './make-steps';
import { requireTable } from './require-table';

/** Logical names: they are chosen from metadata, never typed. */
const CHOSEN = ['nod_tablename', 'nod_relatedtablename', 'nod_phonecolumns', 'nod_compliancecolumn'];

/** The form's onload: a new Record Type begins with the choice of its table. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  for (const column of CHOSEN) setReadOnly(form, column, true);
  requireTable(form);
  form.data.entity.addOnPostSave(() => inBackground(form, () => afterSave(form)));
  showNews(form);
  inBackground(form, async () => {
    if (!isNew(form)) return describe(form);
    await proposeConfiguration(form);
    if (textIn(form, 'nod_tablename') === undefined) await chooseTable(form);
  });
}

/** The form's onsave: a country is written in capitals, as the rules know it. */
export function onSave(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const country = textIn(form, 'nod_defaultcountry');
  if (country !== undefined) put(form, 'nod_defaultcountry', country.toUpperCase());
}

/** A save that failed leaves a new record without an id, and a changed one changed: then nothing is to be made. */
async function afterSave(form: Xrm.FormContext): Promise<void> {
  if (isNew(form) || form.data.getIsDirty()) return;
  await makeSteps(form);
}
