import { UnreachableError } from '../../errors';
import type { Log } from '../../ports/log';
import { TransientError } from './fault';

export interface RetryPolicy {
  /** Tries in all, the first included. */
  attempts: number;
  /** Milliseconds that one wait may last at most, whatever Dataverse asks for. */
  maxWaitMs: number;
}

export interface Retrying {
  retry: RetryPolicy;
  sleep: (ms: number) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
  log: Log;
}

/**
 * Runs work until it neither waits for better times nor fails: after a TransientError it waits as long as
 * Retry-After says, or twice as long each time, with jitter so that instances do not come back together.
 * @throws UnreachableError after the last try, and at once whatever else the work throws.
 */
export async function withRetry<T>(
  { retry, sleep, random, log }: Retrying,
  operation: 'read' | 'write',
  work: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      if (attempt >= retry.attempts) {
        throw new UnreachableError(
          'dataverse-unreachable',
          `Dataverse, ${attempt} tries: ${error.message}`,
          error,
        );
      }
      const backoff = 500 * 2 ** (attempt - 1) * (0.5 + random() / 2);
      const waitMs = Math.min(retryAfterMs(error.retryAfter, Date.now()) ?? backoff, retry.maxWaitMs);
      log.warn('dataverse-retry', { operation, attempt, waitMs: Math.round(waitMs), reason: error.message });
      await sleep(waitMs);
    }
  }
}

/** Milliseconds that a Retry-After asks for: seconds, or an HTTP date. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
