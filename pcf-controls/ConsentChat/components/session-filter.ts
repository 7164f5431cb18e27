import type { Scope } from '@nod/consent';

/** Which sessions the thread shows. */
export type SessionFilter = 'All' | Scope;
