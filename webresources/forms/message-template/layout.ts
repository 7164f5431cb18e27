import { say } from '../../kit/words';
import { isNew, setReadOnly, show, showSection, showTab } from '../shared/form-access';
import { kindOf } from './kinds';
import { statusOf, typeOf } from './status';

/** What people fill in; all else is copied from WhatsApp or written by the app. */
const EDITABLE = [
  'nod_configurationid',
  'nod_templatetype',
  'nod_recordtypeid',
  'nod_sessiontype',
  'nod_name',
  'nod_sourceid',
  'nod_consenttemplateid',
  'nod_keywords',
] as const;

/** What is copied from the WhatsApp template that is chosen. */
const COPIED = [
  'nod_whatsappname',
  'nod_whatsapptemplateid',
  'nod_language',
  'nod_category',
  'nod_metastatus',
  'nod_quality',
  'nod_components',
  'nod_variables',
] as const;

/** Shows what the chosen type has, and lets nothing of a published template be changed. */
export function arrange(form: Xrm.FormContext): void {
  const type = typeOf(form);
  const kind = kindOf(type);
  const isPublished = statusOf(form) === 'Published';

  showSection(form, ['tab_general', 'section_source'], kind.isMessage);
  for (const column of ['nod_sourceid', 'nod_whatsappname', 'nod_language'])
    show(form, column, kind.isMessage);
  for (const column of ['nod_recordtypeid', 'nod_sessiontype']) show(form, column, kind.isSentByPeople);
  showSection(form, ['tab_content', 'section_variables'], kind.isMessage);
  showSection(form, ['tab_content', 'section_components'], kind.isMessage);
  // Of a new template, WhatsApp has not said anything yet.
  showSection(form, ['tab_content', 'section_more'], kind.isMessage && !isNew(form));
  // What the customer says and what we reply stand side by side; only what is a message of its own has a tab for it.
  showTab(form, 'tab_content', kind.isMessage);
  showTab(form, 'tab_response', kind.hasKeywords);
  showSection(form, ['tab_response', 'section_reply'], !kind.isMessage);
  show(form, 'nod_keywords', kind.hasKeywords);
  show(form, 'nod_consenttemplateid', kind.answersConsent);
  showTab(form, 'tab_answers', type === 'Consent' && !isNew(form));
  showSection(form, ['tab_general', 'section_published'], !isNew(form));

  for (const column of EDITABLE) setReadOnly(form, column, isPublished);
  for (const column of COPIED) setReadOnly(form, column, true);
  setReadOnly(form, 'nod_body', isPublished || kind.isMessage);
  label(form, 'nod_body', kind.isMessage);
}

/** Of an answer, the body is what we reply. */
function label(form: Xrm.FormContext, column: string, isMessage: boolean): void {
  const words = isMessage ? { en: 'Text', de: 'Text' } : { en: 'Our reply', de: 'Unsere Antwort' };
  form.getAttribute(column)?.controls.forEach((control) => control.setLabel(say(words)));
}
