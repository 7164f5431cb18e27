/** Round numbers from 0 to at least the highest value, four steps or so. Counts have no halves. */
export function ticksUpTo(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const whole = Number.isInteger(highest) ? Math.max(1, Math.ceil(step)) : step;
  const count = Math.ceil(highest / whole);
  return Array.from({ length: count + 1 }, (_, at) => at * whole);
}

/** How much room a label has, in characters of the chart's type, before it ends in dots. */
export function shorten(text: string, pixels: number): string {
  const room = Math.max(3, Math.floor(pixels / 6.4));
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}

/** From where to where each series of a category reaches, one on top of the other; shares of 100 where wanted. */
export function stack(values: readonly number[], toHundred: boolean): { from: number; to: number }[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const factor = toHundred && total > 0 ? 100 / total : 1;
  let top = 0;
  return values.map((value) => {
    const from = top;
    top += value * factor;
    return { from, to: top };
  });
}
