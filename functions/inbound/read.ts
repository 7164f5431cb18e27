// Reading of untrusted JSON: each function gives the value if it has the form, else `undefined` or what is empty.

/** A JSON object. */
export type Json = Record<string, unknown>;

/** An object that is no list. */
export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A list; an empty one for anything else. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or a number as text; WhatsApp and its samples use both for ids and times. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** Seconds since 1970, text or number, to milliseconds; only from 2000 to 2200, else `undefined`. */
export function instant(value: unknown): number | undefined {
  const seconds = Number(text(value));
  return seconds >= 946_684_800 && seconds < 7_258_118_400 ? Math.floor(seconds) * 1000 : undefined;
}
