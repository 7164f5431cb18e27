import { ask } from '../kit/ask';
import { type AskedFor, tellIfClosed } from '../kit/asked-for';
import type { Grid } from '../kit/grid';
import { orTell } from '../kit/or-tell';
import { type Chosen, type RibbonReference, chosenFrom, chosenOnForm } from '../kit/selection';
import { say } from '../kit/words';
import type { ConsentQuestion } from './question';
import { titles } from './words';

type Wish = ConsentQuestion['wish'];

/** "Opt in" on a list of contacts, leads, accounts, numbers or records of another registered table. */
export function optIn(references: readonly RibbonReference[], grid?: Grid): Promise<void> {
  return onList('Opt-In', references, grid);
}

/** "Opt out" on a list. */
export function optOut(references: readonly RibbonReference[], grid?: Grid): Promise<void> {
  return onList('Opt-Out', references, grid);
}

/** "Opt in" on a form. */
export function optInFromForm(form: Xrm.FormContext): Promise<void> {
  return onForm('Opt-In', form);
}

/** "Opt out" on a form. */
export function optOutFromForm(form: Xrm.FormContext): Promise<void> {
  return onForm('Opt-Out', form);
}

function onList(wish: Wish, references: readonly RibbonReference[], grid?: Grid): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenFrom(references);
    if (chosen !== undefined && (await enter(wish, chosen))) grid?.refresh();
  });
}

function onForm(wish: Wish, form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenOnForm(form);
    if (chosen === undefined || !(await enter(wish, chosen))) return;
    // What somebody has typed and not saved stays: it is theirs.
    if (!form.data.getIsDirty()) await form.data.refresh(false);
  });
}

/** @returns whether anything was asked for, as far as is known. */
async function enter(wish: Wish, chosen: readonly Chosen[]): Promise<boolean> {
  const question: ConsentQuestion = { wish, chosen };
  const answer = await ask<AskedFor>('consent', question, { title: say(titles[wish]), height: 80 });
  return tellIfClosed(answer);
}
