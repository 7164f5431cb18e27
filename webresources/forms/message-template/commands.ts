import { orTell } from '../../kit/or-tell';
import { variablesOnForm } from './source';
import { statusOf } from './status';
import { mapVariables as map } from './variables';

export { addAnswer, needsAnswer } from './add-answer';

/** "Variables" on the form. */
export function mapVariables(form: Xrm.FormContext): Promise<void> {
  return orTell(() => map(form));
}

/** Enable rule of "Variables": the message has some, and may be changed. */
export function hasVariables(form: Xrm.FormContext): boolean {
  return statusOf(form) !== 'Published' && variablesOnForm(form).length > 0;
}
