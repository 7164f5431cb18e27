import type { TemplateType } from '@nod/consent';
import { SessionType } from '@nod/solution';
import type { PublishingProblem } from '@nod/solution/rows/setup-request';
import { bare } from '../../kit/guid';
import type { Words } from '../../kit/words';
import { problemWords } from '../../publish/problem-words';
import { isNew, lookupIn, numberIn, textIn } from '../shared/form-access';
import { notify } from '../shared/notify';
import { answersTo } from './answers';
import { kindOf } from './kinds';
import { nextStep } from './next-step';
import { mappingOf, variablesOnForm } from './source';
import { statusOf, typeOf } from './status';

/** Says above the form where the template stands, what keeps it from being published, and what comes next. */
export async function tellState(form: Xrm.FormContext): Promise<void> {
  const isPublished = statusOf(form) === 'Published';
  notify(form, 'published', isPublished ? published(form) : undefined);
  notify(form, 'problems', isPublished ? undefined : problemsOn(form), 'ERROR');
  notify(form, 'next', await next(form, isPublished));
}

async function next(form: Xrm.FormContext, isPublished: boolean): Promise<Words | undefined> {
  const type = typeOf(form);
  const consent = type === 'Consent' ? form.data.entity.getId() : lookupIn(form, 'nod_consenttemplateid')?.id;
  return nextStep({
    type,
    isSaved: !isNew(form),
    isPublished,
    unmapped: unmappedOn(form, type),
    answers: consent && isPublished ? await answersTo(bare(consent)) : [],
    isAnswer: type !== 'Consent' && consent !== undefined,
  });
}

/** Variables that nobody would fill: what agents send from the chat in a utility session, they may fill by hand. */
function unmappedOn(form: Xrm.FormContext, type: TemplateType | undefined): string[] {
  const byHand = type === 'Utility' && numberIn(form, 'nod_sessiontype') !== SessionType.Marketing;
  if (byHand || !kindOf(type).isMessage) return [];
  const mapping = mappingOf(form);
  return variablesOnForm(form).filter((name) => !(name in mapping));
}

function published(form: Xrm.FormContext): Words {
  const on: unknown = form.getAttribute('nod_publishedon')?.getValue();
  const since = (language: string) =>
    on instanceof Date
      ? ` ${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(on)}`
      : '';
  return {
    en:
      on instanceof Date
        ? `Published since${since('en')}: to change it, take it back to Draft.`
        : 'Published: to change it, take it back to Draft.',
    de:
      on instanceof Date
        ? `Veröffentlicht seit${since('de')}: Setzen Sie die Vorlage auf Entwurf zurück, um sie zu ändern.`
        : 'Veröffentlicht: Setzen Sie die Vorlage auf Entwurf zurück, um sie zu ändern.',
  };
}

/** What the last attempt to publish found, in one list. */
function problemsOn(form: Xrm.FormContext): Words | undefined {
  const problems = problemsIn(textIn(form, 'nod_problems')).map(problemWords);
  if (problems.length === 0) return undefined;
  const list = (language: keyof Words) =>
    problems.map((words, at) => `${at + 1}) ${words[language]}`).join(' ');
  return {
    en: `Not published. Mend this, save, and publish again: ${list('en')}`,
    de: `Nicht veröffentlicht. Beheben Sie dies, speichern Sie, und veröffentlichen Sie erneut: ${list('de')}`,
  };
}

function problemsIn(text: string | undefined): PublishingProblem[] {
  if (text === undefined) return [];
  try {
    return JSON.parse(text) as PublishingProblem[];
  } catch {
    // Only the app writes it; a text of another version is shown as it is.
    return [{ code: 'unknown', text }];
  }
}
