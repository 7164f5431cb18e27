import type { GraphError } from './graph-error';
import type { BusinessNumber, OutboxEntry, Phone, ThreadMessage } from './model';
import { type StatusName, toStatusPayload } from './payloads';
import type { WhatsAppState } from './state';
import type { WebhookSender } from './webhook-sender';

type Travelling = { number: BusinessNumber; phone: Phone; entry: OutboxEntry; message: ThreadMessage };

export type MessageJourney = {
  /** Takes an accepted message on its way: sent, then delivered; or failed. */
  start: (input: Travelling & { failure: GraphError | undefined }) => void;
  /** The phone comes online: what waits for it is delivered. */
  comeOnline: (phone: Phone) => void;
  /** The person opens the chat with a number: what was delivered is read. Gives how many were. */
  open: (phone: Phone, phoneNumberId: string) => number;
  close: () => void;
};

/**
 * Moves messages on and tells the business by webhook.
 * @param delayMs before `sent`, and again before `delivered`: Meta's webhooks follow the answer, though they
 * may overtake it
 */
export function createMessageJourney(options: {
  state: WhatsAppState;
  webhooks: WebhookSender;
  delayMs: number;
}): MessageJourney {
  const { state, webhooks, delayMs } = options;
  const timers = new Set<NodeJS.Timeout>();
  const waiting = new Map<string, Travelling>();

  const later = (step: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      step();
    }, delayMs);
    timers.add(timer);
  };
  const tell = (travelling: Travelling, status: StatusName, error?: GraphError): void => {
    const { entry, message } = travelling;
    message.status = status;
    if (error) message.errorCode = error.code;
    const at = new Date(state.clock.now()).toISOString();
    entry.statuses.push({ status, at, ...(error ? { code: error.code } : {}) });
    if (!state.subscribedWabas.has(travelling.number.wabaId)) return;
    const timestamp = state.clock.timestamp();
    void webhooks.send(toStatusPayload({ ...travelling, status, timestamp, ...(error ? { error } : {}) }));
  };
  const deliver = (travelling: Travelling): void => {
    if (!travelling.phone.online) {
      waiting.set(travelling.entry.wamid, travelling);
      return;
    }
    waiting.delete(travelling.entry.wamid);
    tell(travelling, 'delivered');
    if (travelling.phone.opensAtOnce) tell(travelling, 'read');
    else unread.set(travelling.entry.wamid, travelling);
  };
  const unread = new Map<string, Travelling>();
  return {
    start: ({ failure, ...travelling }) => {
      later(() => {
        if (failure) {
          tell(travelling, 'failed', failure);
          return;
        }
        tell(travelling, 'sent');
        later(() => deliver(travelling));
      });
    },
    comeOnline: (phone) => {
      for (const travelling of [...waiting.values()]) if (travelling.phone === phone) deliver(travelling);
    },
    open: (phone, phoneNumberId) => {
      const seen = [...unread.values()].filter(
        (one) => one.phone === phone && one.entry.phoneNumberId === phoneNumberId,
      );
      for (const travelling of seen) {
        unread.delete(travelling.entry.wamid);
        tell(travelling, 'read');
      }
      return seen.length;
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
