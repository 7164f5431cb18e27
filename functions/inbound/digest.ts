import { createHash } from 'node:crypto';

/** SHA-256 of what WhatsApp told, so that a note of it tells one from another without holding any of it. */
export function digest(told: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(told) ?? '')
    .digest('hex');
}
