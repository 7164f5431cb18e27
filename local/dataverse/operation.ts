import type { Table } from './metadata/model';

/** One request as it arrives, alone or as a part of a batch. */
export interface Operation {
  readonly method: string;
  /** After `/api/data/v9.2/`, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Rows made earlier in the same change set, by Content-ID. */
  readonly references?: ReadonlyMap<string, RowReference>;
}

/** A row that exists or is to exist. */
export interface RowReference {
  readonly table: Table;
  readonly id: string;
}

/** The answer to one operation. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The row that the operation made or changed: what `$1` refers to. */
  readonly row?: RowReference;
}
