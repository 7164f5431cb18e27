import { tell } from './tell';
import type { Words } from './words';

/** What a page answers that asks the app for something for several records. It is kept up to date while it works. */
export interface AskedFor {
  /** How many requests were saved; in the end those also of which it is not known. */
  asked: number;
  /** How many records it was to be asked for. */
  of: number;
  /** Whether the page has shown what came of them. */
  isTold: boolean;
}

/** Tells of what was begun, if the page was closed before it could. @returns whether rows may have changed. */
export async function tellIfClosed(answer: AskedFor | undefined): Promise<boolean> {
  if (answer === undefined) return false;
  const { asked, of, isTold } = answer;
  if (!isTold) await tell({ title, text: asked < of ? someWereSaved(asked, of) : allWereSaved(asked) });
  return asked > 0 || !isTold;
}

const title: Words = { en: 'Closed before it was finished', de: 'Vor dem Ende geschlossen' };

const allWereSaved = (count: number): Words => ({
  en: `All were entered: ${count}. Nod carries them out without the page; what comes of each stands on the record.`,
  de: `Alle sind eingetragen: ${count}. Nod führt sie auch ohne die Seite aus; was daraus wird, steht am Datensatz.`,
});

const someWereSaved = (count: number, of: number): Words => ({
  en: `Entered: ${count} of ${of}. Nod carries these out. The others were not entered, except for a few that may have been under way when the page was closed: look at the record before you do it again.`,
  de: `Eingetragen: ${count} von ${of}. Diese führt Nod aus. Die anderen wurden nicht eingetragen, außer wenigen, die beim Schließen gerade unterwegs sein konnten: Sehen Sie am Datensatz nach, bevor Sie es wiederholen.`,
});
