import * as React from 'react';
import type { DraftStorage } from '../chat-props';
import type { ConversationActions, Draft, Message, Problem } from '../conversation/conversation';
import { problemOf } from './problem-of';
import { type Unsent, readDraft, writeDraft } from './draft';
import { contentOf, idFor, settle, settleTaken } from './tried';

/** How sending goes on, by the key of the draft. */
export type Sending = 'sending' | Problem | undefined;

/** What is on its way to Dataverse. It outlives the composer, which goes when another number is looked at. */
export interface Outbox {
  of(key: string): Sending;
  /**
   * Sends, and forgets the draft once Dataverse has it; a draft that could not be sent stays where it is.
   * The same draft sent again after a failure is the same message: it cannot arrive twice.
   * @returns what kept it from being taken, if something did; nothing comes of a second send under the same key while
   * the first is on its way.
   */
  send(key: string, draft: Draft): Promise<'taken' | 'busy' | Problem>;
  /**
   * Looks whether an attempt whose answer was lost is in the thread.
   * @returns whether this draft was taken so; it is forgotten then.
   */
  isTaken(key: string, draft: Draft | undefined, messages: readonly Message[]): boolean;
  dismiss: (key: string) => void;
}

/** The outbox of a chat. @param trouble of reading: once there is none any more, nobody is offline. */
export function useOutbox(actions: ConversationActions, drafts: DraftStorage, trouble?: Problem): Outbox {
  const [sendings, setSendings] = React.useState<Readonly<Record<string, Sending>>>({});
  const onItsWay = React.useRef(new Set<string>());
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  const isTroubled = trouble !== undefined;
  React.useEffect(() => {
    if (!isTroubled) setSendings(backOnline);
  }, [isTroubled]);
  const set = (key: string, sending: Sending) => {
    if (alive.current) setSendings((before) => ({ ...before, [key]: sending }));
  };
  const forget = (key: string, draft: Draft) => {
    settle(drafts, key, 'template' in draft ? 'template' : 'text');
    writeDraft(drafts, key, withoutSent(readDraft(drafts, key), draft));
    set(key, undefined);
  };
  return {
    isTaken(key, draft, messages) {
      if (onItsWay.current.has(key)) return false;
      const taken = settleTaken(drafts, key, messages);
      if (draft === undefined || !taken.includes(contentOf(draft))) return false;
      forget(key, draft);
      return true;
    },
    of: (key) => sendings[key],
    dismiss: (key) => set(key, undefined),
    async send(key, draft) {
      if (onItsWay.current.has(key)) return 'busy';
      onItsWay.current.add(key);
      set(key, 'sending');
      try {
        await actions.send(draft, idFor(drafts, key, draft));
      } catch (error) {
        const problem = problemOf(error);
        set(key, problem);
        return problem;
      } finally {
        onItsWay.current.delete(key);
      }
      forget(key, draft);
      return 'taken';
    },
  };
}

/** That one is offline is over; what is not known stays unknown. */
function backOnline(before: Readonly<Record<string, Sending>>): Readonly<Record<string, Sending>> {
  const after = Object.entries(before).map(([key, sending]): [string, Sending] => {
    if (sending === undefined || sending === 'sending' || sending.kind !== 'offline') return [key, sending];
    return [key, sending.isUnknown ? { ...sending, kind: 'dataverse' } : undefined];
  });
  return Object.fromEntries(after);
}

/** What is left of what was begun, when this part of it is sent. */
export function withoutSent(unsent: Unsent, sent: Draft): Unsent {
  return 'template' in sent
    ? { ...unsent, templateId: undefined, parameters: {} }
    : { ...unsent, text: '', replyTo: undefined };
}
