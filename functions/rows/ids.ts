import { createHash } from 'node:crypto';

/** Namespace of all ids that Nod derives. It must never change: the ids of stored rows depend on it. */
const namespace = Buffer.from('6f1c7d0e5d5b4c0f9a2e1b7a4d3c2e10', 'hex');

/**
 * The id of a row, derived from what identifies it outside Dataverse (UUID version 5, RFC 9562), so that
 * a repeated write is the same write and a lookup can be bound without reading first.
 */
export function derivedId(...parts: string[]): string {
  // JSON keeps the parts apart: ['a','bc'] and ['ab','c'] are different.
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The row of an inbound message, from its WhatsApp id. */
export const messageId = (wamid: string) => derivedId('message', wamid);

/** The row of a number: from the business number and the canonical digits, or the business-scoped user id. */
export const numberId = (phoneNumberId: string, identity: string) =>
  derivedId('number', phoneNumberId, identity);

/** The row of an event: from what caused it and what it does to whom. */
export const eventId = (cause: string, scope: string, action: string, subject: string) =>
  derivedId('event', cause, scope, action, subject);

/** The row of the one reply that a message is given. */
export const replyId = (message: string) => derivedId('reply', message);

/** The row of a notice, from all that it says. */
export const noticeId = (item: unknown) => derivedId('notice', JSON.stringify(item));

/** The row of a notification, from what it tells of whom. */
export const notificationId = (...parts: string[]) => derivedId('notification', ...parts);
