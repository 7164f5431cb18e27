import { OutcomeUnknownError } from '../../errors';
import type { OutboundMessage, WhatsApp } from '../../ports/whatsapp';
import { fromNetworkError } from './from-network-error';
import { fromAnswer } from './from-answer';
import { toSendBody } from './to-send-body';

export interface WhatsAppOptions {
  /** With the version: `https://graph.facebook.com/v25.0`. */
  baseUrl: string;
  accessToken: string;
  /** Milliseconds to wait for an answer; after that the outcome is unknown. */
  timeoutMs: number;
  fetch?: typeof fetch;
}

/**
 * The port to the WhatsApp Cloud API. A send is attempted exactly once.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
export function createWhatsApp({
  baseUrl,
  accessToken,
  timeoutMs,
  fetch: send = fetch,
}: WhatsAppOptions): WhatsApp {
  return {
    async send(message: OutboundMessage) {
      const body = JSON.stringify(toSendBody(message));
      let response: Response;
      try {
        response = await send(`${baseUrl}/${encodeURIComponent(message.phoneNumberId)}/messages`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
      } catch (error) {
        throw fromNetworkError(error);
      }
      const text = await response.text().catch((cause: unknown) => {
        throw new OutcomeUnknownError('The answer of WhatsApp broke off.', cause);
      });
      return fromAnswer(response.status, text);
    },
  };
}
