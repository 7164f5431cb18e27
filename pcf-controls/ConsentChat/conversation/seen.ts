import type { Message } from './conversation';

/** Messages of which each inbound one counts as seen that came before one that was. @param messages oldest first. */
export function withSeen(messages: readonly Message[]): readonly Message[] {
  let last = messages.length - 1;
  while (last >= 0 && !(messages[last]!.inbound && messages[last]!.seen)) last--;
  if (!messages.some((m, i) => i < last && !m.seen)) return messages;
  return messages.map((m, i) => (i < last && !m.seen ? { ...m, seen: true } : m));
}
