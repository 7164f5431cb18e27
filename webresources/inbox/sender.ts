import type { InboxMessage } from './message';

/** The one person whose messages were selected. */
export interface Sender {
  configurationId: string;
  digits?: string;
  userId?: string;
  profileName?: string;
  messages: readonly InboxMessage[];
}

/**
 * The person who wrote the selected messages.
 * @returns `'several'` where they are of different people or came in at different business numbers, `'none'` where
 *   none of them is waiting for a record.
 */
export function senderOf(selected: readonly InboxMessage[]): Sender | 'several' | 'none' {
  const messages = selected.filter((message) => message.withoutRecord);
  const [first] = messages;
  if (first?.configurationId === undefined) return 'none';
  // A message without any identity stands for itself.
  const key = ({ configurationId, digits, userId, id }: InboxMessage) =>
    `${configurationId} ${digits ?? userId ?? id}`;
  if (messages.some((message) => key(message) !== key(first))) return 'several';
  return {
    configurationId: first.configurationId,
    digits: first.digits,
    userId: first.userId,
    profileName: messages.find((message) => message.profileName !== undefined)?.profileName,
    messages,
  };
}
