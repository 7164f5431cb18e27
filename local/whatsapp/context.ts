import type { Clock } from './clock';
import type { FaultPlan } from '../http/faults';
import type { MessageJourney } from './message-journey';
import type { WhatsAppState } from './state';
import type { WebhookAttempt, WebhookSender } from './webhook-sender';

/** Whether a callback URL proved itself, and what it answered. */
export type CallbackCheck = { verified: boolean; answer: WebhookAttempt };

/** What the routes work with. */
export type WhatsAppContext = {
  state: WhatsAppState;
  clock: Clock;
  faults: FaultPlan;
  webhooks: WebhookSender;
  journey: MessageJourney;
  accessToken: string;
  appSecret: string;
  /** Asks a callback URL to prove itself by the verify token, then uses it for these fields; without any, for all. */
  setCallback: (url: string, verifyToken?: string, fields?: readonly string[]) => Promise<CallbackCheck>;
};
