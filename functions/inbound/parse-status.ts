import type { InboundItem } from './item';
import type { Surroundings } from './parse-webhook';
import { type Json, instant, list, object, text } from './read';

/** A delivery status of a message that we, or another tool on the same number, have sent. */
export function parseStatus(status: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field } = around;
  const wamid = text(status.id);
  const name = text(status.status);
  if (wamid === undefined || name === undefined) {
    return { kind: 'malformed', field, wabaId, phoneNumberId, reason: 'A status has no id or no status.' };
  }
  const common = { wabaId, phoneNumberId, field, occurredOn: instant(status.timestamp) };
  if (name !== 'sent' && name !== 'delivered' && name !== 'read' && name !== 'failed') {
    return {
      ...common,
      kind: 'other',
      id: wamid,
      type: `status ${name}`,
      reason: 'Nod does not use this status.',
    };
  }
  const error = object(list(status.errors)[0]);
  return {
    ...common,
    kind: 'status',
    wamid,
    status: name,
    recipient: {
      waId: text(status.recipient_id),
      userId: text(status.recipient_user_id),
      parentUserId: text(status.recipient_parent_user_id),
    },
    callbackData: text(status.biz_opaque_callback_data),
    error: error && {
      code: Number(text(error.code) ?? 0),
      details: text(object(error.error_data)?.details) ?? text(error.message) ?? text(error.title) ?? '',
    },
  };
}
