import type { RecordRef } from '@nod/consent';
import { open, selectNumber } from './open';
import type { ConversationActions, ConversationState } from './conversation';
import type { CsvColumn } from './csv';
import { Desk } from './desk';
import { exportConversation } from './export-thread';
import { loadOlder } from './load-older';
import { createSeen } from './mark-seen';
import { pace } from './pace';
import { createPoll } from './poll';
import type { Surroundings } from './surroundings';
import { request, send } from './write';

/** One conversation with what it knows; the screen listens to it. */
export interface Conversation {
  getState(): ConversationState;
  /** @returns what ends it. */
  subscribe(listener: () => void): () => void;
  actions: ConversationActions;
  /** Shows another record, or the same once it is saved. */
  show(record: RecordRef & { name?: string }): void;
  /** The person touches the control, or its form has another value: what is shown is brought up to date at once. */
  touched(isNews?: boolean): void;
  /** Somebody sets the Compliance Field on the form to No, or back to Yes: until Dataverse knows, the stricter counts. */
  withdrawn(onForm: boolean): void;
  /** Ends all that goes on. */
  destroy(): void;
}

/**
 * @param of.userId of the person who is signed in.
 * @param of.heads what the columns of an exported conversation are called.
 */
export function createConversation(of: {
  around: Surroundings;
  userId: string;
  heads: Readonly<Record<CsvColumn, string>>;
}): Conversation {
  const { around } = of;
  const desk: Desk = new Desk(
    around,
    of.userId,
    createPoll(() => desk),
  );
  return {
    getState: () => desk.state,
    subscribe(listener) {
      desk.listeners.add(listener);
      return () => void desk.listeners.delete(listener);
    },
    actions: {
      now: () => desk.clock.now(),
      selectNumber: (key) => selectNumber(desk, key),
      selectBusiness: (business) => open(desk, { business }),
      loadOlder: () => loadOlder(desk),
      send: (draft, id) => send(desk, draft, id),
      request: (wish, id) => request(desk, wish, id),
      seen: createSeen(desk),
      refresh: () => open(desk, { anew: true }),
      openRecord: (record) => around.openRecord(record),
      exportConversation: () => exportConversation(desk, of.heads),
    },
    show(record) {
      const shown = desk.state.record;
      if (desk.generation > 0 && shown.table === record.table && shown.id === record.id) return;
      desk.poller.stop();
      desk.clear(record);
      desk.publish(record.id === '' ? { phase: 'unsaved' } : {});
      // It is shown that it failed.
      void open(desk).catch(() => undefined);
    },
    touched(isNews = false) {
      const rested = desk.pace.failures === 0 && desk.pace.interval(desk.state) >= pace.slow;
      desk.pace.news();
      if (rested || isNews) desk.poller.wake();
    },
    withdrawn(onForm) {
      if (desk.withdrawnOnForm === onForm) return;
      desk.withdrawnOnForm = onForm;
      desk.publish({});
    },
    destroy() {
      desk.generation++;
      desk.ends.forEach((end) => end());
      desk.poller.destroy();
      desk.listeners.clear();
    },
  };
}
