import type { Problem } from '../conversation/conversation';

/** A rejection of an action as a problem: anything else than a `Problem` is a fault on the way to Dataverse. */
export function problemOf(error: unknown): Problem {
  const { kind, details } = (error ?? {}) as Partial<Problem>;
  if (kind === 'offline' || kind === 'no-permission' || kind === 'dataverse') return { kind, details };
  return { kind: 'dataverse', details: error instanceof Error ? error.message : undefined };
}
