export {
  areWithoutRecord,
  createContact,
  createContactFromForm,
  createLead,
  createLeadFromForm,
  isWithoutRecord,
  linkFromForm,
  linkTo,
} from './inbox/commands';
export { optIn, optInFromForm, optOut, optOutFromForm } from './consent/commands';
export { sendConsentRequest, sendConsentRequestFromForm } from './consent-request/commands';
export { backToDraft, isDraft, isPublished, publish, publishFromForm } from './publish/commands';
export { checkSetup, checkSetupFromForm, syncTemplates, syncTemplatesFromForm } from './sync/commands';
export { chooseTable } from './forms/record-type/commands';
export { addAnswer, hasVariables, mapVariables, needsAnswer } from './forms/message-template/commands';
