import { RefusedError } from '../../errors';
import type { OutboundContent, OutboundMessage, Recipient } from '../../ports/whatsapp';

/**
 * The body of a send.
 * @throws RefusedError when there is nobody to send to, with the code that WhatsApp would give.
 */
export function toSendBody({
  to,
  content,
  replyToWamid,
  callbackData,
}: OutboundMessage): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...toRecipient(to),
    ...toContent(content),
    ...(replyToWamid === undefined ? {} : { context: { message_id: replyToWamid } }),
    biz_opaque_callback_data: callbackData,
  };
}

function toRecipient({ waId, userId }: Recipient): Record<string, string> {
  // Without the plus WhatsApp would put the business number's country code before the digits.
  if (waId) return { to: /^\d+$/.test(waId) ? `+${waId}` : waId };
  if (userId) return { recipient: userId };
  throw new RefusedError('whatsapp-refused', 'A message needs a number or a user id.', {
    status: 400,
    vendorCode: '100',
  });
}

function toContent(content: OutboundContent): Record<string, unknown> {
  switch (content.type) {
    case 'text':
      return { type: 'text', text: { preview_url: false, body: content.body } };
    case 'template':
      return {
        type: 'template',
        template: {
          name: content.name,
          language: { code: content.language },
          ...(content.components.length > 0 ? { components: content.components } : {}),
        },
      };
  }
}
