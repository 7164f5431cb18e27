import type { Problem } from '../conversation/conversation';

const kinds: readonly (Problem['kind'] | undefined)[] = [
  'offline',
  'signed-out',
  'no-permission',
  'dataverse',
];

/** A rejection of an action as a problem: anything else than a `Problem` is a fault on the way to Dataverse. */
export function problemOf(error: unknown): Problem {
  const { kind, details, isUnknown } = (error ?? {}) as Partial<Problem>;
  if (kind !== undefined && kinds.includes(kind)) return { kind, details, isUnknown };
  return { kind: 'dataverse', details: error instanceof Error ? error.message : undefined };
}
