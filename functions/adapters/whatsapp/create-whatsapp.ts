import { OutcomeUnknownError, UnreachableError } from '../../errors';
import type { OutboundMessage, WhatsApp } from '../../ports/whatsapp';
import { fromNetworkError } from './from-network-error';
import { fromAnswer, fromReadAnswer } from './from-answer';
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
 * The port to the WhatsApp Cloud API. A send is attempted exactly once; a read receipt is the `messages` call with
 * another body: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
export function createWhatsApp({
  baseUrl,
  accessToken,
  timeoutMs,
  fetch: send = fetch,
}: WhatsAppOptions): WhatsApp {
  const post = (phoneNumberId: string, body: unknown) =>
    send(`${baseUrl}/${encodeURIComponent(phoneNumberId)}/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });

  return {
    async send(message: OutboundMessage) {
      const body = toSendBody(message);
      const response = await post(message.phoneNumberId, body).catch((error: unknown) => {
        throw fromNetworkError(error);
      });
      const text = await response.text().catch((cause: unknown) => {
        throw new OutcomeUnknownError('The answer of WhatsApp broke off.', cause);
      });
      return fromAnswer(response.status, text);
    },

    async markRead({ phoneNumberId, wamid }) {
      const body = { messaging_product: 'whatsapp', status: 'read', message_id: wamid };
      let status: number;
      let text: string;
      try {
        const response = await post(phoneNumberId, body);
        ({ status } = response);
        text = await response.text();
      } catch (error) {
        // It may be repeated: whether it arrived makes no difference.
        throw new UnreachableError('whatsapp-unreachable', 'No answer came from WhatsApp.', error);
      }
      fromReadAnswer(status, text);
    },
  };
}
