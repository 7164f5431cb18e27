import type { TemplateType } from '@nod/consent';
import type { Words } from '../../kit/words';
import type { Answer } from './answers';

/** Where a template stands on its way. */
export interface Standing {
  type: TemplateType | undefined;
  isSaved: boolean;
  isPublished: boolean;
  /** Variables without a column. */
  unmapped: readonly string[];
  /** Of a Consent Template, or of the one that this answers. */
  answers: readonly Answer[];
  /** Whether it answers a Consent Template. */
  isAnswer: boolean;
}

/** The next step from here to a customer who can answer; `undefined` where nothing is left to do. */
export function nextStep(standing: Standing): Words | undefined {
  const { type, isSaved, isPublished, unmapped, answers, isAnswer } = standing;
  if (!isSaved) return undefined;
  if (!isPublished && unmapped.length > 0) return mapVariables(unmapped);
  if (!isPublished) return publish;
  if (type !== 'Consent' && !isAnswer) return undefined;
  for (const wanted of ['Opt-In', 'Opt-Out'] as const) {
    const found = answers.filter((answer) => answer.type === wanted);
    if (found.length === 0) return add(wanted, isAnswer);
    if (!found.some(({ published }) => published)) return publishAnswer(wanted, found[0]!.name);
  }
  return complete;
}

const publish: Words = {
  en: 'Next: Publish. What would fail later is checked first.',
  de: 'Als Nächstes: Veröffentlichen. Vorher wird geprüft, was später scheitern würde.',
};

const mapVariables = (names: readonly string[]): Words => {
  const list = names.map((name) => `{{${name}}}`).join(', ');
  return {
    en: `Next: say with Variables which column fills ${list}, save, and publish.`,
    de: `Als Nächstes: Sagen Sie mit „Variablen“, welche Spalte ${list} füllt, speichern Sie, und veröffentlichen Sie.`,
  };
};

const add = (type: Answer['type'], isAnswer: boolean): Words => ({
  en: `Next: add ${isAnswer ? "the Consent Template's" : 'its'} ${type} template: ${isAnswer ? 'open the Consent Template and use' : 'use'} Add Answer.`,
  de: `Als Nächstes: Legen Sie die ${type}-Vorlage ${isAnswer ? 'der Einwilligungsvorlage' : 'dazu'} an: ${isAnswer ? 'Öffnen Sie die Einwilligungsvorlage und verwenden' : 'Verwenden'} Sie „Antwort hinzufügen“.`,
});

const publishAnswer = (type: Answer['type'], name: string): Words => ({
  en: `Next: publish the ${type} template “${name}”: until then this answer means nothing.`,
  de: `Als Nächstes: Veröffentlichen Sie die ${type}-Vorlage „${name}“: Bis dahin bedeutet diese Antwort nichts.`,
});

const complete: Words = {
  en: 'Complete: agents can send the Consent Template, and both answers count.',
  de: 'Vollständig: Agenten können die Einwilligungsvorlage senden, und beide Antworten gelten.',
};
