import { directionOf, quickReplies } from './direction';
import { offeredWords } from './offered-words';
import { type PublishingProblem, problem } from './problem';
import type { PublishingFacts, SpokenTemplate, TemplateToPublish } from './template-to-publish';

/** Whether who is asked can answer, and whether each answer means one thing. */
export function problemsOfAnswers(
  template: TemplateToPublish,
  { templates }: PublishingFacts,
): PublishingProblem[] {
  const { type, id, consentTemplateId } = template;
  const spoken = [...templates.filter((one) => one.published && one.id !== id), template];
  if (type === 'Consent') {
    const labels = quickReplies(template);
    // Labels may wait for the templates that say what they mean; without any, words must be offered.
    const answerable = labels.length > 0 || offersYes(template, spoken);
    return [...(answerable ? [] : [problem('answer-way-missing')]), ...alike(template, spoken)];
  }
  if (type === 'Double Opt-In') {
    const confirms = (label: string) =>
      directionOf({ button: label }, { templates: spoken, prompt: id }) === 'in';
    const answerable = quickReplies(template).some(confirms) || offersYes(template, spoken);
    return [...(answerable ? [] : [problem('answer-way-missing')]), ...alike(template, spoken)];
  }
  // Its words may give a second button of the question the meaning of the first.
  const question = templates.find((one) => one.id === consentTemplateId);
  return question?.type === 'Consent' ? alike(question, spoken) : [];
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
    const labels = template.type === 'Consent' ? quickReplies(template) : [];
    if (labels.length === 0) return [];
    const meant = new Set(
      labels.map((label) => directionOf({ button: label }, { templates: spoken, prompt: template.id })),
    );
    const missing: UnansweredConsentTemplate['missing'] = [];
    if (!meant.has('in')) missing.push('Opt-In');
    if (!meant.has('out')) missing.push('Opt-Out');
    return missing.length > 0 ? [{ id: template.id, name: template.name, missing }] : [];
  });
}

/** Whether its wording names a word that means yes when it is said in answer. */
function offersYes({ id, components }: SpokenTemplate, spoken: readonly SpokenTemplate[]): boolean {
  return offeredWords(components).some(
    (text) => directionOf({ text }, { templates: spoken, prompt: id }) === 'in',
  );
}

function alike(template: SpokenTemplate, spoken: readonly SpokenTemplate[]): PublishingProblem[] {
  const byDirection = new Map<string, string[]>();
  for (const label of quickReplies(template)) {
    const direction = directionOf({ button: label }, { templates: spoken, prompt: template.id });
    if (direction === 'in' || direction === 'out')
      byDirection.set(direction, [...(byDirection.get(direction) ?? []), label]);
  }
  return [...byDirection.values()]
    .filter((labels) => labels.length > 1)
    .map((labels) => problem('buttons-alike', labels.join(', ')));
}
