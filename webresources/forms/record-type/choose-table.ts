import { listOf, textOf } from '@nod/solution/rows/text';
import type { TableChoice, TableQuestion } from '../../choose-table/choice';
import { words } from '../../choose-table/words';
import { ask } from '../../kit/ask';
import { bare } from '../../kit/guid';
import { readAll } from '../../kit/read-rows';
import { say } from '../../kit/words';
import { lookupIn, put, textIn } from '../shared/form-access';
import { describe } from './describe';
import { requireTable } from './require-table';

/** "Choose Table and Columns" on the form of a Record Type: writes what is chosen into its columns; the person saves it. */
export async function chooseTable(form: Xrm.FormContext): Promise<void> {
  const question = await questionOf(form);
  const choice = await ask<TableChoice>('choose-table', question, {
    title: say(words.title),
    width: 680,
    height: 90,
  });
  if (choice === undefined) return;
  take(form, choice);
  requireTable(form);
  await describe(form);
}

function take(form: Xrm.FormContext, choice: TableChoice): void {
  put(form, 'nod_tablename', choice.table);
  put(form, 'nod_relatedtablename', choice.relatedTable ?? null);
  put(form, 'nod_phonecolumns', choice.phoneColumns.length > 0 ? choice.phoneColumns.join(', ') : null);
  put(form, 'nod_compliancecolumn', choice.complianceColumn ?? null);
  put(form, 'nod_defaultcountry', choice.defaultCountry ?? null);
  if (textIn(form, 'nod_name') === undefined) put(form, 'nod_name', choice.label);
}

async function questionOf(form: Xrm.FormContext): Promise<TableQuestion> {
  return {
    table: textIn(form, 'nod_tablename'),
    taken: await takenUnder(lookupIn(form, 'nod_configurationid')?.id, bare(form.data.entity.getId())),
    phoneColumns: listOf(textIn(form, 'nod_phonecolumns'), ','),
    complianceColumn: textIn(form, 'nod_compliancecolumn'),
    relatedTable: textIn(form, 'nod_relatedtablename'),
    defaultCountry: textIn(form, 'nod_defaultcountry'),
  };
}

/** A table can be registered once under a configuration. */
async function takenUnder(configurationId: string | undefined, own: string): Promise<string[]> {
  if (configurationId === undefined) return [];
  const filter = `_nod_configurationid_value eq ${bare(configurationId)}`;
  const rows = await readAll('nod_recordtype', ['nod_tablename'], filter);
  return rows
    .filter((row) => row['nod_recordtypeid'] !== own)
    .flatMap((row) => textOf(row['nod_tablename']) ?? []);
}
