import type { Message } from '../conversation/conversation';

/** How high a message will about be until it is measured; pixels. */
export function estimateHeight(message: Message, startsDay: boolean): number {
  const lines = message.text
    .split('\n', 30)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  const extra =
    (startsDay ? 40 : 0) + (message.quotes ? 44 : 0) + (message.refusal || message.failure ? 44 : 0);
  return 52 + lines * 20 + extra;
}
