// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { stringsOf } from '../../pcf-controls/ConsentChat/platform/strings-of';
import { Thread, type ThreadProps } from '../../pcf-controls/ConsentChat/thread/thread';
import { indexAt, offsetsOf, rangeAt } from '../../pcf-controls/ConsentChat/thread/visible-range';

const resx = readFileSync(join('pcf-controls', 'ConsentChat', 'strings', 'ConsentChat.1033.resx'), 'utf8');
const texts = new Map(
  [...resx.matchAll(/<data name="(\w+)"[^>]*>\s*<value>([^<]*)<\/value>/g)].map((m) => [m[1]!, m[2]!]),
);
const strings = stringsOf((key) => texts.get(key));

const noon = new Date(2026, 5, 1, 12).getTime();
const day = 86_400_000;

function message(id: string, more: Partial<Message> = {}): Message {
  return {
    id,
    inbound: true,
    type: 'Text',
    session: 'Utility',
    text: `text of ${id}`,
    on: noon,
    status: 'Received',
    seen: true,
    etag: id,
    ...more,
  };
}
const out = (id: string, more: Partial<Message> = {}) =>
  message(id, { inbound: false, status: 'Sent', sentBy: 'Agnes Agent', ...more });

const actions = { now: () => noon, loadOlder: vi.fn(), seen: vi.fn() };
function props(
  messages: readonly Message[],
  more: Partial<ThreadProps & ThreadProps['state']> = {},
): ThreadProps {
  const { hasOlder = false, loadingOlder = false, selected, session } = more;
  return {
    state: { messages, hasOlder, loadingOlder, selected },
    actions,
    strings,
    locale: 'en-US',
    isRtl: false,
    session,
  };
}
const show = (...args: Parameters<typeof props>) => render(<Thread {...props(...args)} />);
const spoken = () => document.querySelector('[data-thread-news]')!.textContent;

beforeEach(() => {
  actions.loadOlder.mockReset().mockResolvedValue(undefined);
  actions.seen.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A browser that lays out: every message is 80 pixels high, the view 600. */
function layOut() {
  const height = (element: HTMLElement) =>
    element.classList.contains('nodt-item')
      ? 80
      : parseFloat(element.style.paddingTop || '0') +
        parseFloat(element.style.paddingBottom || '0') +
        element.querySelectorAll('.nodt-item').length * 80;
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return height(this);
  });
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    return height([...this.children].find((c) => c.querySelector('.nodt-item')) as HTMLElement);
  });
}

describe('a message', () => {
  it('is shown as text: no HTML, no link, and each in its own direction', () => {
    show([message('a', { text: '<b>bold</b> https://example.com <script>alert(1)</script>' })]);
    const text = screen.getByText(/<b>bold<\/b>/);
    expect(text.getAttribute('dir')).toBe('auto');
    expect(document.querySelector('b,script,a')).toBeNull();
  });

  it.each(['Queued', 'Sending', 'Sent', 'Delivered', 'Read'] as const)(
    'tells in words that it is %s',
    (status) => {
      show([out('a', { status })]);
      expect(screen.getByText(strings(`MessageStatus_${status}`)).className).toBe('nodt-sr');
    },
  );

  it('tells why it was refused, in the words for the code, else in those of the app', () => {
    show([
      out('a', { status: 'Refused', refusal: { code: 'compliance-not-given', text: 'server words' } }),
      out('b', { status: 'Refused', refusal: { code: 'from-the-future', text: 'words of a newer app' } }),
      out('c', { status: 'Failed', failure: { code: 131026, text: 'Undeliverable' } }),
      out('d', { status: 'Unknown' }),
    ]);
    expect(
      screen.getByText(strings('Thread_Refused', strings('RefusalMessage_ComplianceNotGiven'))),
    ).toBeTruthy();
    expect(screen.getByText(strings('Thread_Refused', 'words of a newer app'))).toBeTruthy();
    expect(screen.getByText(strings('Thread_Failed', 'Undeliverable (131026)'))).toBeTruthy();
    expect(screen.getByText(strings('Thread_Parked'))).toBeTruthy();
  });

  it('that is a template is shown as the customer saw it, with its buttons', () => {
    const text = 'Hello Sheena,\nmay we write?\n[Yes, I Agree]\n[No, Thank You]';
    show([out('a', { type: 'Template', templateName: 'Consent', text })]);
    expect(screen.getByText(strings('Thread_Template', 'Consent'))).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      'Yes, I Agree',
      'No, Thank You',
    ]);
  });

  it('shows what was tapped, what is quoted, and media by type and name', () => {
    show([
      message('a', { type: 'Button', tapped: 'Yes, I Agree', text: 'Yes, I Agree', quotes: 'May we write?' }),
      message('b', { type: 'Document', text: '', media: { kind: 'application/pdf', name: 'invoice.pdf' } }),
    ]);
    expect(screen.getAllByText('Yes, I Agree')).toHaveLength(1);
    expect(screen.getByText(/May we write\?/).tagName).toBe('BLOCKQUOTE');
    expect(screen.getByText('invoice.pdf')).toBeTruthy();
    expect(screen.getByText('application/pdf')).toBeTruthy();
    // A space inside the name's own direction is on its wrong side where the words run from right to left.
    expect(screen.getByText('invoice.pdf').textContent).toBe('invoice.pdf');
    expect(document.querySelector('.nodt-media')!.textContent).toBe('Document invoice.pdf application/pdf');
  });

  it('tells Marketing from Utility in words, and one of them can be shown alone', () => {
    const both = [message('a'), out('b', { session: 'Marketing', text: 'an offer' })];
    const { rerender } = show(both);
    expect(screen.getByText(strings('Thread_Marketing'))).toBeTruthy();
    expect(screen.getByText(strings('Thread_Utility'))).toBeTruthy();
    rerender(<Thread {...props(both, { session: 'Marketing' })} />);
    expect(screen.queryByText('text of a')).toBeNull();
    rerender(<Thread {...props([both[0]!], { session: 'Marketing' })} />);
    expect(screen.getByText(strings('Thread_EmptySession'))).toBeTruthy();
  });
});

describe('the thread', () => {
  it('parts the days, and calls the last two by name', () => {
    show([
      message('a', { on: noon - 2 * day }),
      message('b', { on: noon - day }),
      message('c'),
      message('d'),
    ]);
    const days = [...document.querySelectorAll('.nodt-day')].map((d) => d.textContent);
    expect(days).toEqual(['Saturday, May 30, 2026', strings('Thread_Yesterday'), strings('Thread_Today')]);
  });

  it('reads out what the customer writes, and neither what was there nor what older pages bring', () => {
    const { rerender } = show([message('a')]);
    expect(spoken()).toBe('');
    rerender(<Thread {...props([message('z', { on: noon - day }), message('a')])} />);
    expect(spoken()).toBe('');
    rerender(
      <Thread {...props([message('a'), out('b', { on: noon + 1 }), message('c', { on: noon + 2 })])} />,
    );
    expect(spoken()).toBe(strings('Thread_Say', 'text of c'));
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('off');
  });

  it('reads out that a message was refused', () => {
    const { rerender } = show([out('a', { status: 'Queued' })]);
    rerender(
      <Thread
        {...props([out('a', { status: 'Refused', refusal: { code: 'x', text: 'Blocked.' }, etag: '2' })])}
      />,
    );
    expect(spoken()).toBe(strings('Thread_Refused', 'Blocked.'));
  });

  it('draws as few messages of ten thousand as of a hundred, the newest of them', () => {
    layOut();
    const many = Array.from({ length: 10_000 }, (_, i) => message(`m${i}`, { on: noon + i }));
    show(many.slice(0, 100));
    const few = document.querySelectorAll('*').length;
    cleanup();
    show(many);
    expect(Math.abs(document.querySelectorAll('*').length - few)).toBeLessThan(30);
    expect(screen.getByText('text of m9999')).toBeTruthy();
    expect(screen.queryByText('text of m0')).toBeNull();
  });

  it('keeps what one looks at in its place when older messages come', () => {
    layOut();
    const many = Array.from({ length: 200 }, (_, i) => message(`m${i}`, { on: noon + i }));
    const { rerender } = show(many.slice(100), { hasOlder: true });
    const log = screen.getByRole('log');
    log.scrollTop = 4000;
    fireEvent.scroll(log);
    const at = () => {
      const content = log.querySelector<HTMLElement>('[data-id]')!.parentElement!;
      const index = (log.scrollTop - parseFloat(content.style.paddingTop)) / 80;
      return content.children[Math.floor(index)]!.getAttribute('data-id');
    };
    const before = at();
    rerender(<Thread {...props(many, { hasOlder: false })} />);
    expect(before).not.toBe('m199');
    expect(at()).toBe(before);
  });

  it('asks for older messages when one nears the oldest, and leaves a button for them', () => {
    layOut();
    const many = Array.from({ length: 100 }, (_, i) => message(`m${i}`, { on: noon + i }));
    show(many, { hasOlder: true });
    expect(actions.loadOlder).not.toHaveBeenCalled();
    const log = screen.getByRole('log');
    log.scrollTop = 200;
    fireEvent.scroll(log);
    expect(actions.loadOlder).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByText(strings('Thread_Older')));
    expect(actions.loadOlder).toHaveBeenCalledTimes(2);
  });

  it('counts what comes while one reads further up, and leads there', () => {
    layOut();
    const many = Array.from({ length: 100 }, (_, i) => message(`m${i}`, { on: noon + i }));
    const { rerender } = show(many);
    const log = screen.getByRole('log');
    log.scrollTop = 3000;
    fireEvent.scroll(log);
    expect(screen.getByText(strings('Thread_ToNewest'))).toBeTruthy();
    actions.seen.mockClear();
    rerender(<Thread {...props([...many, message('new', { on: noon + 1000, seen: false })])} />);
    expect(actions.seen).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText(strings('Thread_OneNew')));
    expect(screen.getByText('text of new')).toBeTruthy();
    expect(actions.seen).toHaveBeenCalled();
    expect(screen.queryByText(strings('Thread_ToNewest'))).toBeNull();
  });

  it('goes by the keys from message to message, to the first and to the last', () => {
    layOut();
    const many = Array.from({ length: 500 }, (_, i) => message(`m${i}`, { on: noon + i }));
    show(many);
    const log = screen.getByRole('log');
    log.focus();
    const focused = () => document.activeElement?.closest('[data-id]')?.getAttribute('data-id');
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    press('End');
    expect(focused()).toBe('m499');
    press('ArrowUp');
    expect(focused()).toBe('m498');
    press('PageUp');
    expect(Number(focused()!.slice(1))).toBeLessThan(495);
    press('Home');
    expect(focused()).toBe('m0');
    press('ArrowDown');
    expect(focused()).toBe('m1');
  });
});

describe('the window', () => {
  it('finds the item at a height', () => {
    const offsets = offsetsOf([10, 20, 30]);
    expect([0, 9, 10, 29, 30, 59, 1000].map((y) => indexAt(offsets, y))).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect(indexAt(offsetsOf([]), 0)).toBe(-1);
  });

  it('covers the view, and is small however many items there are', () => {
    const offsets = offsetsOf(Array.from({ length: 100_000 }, () => 20));
    const { from, to } = rangeAt(offsets, { top: 1_000_000, height: 600 });
    expect(offsets[from]!).toBeLessThanOrEqual(1_000_000);
    expect(offsets[to]!).toBeGreaterThanOrEqual(1_000_600);
    expect(to - from).toBeLessThanOrEqual(80);
  });
});
