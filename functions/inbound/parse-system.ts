import { digest } from './digest';
import type { InboundItem } from './item';
import { senderOf } from './parse-message';
import { type Json, instant, object, text } from './read';
import type { Surroundings } from './surroundings';

const userIds = /\bfrom ([A-Z]{2}\.[A-Za-z0-9]{1,128}) to ([A-Z]{2}\.[A-Za-z0-9]{1,128})\b/;

/**
 * A system message: a number or a business-scoped user id has changed, or WhatsApp's older form of a
 * marketing preference.
 */
export function parseSystem(message: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field } = around;
  const wamid = text(message.id);
  const system = object(message.system);
  const type = text(system?.type) ?? 'system';
  if (wamid === undefined)
    return { kind: 'malformed', field, wabaId, phoneNumberId, reason: 'A message has no id.' };
  const common = { wabaId, phoneNumberId, field, occurredOn: instant(message.timestamp) };
  if (type === 'user_preference_changed') {
    const sender = senderOf(message, around.contacts);
    return {
      ...common,
      kind: 'preference',
      digest: digest(message),
      sender,
      category: 'marketing_messages',
      value: text(system?.marketing) ?? '',
    };
  }
  // Before August 2026 the previous id stood only in the sentence.
  const said = userIds.exec(text(system?.body) ?? '');
  return {
    ...common,
    kind: 'system',
    digest: digest(message),
    wamid,
    type,
    from: {
      waId: text(message.from),
      userId: text(system?.previous_user_id) ?? text(message.from_user_id) ?? said?.[1],
      parentUserId: text(system?.previous_parent_user_id),
    },
    to: {
      waId: text(system?.wa_id) ?? text(system?.new_wa_id),
      userId: text(system?.user_id) ?? said?.[2],
      parentUserId: text(system?.parent_user_id),
    },
  };
}

/**
 * An update of a business-scoped user id in a field of its own. Meta withdrew that field in August 2026;
 * sandboxes and partners have been seen to send it.
 */
export function parseUserIdUpdate(update: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field } = around;
  const ids = object(update.user_id);
  const previous = text(ids?.previous);
  const current = text(ids?.current);
  if (previous === undefined || current === undefined) {
    return {
      kind: 'malformed',
      field,
      wabaId,
      phoneNumberId,
      reason: 'An update of a user id lacks one of them.',
    };
  }
  const waId = text(update.wa_id);
  return {
    kind: 'system',
    digest: digest(update),
    wabaId,
    phoneNumberId,
    field,
    wamid: `user_id_update/${previous}/${current}`,
    occurredOn: instant(update.timestamp),
    type: 'user_changed_user_id',
    from: { waId, userId: previous },
    to: { waId, userId: current },
  };
}
