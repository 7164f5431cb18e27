import { reasonOf } from '../../kit/tell';
import { type Words, joined, say } from '../../kit/words';

type Level = 'INFO' | 'WARNING' | 'ERROR';

/** Says something above the form, in the place of what was said under the same id; nothing takes it away. */
export function notify(
  form: Xrm.FormContext,
  id: string,
  words: Words | undefined,
  level: Level = 'INFO',
): void {
  if (words === undefined) form.ui.clearFormNotification(`nod-${id}`);
  else form.ui.setFormNotification(say(words), level, `nod-${id}`);
}

/** Does something that the form does not wait for. What fails is said above it: nothing of the record was changed. */
export function inBackground(form: Xrm.FormContext, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    notify(
      form,
      'failed',
      joined(
        {
          en: 'A part of this form could not be read; what you have typed is still there. Refresh the form to try again.',
          de: 'Ein Teil dieses Formulars konnte nicht gelesen werden; Ihre Eingaben sind noch da. Aktualisieren Sie das Formular, um es erneut zu versuchen.',
        },
        reasonOf(error),
      ),
      'WARNING',
    );
  });
}
