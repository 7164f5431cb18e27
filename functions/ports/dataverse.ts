import type { Row, Value } from '@nod/solution/rows/row';

export type { Row, Value };

/** A column, or one of a row that a lookup points to: `nod_configurationid/nod_phonenumberid`. */
export type Condition =
  | { column: string; is: Value }
  | { column: string; isNot: Value }
  | { column: string; isIn: readonly (string | number)[] }
  | { column: string; isBefore: Date }
  | { column: string; isAfter: Date }
  | { anyOf: readonly Condition[] };

export interface Query {
  /** Logical name. */
  table: string;
  /** Logical names; lookups as `_name_value`. The primary id and the ETag always come along. */
  select: readonly string[];
  /** All must hold. */
  where: readonly Condition[];
  orderBy?: { column: string; descending?: boolean };
  /** At most so many rows; without it all, page after page. */
  top?: number;
}

export type Change =
  /** Fails with a conflict if a row with this id or with the same alternate key exists. */
  | { kind: 'create'; table: string; id: string; values: Row }
  /** Fails with a conflict if the row is gone, or if `etag` is given and the row has changed since. */
  | { kind: 'update'; table: string; id: string; values: Row; etag?: string };

/** A column of a table, from the metadata. */
export interface Column {
  /** Logical name. */
  name: string;
  /** As Dataverse calls it (AttributeTypeCode): String, Memo, Boolean, Integer, DateTime, Picklist, Lookup… */
  type: string;
}

/**
 * The port to Dataverse: reads that share one request, and writes that happen wholly or not at all.
 * Adapters wait and repeat on 429, 503 and time-outs (Retry-After) before they give up.
 */
export interface Dataverse {
  /**
   * Runs the queries in one request ($batch; more only for further pages). Result i belongs to query i.
   * @throws RefusedError if Dataverse rejects a query, UnreachableError if it cannot be reached.
   */
  read(queries: readonly Query[]): Promise<Row[][]>;

  /**
   * The columns that tables have, in one request. Result i belongs to table i; `undefined` for one that is not there.
   * @param tables logical names.
   * @throws RefusedError, UnreachableError
   */
  columns(tables: readonly string[]): Promise<(Column[] | undefined)[]>;

  /**
   * Makes all changes in one change set, in their order, or none. At most 1,000 (Dataverse's limit).
   * @throws ConflictError on a stale ETag, a duplicate or a missing row; RefusedError; UnreachableError, after
   * which the changes may or may not have been made: a repetition then shows as a conflict.
   * @param more.then what may be lost: made after the change set, in the same request, each alone and only if all of
   * the change set was made. One that fails is logged and fails nothing; one that is there already is left as it is.
   */
  write(changes: readonly Change[], more?: { then?: readonly Change[] }): Promise<void>;
}
