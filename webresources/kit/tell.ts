import { type Words, same, say } from './words';

/** What is said to the person: what happened, what was not lost, and what to do next. */
export interface Told {
  title: Words;
  text: Words;
}

/** Shows it until it is closed. */
export async function tell({ title, text }: Told): Promise<void> {
  await Xrm.Navigation.openAlertDialog({ title: say(title), text: say(text) });
}

/** What Dataverse said of a failure, as far as it said anything; it speaks the person's language itself. */
export function reasonOf(error: unknown): Words {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  if (typeof message === 'string' && message !== '') return same(message);
  return { en: 'Dataverse gave no reason.', de: 'Dataverse hat keinen Grund genannt.' };
}

/** The last sentence of what is told of a failure. */
export function said(error: unknown): Words {
  const reason = reasonOf(error);
  return { en: `Dataverse said: ${reason.en}`, de: `Dataverse meldet: ${reason.de}` };
}
