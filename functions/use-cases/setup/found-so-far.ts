import type { SyncFindings } from '@nod/solution/rows/setup-request';

/** What a request has come to in tries that were cut off half-way: what they wrote, later tries find no more. */
export interface SoFar {
  /** What is to be told of it; absent while nothing was written. */
  found?: SyncFindings;
}

/** What two tries found together, each name once in a list. */
export function together(earlier: SyncFindings | undefined, later: SyncFindings): SyncFindings {
  if (earlier === undefined) return later;
  const both = (list: keyof Omit<SyncFindings, 'templates'>) => [
    ...new Set([...earlier[list], ...later[list]]),
  ];
  return {
    templates: later.templates,
    new: both('new'),
    changed: both('changed'),
    paused: both('paused'),
    archived: both('archived'),
    deleted: both('deleted'),
    restored: both('restored'),
    withdrawn: both('withdrawn'),
  };
}
