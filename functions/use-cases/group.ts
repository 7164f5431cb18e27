import { ConflictError, NodError } from '../errors';
import { againOnConflict } from './again-on-conflict';

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what is in hand at the same time and runs it together: while one run is under way, what comes in
 * waits and makes up the next. So a lone item waits for nothing, and under load the runs grow by themselves.
 *
 * A run is all or nothing. On a conflict it is run again on fresh facts. If it is refused, or the conflict never
 * ends, it is halved until the item that spoils it stands alone, so that one bad item never holds up the others.
 */
export class Group<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running = false;
  private readonly most: number;
  private readonly run: (items: Item[]) => Promise<Result[]>;
  private readonly lingerMs: number;
  private lastRunEnded = -Infinity;

  /**
   * @param of.lingerMs how long a run waits for more while items keep coming in, so that a trickle shares its
   * requests too. What comes in alone, after a pause, never waits.
   */
  constructor(of: { most: number; lingerMs?: number; run: (items: Item[]) => Promise<Result[]> }) {
    this.most = of.most;
    this.lingerMs = of.lingerMs ?? 0;
    this.run = of.run;
  }

  /** @returns the result of each item, in order; rejects with the first error if any item failed. */
  add(items: readonly Item[]): Promise<Result[]> {
    const results = items.map(
      (item) => new Promise<Result>((resolve, reject) => this.waiting.push({ item, resolve, reject })),
    );
    void this.drain();
    return settleAll(results);
  }

  private async drain(): Promise<void> {
    if (this.running) return;
    this.running = true;
    // One turn of the event loop, so that what arrived together is taken together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      if (this.waiting.length < this.most && performance.now() - this.lastRunEnded < this.lingerMs) {
        await new Promise((resolve) => setTimeout(resolve, this.lingerMs));
      }
      await this.settle(this.waiting.splice(0, this.most));
      this.lastRunEnded = performance.now();
    }
    this.running = false;
  }

  private async settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await againOnConflict(() => this.run(batch.map((w) => w.item)));
      batch.forEach((w, i) => w.resolve(results[i]!));
    } catch (error) {
      const outage = error instanceof NodError && error.retryable && !(error instanceof ConflictError);
      if (batch.length === 1 || outage) {
        batch.forEach((w) => w.reject(error));
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.settle(batch.slice(0, half));
      await this.settle(batch.slice(half));
    }
  }
}

/** Waits for all before it fails, so that nothing of a webhook is still being written when it is given back. */
async function settleAll<Result>(promises: Promise<Result>[]): Promise<Result[]> {
  const settled = await Promise.allSettled(promises);
  const failed = settled.find((s) => s.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((s) => (s as PromiseFulfilledResult<Result>).value);
}
