/** What the app logs of one item when `NOD_LOG_ITEMS` is true. */
export interface ItemLine {
  index: number;
  kind: string;
  type?: string;
  meaning: string;
  outcome: string;
  reason?: string;
  changes: { table: string; column: string; to: string }[];
}

/**
 * Gathers from the app's log what became of each webhook: one line that counts its items, then a line for each.
 * Lines that are not the app's are passed over.
 */
export class OutcomeLines {
  private wanted: number | undefined;
  private items: ItemLine[] = [];
  private whenDone: ((items: ItemLine[]) => void) | undefined;

  /** Takes one line of the log. */
  take(line: string): void {
    const start = line.indexOf('{"level"');
    if (start < 0) return;
    const entry = parse(line.slice(start));
    if (entry?.event === 'webhook-recorded') this.wanted = Number(entry.items);
    if (entry?.event === 'item-recorded') {
      const { index, kind, type, meaning, outcome, reason } = entry as unknown as ItemLine;
      const changes = JSON.parse(String(entry.changes)) as ItemLine['changes'];
      this.items.push({ index, kind, type, meaning, outcome, reason, changes });
    }
    if (this.wanted !== undefined && this.items.length >= this.wanted) this.finish();
  }

  private finish(): void {
    const items = this.items;
    this.wanted = undefined;
    this.items = [];
    this.whenDone?.(items);
    this.whenDone = undefined;
  }

  /** The items of the next webhook; what there is of them if the time is up. */
  next(timeoutMs: number): Promise<ItemLine[]> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.finish(), timeoutMs);
      this.whenDone = (items) => {
        clearTimeout(timer);
        resolve(items);
      };
    });
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
