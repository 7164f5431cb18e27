import type { BubbleView, PhoneView } from '../view';
import { drawList, el } from './dom';
import { fullTime, shortTime } from './times';

/** Draws the conversation as the customer sees it, and keeps its end in sight if it was. */
export function drawThread(
  thread: HTMLElement,
  phone: PhoneView | null,
  tap: (bubble: BubbleView, label: string) => void,
): void {
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60;
  const bubbles: (BubbleView | { id: string; hint: string })[] = phone?.messages ?? [];
  const hint = phone
    ? 'No messages yet. Say something, or send something from Dynamics.'
    : 'This record has no phone number that WhatsApp could reach.';
  drawList(thread, bubbles.length > 0 ? bubbles : [{ id: 'hint', hint }], {
    key: ({ id }) => id,
    draw: (item) => ('hint' in item ? el('p', { class: 'hint' }, item.hint) : drawBubble(item, tap)),
  });
  if (atEnd) thread.scrollTop = thread.scrollHeight;
}

function drawBubble(bubble: BubbleView, tap: (bubble: BubbleView, label: string) => void): HTMLElement {
  const mine = bubble.from === 'customer';
  return el(
    'div',
    { class: `message ${mine ? 'mine' : 'theirs'}` },
    el(
      'div',
      { class: 'bubble' },
      el('span', { class: 'hidden' }, mine ? 'You: ' : 'Contoso: '),
      bubble.quotes !== null &&
        el('span', { class: 'quoted' }, el('span', { class: 'quote' }, bubble.quotes)),
      bubble.header !== null && el('strong', { class: 'header' }, bubble.header),
      el('span', { class: 'text' }, bubble.text || bubble.reaction || `[${bubble.kind}]`),
      bubble.footer !== null && el('span', { class: 'footer' }, bubble.footer),
      el(
        'span',
        { class: 'meta' },
        el('time', { datetime: bubble.at, title: fullTime(bubble.at) }, shortTime(bubble.at)),
        bubble.tick !== null && tick(bubble.tick),
      ),
    ),
    bubble.buttons.length > 0 &&
      el(
        'div',
        { class: 'buttons', role: 'group', 'aria-label': 'Answers' },
        ...bubble.buttons.map(({ label, tappable, tapped }) =>
          el(
            'button',
            {
              type: 'button',
              disabled: !tappable,
              ...(tapped ? { class: 'tapped', 'aria-pressed': 'true' } : {}),
              click: () => tap(bubble, label),
            },
            label,
          ),
        ),
      ),
  );
}

const SVG = 'http://www.w3.org/2000/svg';

/** One tick: on its way. Two: read by the business. */
function tick(state: 'sent' | 'read'): Element {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 12');
  svg.setAttribute('class', `tick ${state}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', state === 'read' ? 'read' : 'sent');
  const lines = state === 'read' ? ['M1 6.5l3.6 3.7L12 2', 'M7.6 9.1l1.2 1.1L17 2'] : ['M3 6.5l3.6 3.7L14 2'];
  for (const line of lines) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}
