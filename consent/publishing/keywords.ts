import { keyOf } from '../meaning/keywords';
import { type Direction, directionOf, directionOfType } from './direction';
import { offeredWords } from './offered-words';
import { type PublishingProblem, problem } from './problem';
import { quickReplies } from './quick-replies';
import type { PublishingFacts, SpokenTemplate, TemplateToPublish } from './template-to-publish';

/** Whether the keywords of a template lead to it, and to nothing else, whenever a customer says them. */
export function problemsOfKeywords(
  template: TemplateToPublish,
  { templates }: PublishingFacts,
): PublishingProblem[] {
  const direction = directionOfType(template.type);
  if (direction === undefined) return [];
  const { keywords, consentTemplateId: prompt } = template;
  // A Double Opt-In is answered by its buttons; words for it are an addition.
  if (keywords.length === 0) return template.type === 'Double Opt-In' ? [] : [problem('keywords-missing')];
  const others = templates.filter(({ id, published }) => published && id !== template.id);
  const all = [...others, template];
  const opposite = keywords.filter((word) =>
    // Without any templates: what the built-in words say, some of which no keyword can change.
    meanings(word, { templates: [], prompt: prompt ?? anyQuestion(template) }).some(isOther(direction)),
  );
  const taken = keywords.filter(
    (word) =>
      !opposite.includes(word) &&
      contexts(template, all).some((at) =>
        meanings(word, { templates: all, prompt: at }).some(isOther(direction)),
      ),
  );
  return [
    ...opposite.map((word) => problem('keyword-means-opposite', word)),
    ...[...taken, ...wordsTakenFrom(others, template)].map((word) => problem('keyword-taken', word)),
    ...problemsOfQuestion(template, templates),
  ];
}

/** The words of other templates that would mean something else because of this one. */
function wordsTakenFrom(others: readonly SpokenTemplate[], template: SpokenTemplate): string[] {
  const all = [...others, template];
  return others.flatMap((other) =>
    other.keywords.filter((word) =>
      contexts(other, all).some((prompt) => {
        const before = meanings(word, { templates: others, prompt });
        const after = meanings(word, { templates: all, prompt });
        return before.some((meaning, index) => meaning !== undefined && meaning !== after[index]);
      }),
    ),
  );
}

/** What a word means when it is typed, and when it is tapped. */
function meanings(word: string, at: { templates: readonly SpokenTemplate[]; prompt?: string }) {
  return [directionOf({ text: word }, at), directionOf({ button: word }, at)];
}

const isOther = (direction: Direction) => (found: Direction | undefined) =>
  found !== undefined && found !== direction;

/** The questions in answer to which the words of a template count: its own; or any, and none. */
function contexts(template: SpokenTemplate, all: readonly SpokenTemplate[]): (string | undefined)[] {
  if (template.consentTemplateId !== undefined) return [template.consentTemplateId];
  return [undefined, ...new Set(all.flatMap(({ consentTemplateId }) => consentTemplateId ?? []))];
}

/** The question under which words for a Double Opt-In are said; others are said out of the blue. */
function anyQuestion({ id, type }: SpokenTemplate): string | undefined {
  return type === 'Double Opt-In' ? id : undefined;
}

/** Whether a tap on the Consent Template that it answers, or a word that it offers, can lead to it. */
function problemsOfQuestion(
  { consentTemplateId, keywords }: SpokenTemplate,
  templates: readonly SpokenTemplate[],
): PublishingProblem[] {
  if (consentTemplateId === undefined) return [];
  const question = templates.find(({ id }) => id === consentTemplateId);
  if (question?.type !== 'Consent') return [problem('consent-template-gone')];
  const labels = quickReplies(question);
  const keys = new Set(keywords.map(keyOf));
  const ways = [...labels, ...offeredWords(question.components)];
  return labels.length === 0 || ways.some((way) => keys.has(keyOf(way)))
    ? []
    : [problem('keywords-no-button', labels.join(', '))];
}
