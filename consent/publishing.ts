import { problemsOfAnswers } from './publishing/answers';
import { problemsAtWhatsApp, templateAtWhatsApp } from './publishing/at-whatsapp';
import { problemsOfCompliance } from './publishing/compliance';
import { isOptOut } from './publishing/direction';
import { problemsOfKeywords } from './publishing/keywords';
import { offeredWords } from './publishing/offered-words';
import { type PublishingProblem, problem } from './publishing/problem';
import { quickReplies } from './publishing/quick-replies';
import {
  type PublishingFacts,
  type TemplateToPublish,
  isMessageAtWhatsApp,
} from './publishing/template-to-publish';
import { problemsOfVariables } from './publishing/variables';

export { type UnansweredConsentTemplate, unansweredConsentTemplates } from './publishing/answers';
export { templateAtWhatsApp } from './publishing/at-whatsapp';
export type { PublishingCode, PublishingProblem } from './publishing/problem';
export {
  type ColumnFact,
  type PublishingFacts,
  type RecordTypeFact,
  type SpokenTemplate,
  type TemplateAtWhatsApp,
  type TemplateToPublish,
  isMessageAtWhatsApp,
} from './publishing/template-to-publish';

/**
 * Everything that would fail later if this Message Template were published now: when it is sent, when it is answered,
 * or when somebody asks how it could be ended. None: it may be published. Pure; what an answer means is asked of the
 * interpretation that customers meet, so that the rule cannot say otherwise.
 */
export function publishingProblems(template: TemplateToPublish, facts: PublishingFacts): PublishingProblem[] {
  // Of a template that nobody has chosen, or that is gone, nothing can be said but that.
  const unknown = isMessageAtWhatsApp(template.type) && template.components.length === 0;
  const problems = [
    ...(template.name.trim() === '' ? [problem('name-missing')] : []),
    ...(template.type === undefined ? [problem('type-missing')] : []),
    ...problemsAtWhatsApp(template, facts),
    ...problemsOfVariables(template, facts),
    ...problemsOfCompliance(template, facts),
    ...problemsOfKeywords(template, facts),
    ...(unknown ? [] : problemsOfAnswers(template, facts)),
    ...problemsOfReply(template, facts),
    ...(unknown ? [] : problemsOfOptOut(template, facts)),
  ];
  // Two parts may find the same thing missing; it is to be mended once.
  const seen = new Set<string>();
  return problems.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** A reply is the template's own wherever it confirms what was said. */
function problemsOfReply(
  { type, body }: TemplateToPublish,
  { sendConfirmations }: PublishingFacts,
): PublishingProblem[] {
  const replies = type === 'Opt-In' || type === 'Opt-Out' || type === 'Help';
  const isNeeded = replies && sendConfirmations;
  return isNeeded && (body ?? '').trim() === '' ? [problem('reply-missing')] : [];
}

/**
 * Whoever is sent marketing must see how to end it, in a way that is understood here: a tap on an opt-out button is an
 * ordinary message, which WhatsApp itself does not act upon.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/getting-opt-in
 */
function problemsOfOptOut(template: TemplateToPublish, facts: PublishingFacts): PublishingProblem[] {
  if (!isMarketing(template, facts)) return [];
  const spoken = facts.templates.filter(({ published }) => published);
  const hasWay =
    quickReplies(template).some((button) => isOptOut({ button }, spoken)) ||
    offeredWords(template.components).some((text) => isOptOut({ text }, spoken));
  return hasWay ? [] : [problem('opt-out-way-missing')];
}

/** By its type, its session, or by what WhatsApp takes it for. */
function isMarketing(template: TemplateToPublish, { atWhatsApp }: PublishingFacts): boolean {
  if (template.type === 'Marketing') return true;
  if (template.type !== 'Utility') return false;
  return (
    template.session === 'Marketing' || templateAtWhatsApp(template, atWhatsApp)?.category === 'MARKETING'
  );
}
