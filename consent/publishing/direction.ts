import { type InboundContent, type Intent, type KeywordTemplate, interpret } from '../meaning';
import type { SpokenTemplate } from './template-to-publish';

/** Which way an answer goes. */
export type Direction = 'in' | 'out' | 'help';

type Said = { text: string } | { button: string };
interface Context {
  templates: readonly SpokenTemplate[];
  prompt?: string;
}

/** Whether words, or a tap, end marketing by themselves, whatever was asked: a "no" answers a question and ends nothing. */
export function isOptOut(said: Said, templates: readonly SpokenTemplate[]): boolean {
  return intentOf(said, { templates }) === 'opt-out';
}

function intentOf(said: Said, { templates, prompt }: Context): Intent {
  const content: InboundContent =
    'text' in said ? { type: 'text', text: said.text } : { type: 'button', buttonText: said.button };
  return interpret(content, {
    templates: templates.flatMap(keywordTemplate),
    ...(prompt === undefined ? {} : { promptTemplateId: prompt }),
  }).intent;
}

/**
 * What a customer's words, or a tap, would amount to, by the interpretation that customers themselves meet.
 * @param prompt the question that is answered; absent for words out of the blue.
 */
export function directionOf(said: Said, context: Context): Direction | undefined {
  switch (intentOf(said, context)) {
    case 'opt-in':
    case 'yes':
      return 'in';
    case 'opt-out':
    case 'no':
      return 'out';
    case 'help':
      return 'help';
    case 'review':
    case 'none':
      return undefined;
  }
}

/** Which way the keywords of a template go; none where it has none that mean anything. */
export function directionOfType(type: SpokenTemplate['type']): Direction | undefined {
  switch (type) {
    case 'Opt-In':
    case 'Double Opt-In':
      return 'in';
    case 'Opt-Out':
      return 'out';
    case 'Help':
      return 'help';
    case 'Utility':
    case 'Marketing':
    case 'Authentication':
    case 'Consent':
    case undefined:
      return undefined;
  }
}

function keywordTemplate(template: SpokenTemplate): KeywordTemplate[] {
  const { id, type, keywords, language, consentTemplateId } = template;
  if (keywords.length === 0) return [];
  if (type !== 'Opt-In' && type !== 'Opt-Out' && type !== 'Double Opt-In' && type !== 'Help') return [];
  return [{ id, templateType: type, keywords, language, consentTemplateId }];
}
