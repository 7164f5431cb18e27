import { MessageTemplateStatusCode } from '@nod/solution';
import type { Grid } from '../kit/grid';
import { orTell } from '../kit/or-tell';
import { named } from '../kit/rows-named';
import { chosenFrom, chosenOnForm } from '../kit/selection';
import { said, tell } from '../kit/tell';
import { joined } from '../kit/words';
import { statusOf } from '../forms/message-template/status';
import { publishTemplates, showResults } from './publish';

/** "Publish" on a list of Message Templates. */
export function publish(selectedIds: readonly string[] | null | undefined, grid?: Grid): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenFrom((selectedIds ?? []).map((id) => ({ Id: id })));
    if (chosen === undefined) return;
    const templates = await named(
      'nod_messagetemplate',
      chosen.map(({ id }) => id),
    );
    await showResults(await publishTemplates(templates));
    grid?.refresh();
  });
}

/** "Publish" on the form: what was typed is saved first. */
export function publishFromForm(form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    if (form.data.getIsDirty() && !(await saved(form))) return;
    const chosen = await chosenOnForm(form);
    if (chosen === undefined) return;
    const results = await publishTemplates(chosen);
    await form.data.refresh(false);
    form.ui.refreshRibbon();
    // What is published is told by the form itself, with the next step.
    if (results.some(({ state }) => state !== 'published')) await showResults(results);
  });
}

/** "Back to Draft" on the form. The admin writes it: taking back is always safe. */
export async function backToDraft(form: Xrm.FormContext): Promise<void> {
  const chosen = await chosenOnForm(form);
  if (chosen === undefined) return;
  try {
    await Xrm.WebApi.updateRecord('nod_messagetemplate', chosen[0]!.id, {
      statuscode: MessageTemplateStatusCode.Draft,
    });
  } catch (error) {
    return tell({
      title: { en: 'Not taken back', de: 'Nicht zurückgesetzt' },
      text: joined(
        {
          en: 'The template is still published, and nothing of it was changed. Try again.',
          de: 'Die Vorlage ist weiterhin veröffentlicht; an ihr wurde nichts geändert. Versuchen Sie es erneut.',
        },
        said(error),
      ),
    });
  }
  await form.data.refresh(false);
  form.ui.refreshRibbon();
}

/** Enable rule: "Publish" is for a saved template that is not published. */
export function isDraft(form: Xrm.FormContext): boolean {
  return form.data.entity.getId() !== '' && statusOf(form) !== 'Published';
}

/** Enable rule of "Back to Draft". */
export function isPublished(form: Xrm.FormContext): boolean {
  return statusOf(form) === 'Published';
}

/** What could not be saved stands on the form already. */
async function saved(form: Xrm.FormContext): Promise<boolean> {
  try {
    await form.data.save();
    return true;
  } catch {
    return false;
  }
}
