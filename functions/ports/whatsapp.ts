/**
 * The person has stopped marketing from this business in WhatsApp: the one error that is a word of theirs.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const stoppedAtWhatsApp = 131050;

/** To whom: the id as received wins over canonical digits; without a number, the business-scoped user id. */
export interface Recipient {
  /** Digits without plus. */
  waId?: string;
  userId?: string;
}

/** A component of a template message, in the Cloud API's own form. */
export type TemplateComponent = Record<string, unknown>;

export type OutboundContent =
  | { type: 'text'; body: string }
  | { type: 'template'; name: string; language: string; components: readonly TemplateComponent[] };

export interface OutboundMessage {
  phoneNumberId: string;
  to: Recipient;
  content: OutboundContent;
  /** The message that is replied to. */
  replyToWamid?: string;
  /** Our row id; WhatsApp repeats it in every status (`biz_opaque_callback_data`). */
  callbackData: string;
}

/** The port to the WhatsApp Cloud API. */
export interface WhatsApp {
  /**
   * Hands one message over, once: there is no idempotency key at WhatsApp, so it is never repeated here.
   * @returns the id that WhatsApp gave it, and the recipient's id as WhatsApp has it.
   * @throws RefusedError when WhatsApp said no, with its error code; UnreachableError when it surely was not
   * handed over (connection refused, name not resolved); OutcomeUnknownError when no answer came back.
   */
  send(message: OutboundMessage): Promise<{ wamid: string; waId?: string }>;

  /**
   * Shows the person that a message of theirs, and all before it, has been read. Repeating it does nothing more.
   * WhatsApp takes it for 30 days.
   * @throws RefusedError when WhatsApp said no; UnreachableError when no answer came back.
   */
  markRead(message: { phoneNumberId: string; wamid: string }): Promise<void>;
}
