import * as React from 'react';
import type { DraftStorage } from '../chat-props';
import type { ConversationActions, Draft, Problem } from '../conversation/conversation';
import { problemOf } from './problem-of';
import { type Unsent, readDraft, writeDraft } from './draft';

/** How sending goes on, by the key of the draft. */
export type Sending = 'sending' | Problem | undefined;

/** What is on its way to Dataverse. It outlives the composer, which goes when another number is looked at. */
export interface Outbox {
  of(key: string): Sending;
  /**
   * Sends, and forgets the draft once Dataverse has it; a draft that could not be sent stays where it is.
   * @returns whether it was taken; a second send under the same key while the first is on its way is not.
   */
  send(key: string, draft: Draft): Promise<boolean>;
  dismiss: (key: string) => void;
}

/** The outbox of a chat. */
export function useOutbox(actions: ConversationActions, drafts: DraftStorage): Outbox {
  const [sendings, setSendings] = React.useState<Readonly<Record<string, Sending>>>({});
  const onItsWay = React.useRef(new Set<string>());
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  const set = (key: string, sending: Sending) => {
    if (alive.current) setSendings((before) => ({ ...before, [key]: sending }));
  };
  return {
    of: (key) => sendings[key],
    dismiss: (key) => set(key, undefined),
    async send(key, draft) {
      if (onItsWay.current.has(key)) return false;
      onItsWay.current.add(key);
      set(key, 'sending');
      try {
        await actions.send(draft);
      } catch (error) {
        set(key, problemOf(error));
        return false;
      } finally {
        onItsWay.current.delete(key);
      }
      writeDraft(drafts, key, withoutSent(readDraft(drafts, key), draft));
      set(key, undefined);
      return true;
    },
  };
}

/** What is left of what was begun, when this part of it is sent. */
export function withoutSent(unsent: Unsent, sent: Draft): Unsent {
  return 'template' in sent
    ? { ...unsent, templateId: undefined, parameters: {} }
    : { ...unsent, text: '', replyTo: undefined };
}
