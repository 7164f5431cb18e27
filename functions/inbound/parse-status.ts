import { stoppedAtWhatsApp } from '../ports/whatsapp';
import { digest } from './digest';
import type { InboundItem, StatusItem } from './item';
import { type Json, instant, list, object, text } from './read';
import type { Surroundings } from './surroundings';

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
      digest: digest(status),
    };
  }
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
    error: errorOf(list(status.errors)),
  };
}

/** The one error that is a word of the person, if it is among them; else the first. */
function errorOf(reported: unknown[]): StatusItem['error'] {
  const errors = reported
    .map(object)
    .filter((e) => e !== undefined)
    .map((e) => ({
      code: codeOf(e.code),
      details: text(object(e.error_data)?.details) ?? text(e.message) ?? text(e.title) ?? '',
    }));
  return errors.find((e) => e.code === stoppedAtWhatsApp) ?? errors[0];
}

/** WhatsApp's codes are whole numbers, of at most six digits; what is none is 0. */
function codeOf(value: unknown): number {
  const code = Number(text(value) ?? 0);
  return Number.isInteger(code) && Math.abs(code) < 1_000_000_000 ? code : 0;
}
