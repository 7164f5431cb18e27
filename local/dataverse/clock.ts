/** The organization's time: real, shifted, or standing still. */
export class Clock {
  private offset = 0;
  private frozenAt: number | undefined;

  /** @param source milliseconds since 1970 */
  constructor(private readonly source: () => number = Date.now) {}

  /** Milliseconds since 1970. */
  now(): number {
    return (this.frozenAt ?? this.source()) + this.offset;
  }

  /** Whole seconds since 1970: [R] Dataverse keeps no more of a time. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }

  /** Makes it this moment; time goes on from there unless it stands still. */
  set(moment: number): void {
    this.offset = moment - (this.frozenAt ?? this.source());
  }

  freeze(): void {
    this.frozenAt ??= this.source();
  }

  /** Back to the real time. */
  reset(): void {
    this.offset = 0;
    this.frozenAt = undefined;
  }
}
