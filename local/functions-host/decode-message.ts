/** The text of a queue message; undefined when it is not valid base64, which the platform calls poisonous. */
export function decodeMessage(text: string, encoding: 'base64' | 'none'): string | undefined {
  if (encoding === 'none') return text;
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; only a text that encodes back to itself was base64.
  return bytes.toString('base64') === text ? bytes.toString('utf8') : undefined;
}
