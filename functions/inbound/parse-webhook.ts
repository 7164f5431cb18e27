import { digest } from './digest';
import type { InboundItem, OtherItem } from './item';
import { parseMessage } from './parse-message';
import { parseSystem, parseUserIdUpdate } from './parse-system';
import { parsePreference } from './parse-preference';
import { parseStatus } from './parse-status';
import { parseTemplate } from './parse-template';
import { type Json, instant, list, object, text } from './read';

/** What of the envelope every item needs. */
export interface Surroundings {
  wabaId?: string;
  phoneNumberId?: string;
  field: string;
  contacts: Json[];
  /** `entry.time`, in fields of the account. */
  time?: number;
}

/**
 * Takes a webhook of the WhatsApp Cloud API apart into everything that it holds: each message, status,
 * preference and account notice of each entry and change. Nothing is left out: what is not understood comes
 * out as `other` with a reason, or as `malformed`.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export function parseWebhook(body: unknown): InboundItem[] {
  return list(object(body)?.entry).flatMap((entry) => {
    const e = object(entry);
    if (e === undefined) return [malformed('entry', 'An entry is not an object.')];
    const changes = list(e.changes);
    if (changes.length === 0) return [malformed(text(e.field) ?? 'entry', 'An entry has no changes.')];
    return changes.flatMap((change) => parseChange(e, change));
  });
}

function malformed(field: string, reason: string): InboundItem {
  return { kind: 'malformed', field, reason };
}

function parseChange(entry: Json, change: unknown): InboundItem[] {
  const c = object(change);
  const outer = object(c?.value);
  // While Meta's Business Agent answers, what the person writes comes wrapped in `standby`: a stop is a stop all
  // the same. Which keys stand outside the wrapping is not documented, so both places are read.
  const value = outer && { ...outer, ...object(outer.standby) };
  // Partner events have been seen with the field beside the changes or inside the value.
  const field = text(c?.field) ?? text(value?.field) ?? text(entry.field) ?? 'unknown';
  if (value === undefined) return [malformed(field, 'A change has no value.')];
  const around: Surroundings = {
    wabaId: text(entry.id),
    phoneNumberId: text(object(value.metadata)?.phone_number_id),
    field,
    contacts: list(value.contacts)
      .map(object)
      .filter((c) => c !== undefined),
    time: instant(entry.time),
  };
  return parseValue(value, around);
}

function parseValue(value: Json, around: Surroundings): InboundItem[] {
  switch (around.field) {
    case 'messages':
    case 'standby':
      return parseMessages(value, around);
    case 'user_preferences':
      return each(value.user_preferences, around, parsePreference);
    case 'user_id_update':
      return each(value.user_id_update, around, parseUserIdUpdate);
    case 'smb_message_echoes':
      return echoes(value.message_echoes, around);
    case 'history':
      return [
        other(around, {
          kind: 'history',
          type: 'history',
          reason: 'Messages of the past are never acted on.',
          told: value,
        }),
      ];
    case 'message_template_status_update':
    case 'message_template_quality_update':
    case 'message_template_components_update':
    case 'template_category_update':
      return [parseTemplate(value, around)];
    case 'account_alerts':
    case 'account_review_update':
    case 'account_update':
    case 'account_settings_update':
    case 'business_capability_update':
    case 'phone_number_name_update':
    case 'phone_number_quality_update':
    case 'security':
      return [
        other(around, {
          kind: 'account',
          type: text(value.event) ?? around.field,
          reason: 'It concerns the account, not a consent.',
          told: value,
        }),
      ];
    default:
      return [
        other(around, {
          kind: 'other',
          type: around.field,
          reason: 'Nod does not use this webhook field.',
          told: value,
        }),
      ];
  }
}

function parseMessages(value: Json, around: Surroundings): InboundItem[] {
  const items = [
    ...each(value.messages, around, (m, a) =>
      text(m.type) === 'system' ? parseSystem(m, a) : parseMessage(m, a),
    ),
    ...each(value.statuses, around, parseStatus),
    ...echoes(value.message_echoes, around),
    ...list(value.calls).map((told) =>
      other(around, { kind: 'other', type: 'call', reason: 'Nod does not use calls.', told }),
    ),
    ...list(value.errors).map((told) =>
      other(around, {
        kind: 'other',
        type: `error ${text(object(told)?.code) ?? ''}`.trim(),
        reason: 'WhatsApp reports an error of its own.',
        told,
      }),
    ),
  ];
  return items.length > 0
    ? items
    : [
        other(around, {
          kind: 'other',
          type: 'messages',
          reason: 'It holds no message.',
          told: value,
        }),
      ];
}

function echoes(value: unknown, around: Surroundings): InboundItem[] {
  return each(value, around, (echo) => ({
    ...other(around, {
      kind: 'echo',
      type: text(echo.type) ?? 'echo',
      reason: 'It is an echo of our own message.',
      told: echo,
    }),
    id: text(echo.id),
  }));
}

function each(
  value: unknown,
  around: Surroundings,
  parse: (one: Json, around: Surroundings) => InboundItem,
): InboundItem[] {
  if (value != null && !Array.isArray(value)) return [malformed(around.field, 'A list was expected.')];
  return list(value).map((one) => {
    const item = object(one);
    return item === undefined ? malformed(around.field, 'An item is not an object.') : parse(item, around);
  });
}

function other(
  around: Surroundings,
  of: { kind: OtherItem['kind']; type: string; reason: string; told: unknown },
): OtherItem {
  const { wabaId, phoneNumberId, field, time } = around;
  const { kind, type, reason } = of;
  return { kind, wabaId, phoneNumberId, field, type, reason, digest: digest(of.told), occurredOn: time };
}
