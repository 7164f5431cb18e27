/** The key of the text for a label: `Action_OptIn` for `Action` and `Opt-In`. */
export function keyOf(family: string, label: string): string {
  const camel = label.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return `${family}_${camel.replace(/[^A-Za-z0-9]/g, '')}`;
}
