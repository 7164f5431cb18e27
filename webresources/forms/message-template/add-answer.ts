import { TemplateType } from '@nod/solution';
import { bare } from '../../kit/guid';
import { orTell } from '../../kit/or-tell';
import { isNew, lookupIn, textIn } from '../shared/form-access';
import { answersTo, lackingType } from './answers';
import { statusOf, typeOf } from './status';

/** "Add Answer": the form of the answer that a Consent Template has not yet, filled in. */
export function addAnswer(form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    const id = bare(form.data.entity.getId());
    const type = lackingType(await answersTo(id)) ?? 'Opt-In';
    const configuration = lookupIn(form, 'nod_configurationid');
    await Xrm.Navigation.openForm(
      { entityName: 'nod_messagetemplate' },
      {
        nod_templatetype: String(TemplateType[type]),
        nod_consenttemplateid: id,
        nod_consenttemplateidname: textIn(form, 'nod_name') ?? '',
        nod_consenttemplateidtype: 'nod_messagetemplate',
        ...(configuration && {
          nod_configurationid: bare(configuration.id),
          nod_configurationidname: configuration.name ?? '',
          nod_configurationidtype: 'nod_configuration',
        }),
      },
    );
  });
}

/** Enable rule: it is a saved Consent Template. */
export function needsAnswer(form: Xrm.FormContext): boolean {
  return !isNew(form) && typeOf(form) === 'Consent' && statusOf(form) === 'Published';
}
