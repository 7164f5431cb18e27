/** What went through since the start or the last reset. */
export interface Statistics {
  /** HTTP requests to the Web API. */
  requests: number;
  /** Operations: each part of a batch counts. */
  operations: number;
  batches: number;
  /** Answers to HTTP requests by status; `destroyed` are those that a time-out fault cut off. */
  statuses: Record<string, number>;
  /** Operations by method and entity set, `PATCH nod_messages`. */
  byOperation: Record<string, number>;
  webhooks: { delivered: number; failed: number; retried: number };
}

export function emptyStatistics(): Statistics {
  return {
    requests: 0,
    operations: 0,
    batches: 0,
    statuses: {},
    byOperation: {},
    webhooks: { delivered: 0, failed: 0, retried: 0 },
  };
}

/** Notes one operation by what it does to which set. */
export function noteOperation(statistics: Statistics, method: string, path: string): void {
  const name = `${method} ${/^[^(/?]*/.exec(path)?.[0] ?? ''}`;
  statistics.operations++;
  statistics.byOperation[name] = (statistics.byOperation[name] ?? 0) + 1;
}
