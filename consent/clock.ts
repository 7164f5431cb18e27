/** Milliseconds of a day. */
export const day = 86_400_000;

/**
 * Our clock and WhatsApp's may differ, and WhatsApp's counts in whole seconds: an answer may seem to come
 * this much before its question. Milliseconds.
 */
export const clockTolerance = 60_000;
