import { unansweredConsentTemplates } from '@nod/consent/publishing';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import { type Template, componentsOf } from '@nod/solution/rows/template';

/** Whether somebody who is asked for consent can say yes and no: that the labels of the buttons mean something. */
export function judgeAnswers(templates: readonly Template[]): FindingOf<'answers'> {
  const unanswered = unansweredConsentTemplates(
    templates.map((template) => ({ ...template, components: componentsOf(template) })),
  );
  if (unanswered.length > 0)
    return {
      line: 'answers',
      state: 'broken',
      code: 'answers-missing',
      about: {
        templates: unanswered.map(({ name, missing }) => `${name} (${missing.join(', ')})`).join(', '),
      },
    };
  const count = templates.filter((one) => one.published && one.type === 'Consent').length;
  return { line: 'answers', state: 'ok', code: 'answers-ready', about: { count } };
}
