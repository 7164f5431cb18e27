/** The wording of a template as the customer saw it: the text, and the labels of its buttons, which stand at its end. */
export function templateParts(wording: string): { text: string; buttons: string[] } {
  const lines = wording.split('\n');
  const buttons: string[] = [];
  while (lines.length > 1) {
    const label = /^\[(.+)\]$/.exec(lines[lines.length - 1]!)?.[1];
    if (label === undefined) break;
    buttons.unshift(label);
    lines.pop();
  }
  return { text: lines.join('\n'), buttons };
}
