import type { Clock } from './clock';

const CAPACITY = 45;
const REFILL_MS = 6_000;

/**
 * The limit of one business number towards one person: a message in 6 seconds, with 45 to borrow ahead.
 * Gives the function that takes one and says whether it was there.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
export function createPairLimit(clock: Clock): (key: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key) => {
    const now = clock.now();
    const bucket = buckets.get(key) ?? { left: CAPACITY, at: now };
    const left = Math.min(CAPACITY, bucket.left + (now - bucket.at) / REFILL_MS);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  };
}
