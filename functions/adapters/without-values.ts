/**
 * A message of another system without what we sent it, and without what looks like a phone number: such
 * messages quote what they do not like, and end in logs.
 * @param sent values of the request; shorter ones than three characters stay.
 */
export function withoutValues(message: string, sent: Iterable<unknown>): string {
  let text = message.slice(0, 500);
  for (const value of sent) {
    const shown = typeof value === 'number' ? String(value) : value;
    if (typeof shown === 'string' && shown.length > 2) text = text.replaceAll(shown, '…');
  }
  // Seven digits and more, but not those of a GUID or of a code 0x….
  return text.replace(/(?<![0-9a-fx-])\+?\d{7,}/gi, '…');
}
