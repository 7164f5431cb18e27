import { MessageTemplateStatusCode, type MessageTemplateStatusCodeLabel, TemplateType } from '@nod/solution';
import type { TemplateType as Type } from '@nod/consent';
import { labelOf } from '@nod/solution/rows/choice';
import { numberIn } from '../shared/form-access';

/** Where the template of a form stands as it was last read; `undefined` for a new one. */
export function statusOf(form: Xrm.FormContext): MessageTemplateStatusCodeLabel | undefined {
  return labelOf(MessageTemplateStatusCode, numberIn(form, 'statuscode'));
}

/** The type that is chosen on the form. */
export function typeOf(form: Xrm.FormContext): Type | undefined {
  return labelOf(TemplateType, numberIn(form, 'nod_templatetype'));
}
