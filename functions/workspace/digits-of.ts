import { canonicalDigits } from '@nod/consent/phone';

/** Canonical digits of an id as received; `undefined` if there is none, or if it holds no phone number. */
export function digitsOf(waId: string | undefined): string | undefined {
  return waId === undefined ? undefined : canonicalDigits(waId);
}
