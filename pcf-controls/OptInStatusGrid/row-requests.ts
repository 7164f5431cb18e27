import type { MarketingStatusLabel } from '@nod/solution';
import type { Ask, Progress, Wish } from '../shared/opt-in-status/ask';

/** As the grid has read it; `undefined` for a number that nobody was asked for. */
type Status = MarketingStatusLabel | undefined;

/** The requests that were entered in one grid. They outlive cells, which a grid drops as soon as they scroll away. */
export interface RowRequests {
  /** What has become of the row's last request; nothing once the grid has read another status since. */
  of(rowId: string, status: Status): Progress | undefined;
  /** @throws as `Ask` if the request could not be saved */
  enter(rowId: string, status: Status, wish: Wish, saved: () => void): Promise<void>;
  /** What was said has been read. What was done stays known. */
  dismiss(rowId: string): void;
  /** @returns a function that ends it */
  watch(listener: () => void): () => void;
  /** Nobody waits for answers any more. */
  stop(): void;
}

/** @param askFor makes the request of a row, by the id of its Opt-In / Opt-Out Number. */
export function createRowRequests(askFor: (rowId: string) => Ask): RowRequests {
  const rows = new Map<string, { progress: Progress; before: Status }>();
  const listeners = new Set<() => void>();
  const signal = { stopped: false };
  const tell = (): void => listeners.forEach((listener) => listener());

  return {
    of(rowId, status) {
      const row = rows.get(rowId);
      return row && (row.progress === 'waiting' || row.before === status) ? row.progress : undefined;
    },
    async enter(rowId, status, wish, saved) {
      const answer = await askFor(rowId)(wish, signal, () => {
        rows.set(rowId, { progress: 'waiting', before: status });
        saved();
        tell();
      });
      rows.set(rowId, { progress: answer, before: status });
      if (!signal.stopped) tell();
    },
    dismiss(rowId) {
      rows.delete(rowId);
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      signal.stopped = true;
      listeners.clear();
    },
  };
}
