import { createFrom } from './create';
import { linkMessages } from './link';
import type { Grid } from '../kit/grid';
import { bare } from '../kit/guid';
import { readMessages } from './message';

/** "Link to…" on a list of messages. */
export async function linkTo(selectedIds: readonly string[], grid?: Grid): Promise<void> {
  if (await linkMessages(selectedIds)) grid?.refresh();
}

/** "Create Contact" on a list of messages. */
export async function createContact(selectedIds: readonly string[]): Promise<void> {
  await createFrom(selectedIds, 'contact');
}

/** "Create Lead" on a list of messages. */
export async function createLead(selectedIds: readonly string[]): Promise<void> {
  await createFrom(selectedIds, 'lead');
}

/** "Link to…" on the form of a message. */
export async function linkFromForm(form: Xrm.FormContext): Promise<void> {
  if (await linkMessages([idOf(form)])) await form.data.refresh(false);
}

/** "Create Contact" on the form of a message. */
export async function createContactFromForm(form: Xrm.FormContext): Promise<void> {
  await createFrom([idOf(form)], 'contact');
}

/** "Create Lead" on the form of a message. */
export async function createLeadFromForm(form: Xrm.FormContext): Promise<void> {
  await createFrom([idOf(form)], 'lead');
}

/** Enable rule of a list: at least one is selected, and each was written by a customer and has no record. */
export async function areWithoutRecord(selectedIds: readonly string[] | null | undefined): Promise<boolean> {
  if (!selectedIds || selectedIds.length === 0) return false;
  const ids = new Set(selectedIds.map(bare));
  // What cannot be read is not offered; the command itself would only say so.
  const messages = await readMessages([...ids]).catch(() => []);
  return messages.length === ids.size && messages.every((message) => message.withoutRecord);
}

/** Enable rule of the form. */
export function isWithoutRecord(form: Xrm.FormContext): Promise<boolean> {
  return areWithoutRecord([idOf(form)]);
}

function idOf(form: Xrm.FormContext): string {
  return form.data.entity.getId();
}
