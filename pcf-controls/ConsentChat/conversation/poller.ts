import type { Surroundings } from './surroundings';

/** Asks again and again while the page is shown: one poll at a time, and none while it is hidden. */
export class Poller {
  private cancel: (() => void) | undefined;
  private running = false;
  private again = false;
  private stopped = true;
  private readonly unlisten: () => void;

  constructor(
    private readonly around: Surroundings,
    /** Never rejects. */
    private readonly poll: () => Promise<void>,
    private readonly when: {
      /** Milliseconds until the next poll. */
      interval: () => number;
      /** An instant by the clock of this computer before which there is none, for whatever reason. */
      notBefore: () => number;
    },
  ) {
    this.unlisten = around.onChange(() => this.wake());
  }

  /** The next poll comes after the usual time. */
  start(): void {
    this.stopped = false;
    this.plan(this.when.interval());
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
  }

  /** Polls at once; after the poll that is under way, if there is one. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) this.again = true;
    else if (this.around.isHidden()) this.cancel?.();
    else this.plan(0);
  }

  destroy(): void {
    this.stop();
    this.unlisten();
  }

  private plan(delay: number): void {
    this.cancel?.();
    if (this.stopped || this.around.isHidden()) return;
    const wait = Math.max(delay, this.when.notBefore() - this.around.now());
    this.cancel = this.around.after(wait, () => void this.run());
  }

  private async run(): Promise<void> {
    if (this.running || this.stopped || this.around.isHidden()) return;
    this.running = true;
    this.again = false;
    await this.poll();
    this.running = false;
    this.plan(this.again ? 0 : this.when.interval());
  }
}
