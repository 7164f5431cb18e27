import type { InboundItem } from './item';
import { each, other, parseEchoes } from './other-items';
import { parseMessage } from './parse-message';
import { parseStatus } from './parse-status';
import { parseSystem } from './parse-system';
import { type Json, list, object, text } from './read';
import type { Surroundings } from './surroundings';

/** The field `messages`: all that people wrote and all that became of what was sent; never empty. */
export function parseMessages(value: Json, around: Surroundings): InboundItem[] {
  const items = [
    ...each(value.messages, around, (m, a) =>
      text(m.type) === 'system' ? parseSystem(m, a) : parseMessage(m, a),
    ),
    ...each(value.statuses, around, parseStatus),
    ...parseEchoes(value.message_echoes, around),
    ...list(value.calls).map((told) =>
      other(around, { kind: 'other', type: 'call', reason: 'Nod does not use calls.', told }),
    ),
    ...list(value.errors).map((told) => {
      const type = `error ${text(object(told)?.code) ?? ''}`.trim();
      return other(around, { kind: 'other', type, reason: 'WhatsApp reports an error of its own.', told });
    }),
  ];
  if (items.length > 0) return items;
  return [other(around, { kind: 'other', type: 'messages', reason: 'It holds no message.', told: value })];
}
