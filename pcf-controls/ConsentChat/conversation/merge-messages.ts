import type { Message } from './conversation';

/**
 * Oldest first. WhatsApp counts in seconds: what the app answers at once bears the same one as what it answers, and
 * stands below it. Instant, direction and id are compared one after the other, each a total order: so the whole is one.
 */
export function inOrder(a: Message, b: Message): number {
  return a.on - b.on || Number(b.inbound) - Number(a.inbound) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The messages with news merged in by id; those whose version is known already change nothing.
 * @returns the same list if nothing is new.
 */
export function mergeMessages(messages: readonly Message[], news: readonly Message[]): readonly Message[] {
  const known = new Map(messages.map((m) => [m.id, m]));
  const changed = news.filter((m) => known.get(m.id)?.etag !== m.etag);
  if (changed.length === 0) return messages;
  for (const message of changed) known.set(message.id, message);
  return [...known.values()].sort(inOrder);
}

/** Whether a message still waits to leave. */
export function isUnsettled({ inbound, status }: Message): boolean {
  return !inbound && (status === 'Queued' || status === 'Sending');
}
