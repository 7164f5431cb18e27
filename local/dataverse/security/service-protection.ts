import { DataverseError } from '../errors';

/** [V] Service protection limits, per user; the limit on execution time is not imitated. */
export interface Limits {
  requests: number;
  windowSeconds: number;
  concurrency: number;
}

export const DOCUMENTED_LIMITS: Readonly<Limits> = { requests: 6000, windowSeconds: 300, concurrency: 52 };

interface Usage {
  /** Requests by the second in which they came. */
  readonly bySecond: Map<number, number>;
  total: number;
  underWay: number;
}

/** Counts requests over a sliding window and at one moment. A batch counts as one request. */
export class ServiceProtection {
  private readonly users = new Map<string, Usage>();

  /** @param now seconds of a clock that only runs forward: limits guard the server, not the simulated time */
  constructor(
    readonly limits: Limits,
    private readonly now: () => number = () => performance.now() / 1000,
  ) {}

  /**
   * Lets a request in.
   * @returns what to call when it is answered
   * @throws DataverseError 429 with Retry-After in seconds
   */
  enter(userId: string): () => void {
    const usage = this.usageOf(userId);
    const second = Math.floor(this.now());
    this.forget(usage, second);
    if (usage.underWay >= this.limits.concurrency)
      throw tooMany(
        '0x80072326',
        `Number of concurrent requests exceeded the limit of ${this.limits.concurrency}.`,
        1,
      );
    if (usage.total >= this.limits.requests)
      throw tooMany(
        '0x80072322',
        `Number of requests exceeded the limit of ${this.limits.requests} over time window of ${this.limits.windowSeconds} seconds.`,
        this.secondsUntilRoom(usage, second),
      );
    usage.bySecond.set(second, (usage.bySecond.get(second) ?? 0) + 1);
    usage.total++;
    usage.underWay++;
    return () => void usage.underWay--;
  }

  /** Requests that the user still has in this window. */
  remaining(userId: string): number {
    return Math.max(0, this.limits.requests - this.usageOf(userId).total);
  }

  /** Requests of all users at this moment. */
  get underWay(): number {
    return [...this.users.values()].reduce((sum, usage) => sum + usage.underWay, 0);
  }

  reset(): void {
    this.users.clear();
  }

  private usageOf(userId: string): Usage {
    let usage = this.users.get(userId);
    if (!usage) this.users.set(userId, (usage = { bySecond: new Map(), total: 0, underWay: 0 }));
    return usage;
  }

  private forget(usage: Usage, second: number): void {
    for (const [then, count] of usage.bySecond) {
      if (then > second - this.limits.windowSeconds) break;
      usage.bySecond.delete(then);
      usage.total -= count;
    }
  }

  private secondsUntilRoom(usage: Usage, second: number): number {
    const oldest = usage.bySecond.keys().next().value ?? second;
    return Math.max(1, oldest + this.limits.windowSeconds - second);
  }
}

function tooMany(code: string, message: string, retryAfter: number): DataverseError {
  return new DataverseError(429, code, message, { 'Retry-After': String(retryAfter) });
}
