import type { InboundContent } from '@nod/consent';
import { canonicalDigits } from '@nod/consent/phone';
import type { InboundItem, Sender } from './item';
import { type Json, instant, object, text } from './read';
import { shownOf } from './shown';
import type { Surroundings } from './surroundings';

/** One inbound message; `malformed` if it has no id, without which it could be applied twice. */
export function parseMessage(message: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field } = around;
  const wamid = text(message.id);
  if (wamid === undefined)
    return { kind: 'malformed', field, wabaId, phoneNumberId, reason: 'A message has no id.' };
  const type = text(message.type) ?? 'unknown';
  const body = object(message[type]);
  const edited = type === 'edit' ? object(body?.message) : undefined;
  return {
    kind: 'message',
    wabaId,
    phoneNumberId,
    field,
    wamid,
    occurredOn: instant(message.timestamp),
    sender: senderOf(message, around.contacts),
    type,
    content: edited ? { ...contentOf(edited), type } : contentOf(message),
    shown: shownOf(edited ?? message),
    repliesTo: repliesTo(message, type, body),
    media: mediaOf(edited ?? message),
    referral: object(message.referral),
  };
}

function repliesTo(message: Json, type: string, body: Json | undefined): string | undefined {
  switch (type) {
    case 'reaction':
      return text(body?.message_id);
    case 'edit':
    case 'revoke':
      return text(body?.original_message_id);
    default:
      return text(object(message.context)?.id);
  }
}

/** What the person said, of all message types, for the meaning to be read from. */
function contentOf(message: Json): InboundContent {
  const type = text(message.type) ?? 'unknown';
  const body = object(message[type]);
  switch (type) {
    case 'text':
      return { type, text: text(body?.body) };
    case 'button':
      return { type, buttonPayload: text(body?.payload), buttonText: text(body?.text) };
    case 'interactive':
      return { type, ...interactive(body) };
    case 'order':
      return { type, text: text(body?.text) };
    case 'reaction':
      return { type };
    default:
      return { type, text: text(body?.caption) };
  }
}

function interactive(body: Json | undefined): Partial<InboundContent> {
  const reply = object(body?.button_reply) ?? object(body?.list_reply);
  if (reply) return { buttonPayload: text(reply.id), buttonText: text(reply.title) };
  const flow = object(body?.nfm_reply);
  return flow ? { flow: flowAnswers(flow.response_json) } : {};
}

/** A Flow's answers come as JSON in a text; one that cannot be read says nothing. */
function flowAnswers(json: unknown): Record<string, unknown> | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    return object(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function mediaOf(message: Json): { id?: string; mimeType?: string; filename?: string } | undefined {
  const body = object(message[text(message.type) ?? '']);
  const mimeType = text(body?.mime_type);
  return mimeType === undefined
    ? undefined
    : { id: text(body?.id), mimeType, filename: text(body?.filename) };
}

/** The sender of a message, with what `contacts` adds. */
export function senderOf(message: Json, contacts: readonly Json[]): Sender {
  const waId = text(message.from);
  const userId = text(message.from_user_id);
  return withContact({ waId, userId, parentUserId: text(message.from_parent_user_id) }, contacts);
}

/**
 * A person, with what `contacts` adds: matched by id, never by place in the list. The only contact of a webhook is
 * the sender's too, if it does not say that it is somebody else.
 */
export function withContact(person: Sender, contacts: readonly Json[]): Sender {
  const { waId, userId } = person;
  const isTheirs = (c: Json) =>
    (userId !== undefined && text(c.user_id) === userId) ||
    (waId !== undefined && isSameNumber(text(c.wa_id), waId));
  const mayBeTheirs = (c: Json) =>
    contacts.length === 1 &&
    (waId === undefined || text(c.wa_id) === undefined) &&
    (userId === undefined || text(c.user_id) === undefined);
  const contact = contacts.find(isTheirs) ?? contacts.find(mayBeTheirs);
  return {
    waId: waId ?? text(contact?.wa_id),
    userId: userId ?? text(contact?.user_id),
    parentUserId: person.parentUserId ?? text(contact?.parent_user_id),
    profileName: text(object(contact?.profile)?.name),
  };
}

function isSameNumber(a: string | undefined, b: string): boolean {
  return (
    a === b ||
    (a !== undefined && canonicalDigits(a) !== undefined && canonicalDigits(a) === canonicalDigits(b))
  );
}
