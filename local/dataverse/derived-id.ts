import { createHash } from 'node:crypto';

/** An id that is always the same for the same names: what a real organization keeps from its birth. */
export function derivedId(...names: string[]): string {
  const hex = createHash('sha1').update(names.join('/').toLowerCase()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
