import { orTell } from '../../kit/or-tell';
import { chooseTable as choose } from './choose-table';

/** "Choose Table and Columns" on the form of a Record Type. */
export function chooseTable(form: Xrm.FormContext): Promise<void> {
  return orTell(() => choose(form));
}
