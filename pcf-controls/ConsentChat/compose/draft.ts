import type { Scope } from '@nod/consent';
import type { DraftStorage } from '../chat-props';
import type { ConversationState } from '../conversation/conversation';

/** What somebody has begun to write and not sent. */
export interface Unsent {
  text: string;
  /** The id of the message that the text answers. */
  replyTo?: string;
  templateId?: string;
  parameters: Readonly<Record<string, string>>;
}

export const nothingWritten: Unsent = { text: '', parameters: {} };

/**
 * The key of a draft: one for each person, record, number of the business, number of the customer and session.
 * It says nothing of what was written.
 */
export function draftKey(
  state: Pick<ConversationState, 'record' | 'configuration' | 'selected'>,
  userId: string,
  session: Scope,
): string {
  const { record, configuration, selected } = state;
  const parts = [userId, record.table, record.id, configuration?.id, selected?.key, session];
  return ['nod-draft', ...parts].join(':');
}

/** What was kept under a key; what cannot be read counts as nothing. */
export function readDraft(storage: DraftStorage, key: string): Unsent {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Unsent> | null;
    if (!kept) return nothingWritten;
    const { text, replyTo, templateId, parameters } = kept;
    return {
      text: typeof text === 'string' ? text : '',
      replyTo: typeof replyTo === 'string' ? replyTo : undefined,
      templateId: typeof templateId === 'string' ? templateId : undefined,
      parameters: typeof parameters === 'object' && parameters !== null ? parameters : {},
    };
  } catch {
    return nothingWritten;
  }
}

/** Keeps a draft, or forgets it if nothing is in it. A storage that is full or forbidden is no reason to lose the screen. */
export function writeDraft(storage: DraftStorage, key: string, draft: Unsent): void {
  try {
    const { text, replyTo, templateId } = draft;
    if (text === '' && replyTo === undefined && templateId === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    // The draft lives on in the screen.
  }
}
