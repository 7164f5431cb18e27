/** Colours that stand out from white and from each other, also to those who do not tell red from green. */
const COLORS = [
  '#0f6cbd',
  '#c8501e',
  '#0b7a75',
  '#8764b8',
  '#986f0b',
  '#b4009e',
  '#498205',
  '#a4262c',
  '#4f6bed',
  '#69797e',
];

/** The colour of a series or slice: the chart's own, or one of the page. */
export function colorAt(palette: readonly string[], at: number): string {
  const colors = palette.length > 0 ? palette : COLORS;
  return colors[at % colors.length]!;
}
