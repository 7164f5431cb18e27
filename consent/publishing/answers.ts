import { keyOf } from '../meaning/keywords';
import { directionOf } from './direction';
import { type PublishingProblem, problem } from './problem';
import { quickReplies } from './quick-replies';
import type { PublishingFacts, SpokenTemplate, TemplateToPublish } from './template-to-publish';
import { canAgree, canDecline, waysToAnswer } from './ways';

/** Whether who is asked can answer, and whether each answer means one thing. */
export function problemsOfAnswers(
  template: TemplateToPublish,
  { templates }: PublishingFacts,
): PublishingProblem[] {
  const { type, id } = template;
  const others = templates.filter((one) => one.published && one.id !== id);
  switch (type) {
    case 'Consent':
      return [...ofQuestion(template, others), ...contradictions(template, others)];
    case 'Double Opt-In':
      return [...ofConfirmation(template, [...others, template]), ...contradictions(template, others)];
    case 'Opt-In':
    case 'Opt-Out':
      return ofAnswer(template, { templates, others });
    case 'Utility':
    case 'Marketing':
    case 'Authentication':
    case 'Help':
    case undefined:
      return [];
  }
}

/** Labels may wait for the templates that say what they mean. To decline must be as easy as to agree. */
function ofQuestion(question: SpokenTemplate, spoken: readonly SpokenTemplate[]): PublishingProblem[] {
  const ways = waysToAnswer(question, spoken);
  if (!canAgree(ways)) return [problem('answer-way-missing')];
  return canDecline(ways) ? [] : [problem('decline-way-missing')];
}

/** Who does not confirm has declined; so only the yes is needed, and it must be understood at once. */
function ofConfirmation(template: SpokenTemplate, spoken: readonly SpokenTemplate[]): PublishingProblem[] {
  const { yes, open, yesInWords } = waysToAnswer(template, spoken);
  if (yes.length > 0 || yesInWords) return [];
  // A word that means something else when it is typed cannot be a keyword for yes.
  const unknown = open.filter(
    (label) => directionOf({ text: label }, { templates: spoken, prompt: template.id }) === undefined,
  );
  return unknown.length > 0
    ? [problem('confirm-word-missing', unknown.join(', '))]
    : [problem('answer-way-missing')];
}

/** Its words must leave the question a button for the other answer. */
function ofAnswer(
  template: TemplateToPublish,
  { templates, others }: { templates: readonly SpokenTemplate[]; others: readonly SpokenTemplate[] },
): PublishingProblem[] {
  const question = templates.find((one) => one.id === template.consentTemplateId);
  if (question?.type !== 'Consent') return [];
  const isMended = ofQuestion(question, [...others, template]).length === 0;
  const wasBroken = ofQuestion(question, others).length > 0;
  return isMended || wasBroken ? [] : [problem('buttons-alike', quickReplies(question).join(', '))];
}

/**
 * Buttons that begin with a yes and are understood as a no: "Yes, no more". Two that decline, or two that agree, are
 * none: each of them is understood as it is meant.
 */
function contradictions(template: SpokenTemplate, spoken: readonly SpokenTemplate[]): PublishingProblem[] {
  const at = { templates: spoken, prompt: template.id };
  return quickReplies(template)
    .filter((label) => {
      const [head = '', ...rest] = label.split(/[,،;:.!–—-]/u);
      if (rest.every((part) => keyOf(part) === '')) return false;
      return (
        directionOf({ button: head }, at) === 'in' &&
        (directionOf({ button: label }, at) === 'out' || directionOf({ text: label }, at) === 'out')
      );
    })
    .map((label) => problem('button-contradicts', label));
}

/** A Consent Template whose buttons say no yes, or no no, until another template gives them that meaning. */
export interface UnansweredConsentTemplate {
  id: string;
  name: string;
  /** The types of the Message Templates that are missing. */
  missing: ('Opt-In' | 'Opt-Out')[];
}

/**
 * The published Consent Templates to whose buttons an answer would mean nothing: the Opt-In or Opt-Out templates that
 * say what the labels mean are not published. Publishing them one after the other is the way, so it is no problem of
 * publishing. Where built-in words are the labels, or nothing but words can be answered, nothing is missing.
 */
export function unansweredConsentTemplates(
  templates: readonly SpokenTemplate[],
): UnansweredConsentTemplate[] {
  const spoken = templates.filter(({ published }) => published);
  return spoken.flatMap((template) => {
    if (template.type !== 'Consent' || quickReplies(template).length === 0) return [];
    const { yes, no, yesInWords, noInWords } = waysToAnswer(template, spoken);
    const missing: UnansweredConsentTemplate['missing'] = [];
    if (yes.length === 0 && !yesInWords) missing.push('Opt-In');
    if (no.length === 0 && !noInWords) missing.push('Opt-Out');
    return missing.length > 0 ? [{ id: template.id, name: template.name, missing }] : [];
  });
}
