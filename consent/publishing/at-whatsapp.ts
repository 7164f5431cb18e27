import { sameLanguage } from '../language';
import { variablesOf } from '../render';
import { type PublishingProblem, problem } from './problem';
import {
  type PublishingFacts,
  type TemplateAtWhatsApp,
  type TemplateToPublish,
  isMessageAtWhatsApp,
} from './template-to-publish';

/** Whether WhatsApp would take it: it is there, in this language, approved, and made of what can be filled in. */
export function problemsAtWhatsApp(
  template: TemplateToPublish,
  { atWhatsApp }: PublishingFacts,
): PublishingProblem[] {
  if (!isMessageAtWhatsApp(template.type)) return [];
  const { whatsAppName, language } = template;
  if (whatsAppName === undefined) return [problem('whatsapp-template-missing')];
  if (language === undefined) return [problem('language-missing')];
  return [...standing({ whatsAppName, language }, atWhatsApp), ...unsupported(template)];
}

function standing(
  wanted: { whatsAppName: string; language: string },
  atWhatsApp: readonly TemplateAtWhatsApp[],
): PublishingProblem[] {
  const there = atWhatsApp.filter(({ status }) => status !== 'DELETED' && status !== 'PENDING_DELETION');
  const found = templateAtWhatsApp(wanted, there);
  if (found !== undefined) return found.status === 'APPROVED' ? [] : [problem('not-approved', found.status)];
  const languages = there.filter(({ name }) => name === wanted.whatsAppName).map(({ language }) => language);
  return languages.length > 0
    ? [problem('language-differs', languages.join(', '))]
    : [problem('whatsapp-template-gone', wanted.whatsAppName)];
}

/** The template of the account that a Message Template is sent as: by its name and language, as a send names it. */
export function templateAtWhatsApp<T extends TemplateAtWhatsApp>(
  { whatsAppName, language }: Pick<TemplateToPublish, 'whatsAppName' | 'language'>,
  atWhatsApp: readonly T[],
): T | undefined {
  return atWhatsApp.find((one) => one.name === whatsAppName && sameLanguage(one.language, language));
}

/** Components that a send would have to carry values for that `renderTemplate` has none of. */
function unsupported({ components }: TemplateToPublish): PublishingProblem[] {
  return components.flatMap(({ type, format = 'TEXT', buttons = [] }) => {
    switch (type.toUpperCase()) {
      case 'HEADER':
        return format.toUpperCase() === 'TEXT' ? [] : [problem('header-unsupported', format)];
      case 'BUTTONS':
        return buttons
          .filter((button) => !canBeSent(button))
          .map(({ text, type: kind }) => problem('button-unsupported', text ?? kind));
      default:
        return [];
    }
  });
}

function canBeSent({ type, url = '' }: { type: string; url?: string }): boolean {
  switch (type.toUpperCase()) {
    case 'QUICK_REPLY':
    case 'PHONE_NUMBER':
    case 'REQUEST_CONTACT_INFO':
      return true;
    case 'URL':
      return variablesOf(url).length === 0;
    default:
      return false;
  }
}
