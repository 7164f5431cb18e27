import { digest } from './digest';
import type { InboundItem, MalformedItem, OtherItem } from './item';
import { type Json, list, object, text } from './read';
import type { Surroundings } from './surroundings';

/** Something that is kept a note of and not acted on. */
export function other(
  around: Surroundings,
  of: { kind: OtherItem['kind']; type: string; reason: string; told: unknown },
): OtherItem {
  const { wabaId, phoneNumberId, field, time } = around;
  const { kind, type, reason } = of;
  return { kind, wabaId, phoneNumberId, field, type, reason, digest: digest(of.told), occurredOn: time };
}

/** Something that does not have the form that WhatsApp documents. */
export function malformed(field: string, reason: string): MalformedItem {
  return { kind: 'malformed', field, reason };
}

/** Reads every object of a list; what is none is malformed, and no list at all is empty. */
export function each(
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

/** Messages that the business itself has sent, by the app on the phone or by another tool. */
export function parseEchoes(value: unknown, around: Surroundings): InboundItem[] {
  return each(value, around, (told) => {
    const type = text(told.type) ?? 'echo';
    const reason = 'It is an echo of our own message.';
    return { ...other(around, { kind: 'echo', type, reason, told }), id: text(told.id) };
  });
}
