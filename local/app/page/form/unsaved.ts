import { confirmDialog } from '../xrm/message-dialogs';
import { say } from '../words/say';

const dirtyForms = new Set<() => boolean>();

/** Notes an open form, until the function that is given back is called. */
export function watchUnsaved(isDirty: () => boolean): () => void {
  dirtyForms.add(isDirty);
  return () => void dirtyForms.delete(isDirty);
}

/** Whether any open form holds typed changes. */
export function hasUnsaved(): boolean {
  return [...dirtyForms].some((isDirty) => isDirty());
}

/** Asks whether typed changes may be thrown away, where there are any. Every navigation of the page waits for this. */
export async function mayLeave(): Promise<boolean> {
  if (!hasUnsaved()) return true;
  const { confirmed } = await confirmDialog({
    title: say('Unsaved changes'),
    text: say('Your changes have not been saved. Leave without them?'),
    confirmButtonLabel: say('Discard changes'),
    cancelButtonLabel: say('Stay here'),
  });
  return confirmed;
}
