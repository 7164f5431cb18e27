/** The clock of the server, as its answers tell it; this computer's until then. */
export class ServerClock {
  /** Milliseconds that the server is ahead, at least and at most. */
  private least = -Infinity;
  private most = Infinity;

  constructor(private readonly local: () => number) {}

  /** Milliseconds since 1970. */
  now(): number {
    if (this.least === -Infinity) return this.local();
    return this.local() + (this.least + this.most) / 2;
  }

  /**
   * An answer came: the server gave it this time, which is cut to the second, between asking and hearing.
   * All three in milliseconds since 1970. Several answers narrow it down; one that contradicts them starts anew,
   * for then one of the clocks was set.
   */
  heard(serverTime: number, asked: number): void {
    const least = serverTime - this.local();
    const most = serverTime + 1000 - asked;
    if (least > this.most || most < this.least) [this.least, this.most] = [least, most];
    else [this.least, this.most] = [Math.max(this.least, least), Math.min(this.most, most)];
  }
}
