/**
 * Whether bytes are a webhook of Meta's in its outermost form: a JSON object with a list of entries that are
 * objects. What is in the entries is judged when they are processed, one by one.
 */
export function isWebhookBody(rawBody: Uint8Array): boolean {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(rawBody));
  } catch {
    return false;
  }
  if (!isObject(body) || !Object.hasOwn(body, 'entry')) return false;
  const { entry } = body as { entry: unknown };
  return Array.isArray(entry) && entry.every(isObject);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
