import type { SendView } from '../view';
import { drawList, el } from './dom';
import { exactTime, fullTime } from './times';

const TONES: Record<string, string> = {
  Sent: 'good',
  Delivered: 'good',
  Read: 'good',
  Refused: 'bad',
  Failed: 'bad',
  Unknown: 'bad',
};

/** Draws what was asked to be sent, and what became of it. */
export function drawSends(list: Element, sends: readonly SendView[]): void {
  drawList(list, sends, {
    key: ({ id }) => id,
    draw: (send) =>
      el(
        'li',
        {},
        el(
          'p',
          { class: 'headline' },
          el('span', { class: `badge small ${TONES[send.status] ?? 'waiting'}` }, send.status),
          el('span', { class: 'what', title: send.what }, send.what),
          el('time', { datetime: send.at, title: fullTime(send.at) }, exactTime(send.at)),
        ),
        send.reason !== null && el('p', { class: 'reason' }, send.reason),
        send.error !== null && el('p', { class: 'reason' }, `WhatsApp: ${send.error}`),
      ),
  });
}
