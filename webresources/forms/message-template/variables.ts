import { recordTypeFromRow } from '@nod/solution/rows/record-type';
import { ask } from '../../kit/ask';
import { bare } from '../../kit/guid';
import { readOne } from '../../kit/read-rows';
import { tell } from '../../kit/tell';
import { say } from '../../kit/words';
import type { VariablesAnswer, VariablesQuestion } from '../../variables/question';
import { words } from '../../variables/words';
import { lookupIn, textIn } from '../shared/form-access';
import { mappingOf, putMapping, variablesOnForm } from './source';

/** Asks which column of the record fills which variable, and writes it into the form; the person saves it. */
export async function mapVariables(form: Xrm.FormContext): Promise<void> {
  const recordType = lookupIn(form, 'nod_recordtypeid');
  if (recordType === undefined) return tell(words.noRecordType);
  const row = await readOne('nod_recordtype', bare(recordType.id), ['nod_tablename']);
  const question: VariablesQuestion = {
    table: recordTypeFromRow(row).table,
    recordType: recordType.name ?? '',
    names: variablesOnForm(form),
    text: textIn(form, 'nod_body') ?? '',
    components: textIn(form, 'nod_components'),
    mapping: mappingOf(form),
  };
  const answer = await ask<VariablesAnswer>('variables', question, { title: say(words.title), height: 80 });
  if (answer !== undefined) putMapping(form, answer.mapping);
}
