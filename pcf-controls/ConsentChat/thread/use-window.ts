import * as React from 'react';
import type { Message } from '../conversation/conversation';
import { estimateHeight } from './estimate-height';
import { type Range, indexAt, offsetsOf, rangeAt } from './visible-range';

/** Whoever is this near to the end is at the end; pixels. */
const nearEnd = 40;

/** What is taken for the height of the view while the browser has not laid it out; pixels. */
const assumedView = 600;

/** The part of a long list that is drawn, and where it is scrolled to. */
export interface Window {
  scroller: React.RefObject<HTMLDivElement>;
  content: React.RefObject<HTMLDivElement>;
  range: Range;
  /** Room in place of the items before and after those that are drawn; pixels. */
  before: number;
  after: number;
  isAtEnd: boolean;
  onScroll: () => void;
  toEnd: () => void;
  /** Scrolls as little as is needed for an item to be seen whole. */
  reveal: (index: number) => void;
}

/**
 * Draws only what is near the view, so that the page stays small however long the thread is. Heights are estimated
 * until they are measured. What one looks at stays where it is when others are put before it or turn out higher than
 * was estimated; whoever is at the end stays at the end.
 */
export function useWindow(items: readonly Message[], startsDay: (index: number) => boolean): Window {
  const scroller = React.useRef<HTMLDivElement>(null);
  const content = React.useRef<HTMLDivElement>(null);
  const measured = React.useRef(new Map<string, number>());
  // What the view holds on to: the end, or an item at so many pixels below the view's top.
  const held = React.useRef<{ id: string; below: number } | undefined>(undefined);
  // How high the view was when it was last looked at; pixels.
  const lastHeight = React.useRef(assumedView);
  const [version, draw] = React.useReducer((n: number) => n + 1, 0);
  const [view, setView] = React.useState({ top: Infinity, height: assumedView });

  const offsets = React.useMemo(
    () => offsetsOf(items.map((m, i) => measured.current.get(m.id) ?? estimateHeight(m, startsDay(i)))),
    // `version` stands for what was measured.
    [items, startsDay, version],
  );
  const total = offsets[items.length]!;
  const isAtEnd = held.current === undefined;
  const indexOf = React.useMemo(() => new Map(items.map((m, i) => [m.id, i])), [items]);

  const heldIndex = held.current && indexOf.get(held.current.id);
  const top =
    heldIndex === undefined || held.current === undefined
      ? Math.max(0, total - view.height)
      : Math.max(0, offsets[heldIndex]! - held.current.below);
  const range = rangeAt(offsets, { top, height: view.height });

  /** Where the drawn list begins within the scroller: above it may be a button. */
  const lead = () => content.current?.offsetTop ?? 0;

  React.useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || content.current === null) return;
    let isNew = false;
    for (const element of content.current.querySelectorAll<HTMLElement>('.nodt-item')) {
      const height = element.offsetHeight;
      const id = element.dataset.id!;
      if (height > 0 && measured.current.get(id) !== height) {
        measured.current.set(id, height);
        isNew = true;
      }
    }
    if (isNew) return draw();
    const wanted = held.current === undefined ? box.scrollHeight - box.clientHeight : top + lead();
    if (Math.abs(box.scrollTop - wanted) > 1) box.scrollTop = wanted;
  });

  React.useEffect(() => {
    const box = scroller.current;
    if (box === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      lastHeight.current = box.clientHeight || assumedView;
      setView((v) => (box.clientHeight > 0 ? { ...v, height: box.clientHeight } : v));
      draw();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const hold = (scrollTop: number) => {
    const box = scroller.current!;
    const height = box.clientHeight || assumedView;
    const end = Math.max(total + lead(), box.scrollHeight);
    if (end - height - scrollTop <= nearEnd) held.current = undefined;
    else {
      const index = indexAt(offsets, scrollTop - lead());
      const item = items[index];
      if (item !== undefined) held.current = { id: item.id, below: offsets[index]! - (scrollTop - lead()) };
    }
    setView({ top: scrollTop, height });
  };

  return {
    scroller,
    content,
    range,
    before: offsets[range.from]!,
    after: total - offsets[range.to]!,
    isAtEnd,
    onScroll: () => {
      const { clientHeight, scrollTop } = scroller.current!;
      // What grows or shrinks beneath the thread scrolls it too; that is not the person, who stays where they are.
      if (clientHeight > 0 && clientHeight !== lastHeight.current) return draw();
      hold(scrollTop);
    },
    toEnd: () => {
      held.current = undefined;
      draw();
    },
    reveal: (index) => {
      const height = scroller.current?.clientHeight || assumedView;
      const [begin, end] = [offsets[index]!, offsets[index + 1]!];
      if (index === items.length - 1) held.current = undefined;
      else if (begin < top) held.current = { id: items[index]!.id, below: 0 };
      else if (end > top + height) held.current = { id: items[index]!.id, below: height - (end - begin) };
      draw();
    },
  };
}
