import { ask } from '../kit/ask';
import { type AskedFor, tellIfClosed } from '../kit/asked-for';
import type { Grid } from '../kit/grid';
import { orTell } from '../kit/or-tell';
import { type Chosen, type RibbonReference, chosenFrom, chosenOnForm } from '../kit/selection';
import { say } from '../kit/words';
import type { RequestQuestion } from './question';
import { words } from './words';

/** "Send consent request" on a list of contacts, leads, accounts, numbers or records of another registered table. */
export function sendConsentRequest(references: readonly RibbonReference[], grid?: Grid): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenFrom(references);
    if (chosen !== undefined && (await request(chosen))) grid?.refresh();
  });
}

/** "Send consent request" on a form. */
export function sendConsentRequestFromForm(form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenOnForm(form);
    if (chosen === undefined || !(await request(chosen))) return;
    // What somebody has typed and not saved stays: it is theirs.
    if (!form.data.getIsDirty()) await form.data.refresh(false);
  });
}

/** @returns whether anything was asked for, as far as is known. */
async function request(chosen: readonly Chosen[]): Promise<boolean> {
  const question: RequestQuestion = { chosen };
  const answer = await ask<AskedFor>('consent-request', question, {
    title: say(words.title),
    height: 85,
  });
  return tellIfClosed(answer);
}
