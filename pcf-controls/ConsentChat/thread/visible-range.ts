/** Where each item begins, and at the last index where the last one ends; pixels. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (let i = 0; i < heights.length; i++) offsets[i + 1] = offsets[i]! + heights[i]!;
  return offsets;
}

/** The index of the item at this height; of the last one beyond the end, -1 if there are none. */
export function indexAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, high);
}

/** Items from the first to before the last. */
export interface Range {
  from: number;
  to: number;
}

/** What is drawn beyond each edge of the view, so that scrolling shows no gap; pixels. */
const margin = 400;

/** However small the items are, no more are drawn. */
const most = 80;

/** The items to be drawn for a view of this height that begins at `top`; pixels. */
export function rangeAt(offsets: Float64Array, view: { top: number; height: number }): Range {
  const count = offsets.length - 1;
  if (count === 0) return { from: 0, to: 0 };
  const first = indexAt(offsets, view.top);
  const from = Math.max(0, indexAt(offsets, Math.max(0, view.top - margin)), first - most / 4);
  const to = indexAt(offsets, view.top + view.height + margin) + 1;
  return { from, to: Math.min(to, from + most, count) };
}
