import type { InboundItem } from './item';
import { malformed } from './other-items';
import { parseValue } from './parse-value';
import { type Json, instant, list, object, text } from './read';
import type { Surroundings } from './surroundings';

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
