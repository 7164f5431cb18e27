import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import type { Organization, Table } from './metadata/model';
import type { Schema } from './metadata/schema';
import type { Principal } from './security/principal';
import type { SqlValue, Store } from './storage/store';

/** What a committed write tells the webhook steps. */
export interface RowEvent {
  readonly message: 'Create' | 'Update' | 'Delete';
  readonly table: Table;
  readonly id: string;
  /** Column → value as stored: all of a created row, what an update carried, nothing for a delete. */
  readonly values: Readonly<Record<string, SqlValue>>;
  readonly initiatingUserId: string;
}

/** The state of the stand-in that all operations share. */
export interface OrganizationState {
  readonly schema: Schema;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: { readonly organization: string; readonly businessUnit: string };
  /** `http://127.0.0.1:7072/api/data/v9.2` */
  readonly baseUrl: string;
  /** Goes up whenever somebody's rights or the shape may have changed: who is known by then is looked at anew. */
  readonly rights: { version: number };
  /** What a user may do. */
  readonly rightsOf: (userId: string) => Principal;
  /** Changes the shape, and keeps it with a data folder. */
  readonly reshape: (shape: Organization) => void;
  /** Called once a write is committed. */
  readonly announce: (events: readonly RowEvent[]) => void;
  readonly newId: () => string;
}

/** One request, or one part of a batch, with who makes it. */
export interface Call {
  readonly organization: OrganizationState;
  readonly principal: Principal;
}

export const newId = (): string => randomUUID();
