import { randomBytes } from 'node:crypto';

/** Ids of the size of Meta's: below 2^53, so that a number holds them. */
export function newTemplateId(): string {
  return String(1_000_000_000_000_000 + (randomBytes(6).readUIntBE(0, 6) % 900_000_000_000_000));
}
