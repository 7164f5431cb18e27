import { ConflictError, NodError, UnreachableError } from '../../../functions/errors';
import type { Change, Column, Dataverse, Query, Row, Value } from '../../../functions/ports/dataverse';
import { coerce, refuse } from './memory-coerce';
import { fold, toPredicate } from './memory-predicate';
import { defaultsOf, keyOf, sorted } from './memory-row';
import { columnsNamed } from './memory-columns';
import { type Table, tableNamed } from './memory-schema';

/** What may go wrong: nothing was done, or all was done and the answer was lost. */
export type Fault = 'conflict' | 'crash-before' | 'crash-after';

export interface MemoryOptions {
  /** Asked before every write; injects a fault. */
  onWrite?: (changes: readonly Change[]) => Fault | undefined;
  /** Asked before every read; true makes it fail. */
  onRead?: (queries: readonly Query[]) => boolean;
  /** For createdon and modifiedon. */
  now?: () => Date;
}

interface Store {
  table: Table;
  rows: Map<string, Row>;
  /** For each alternate key of the table: id of the row by the key's values. */
  keys: Map<string, string>[];
}

/**
 * Dataverse in memory, as the Web API shows it: change sets are all or nothing, ETags change with every
 * update, alternate keys are unique without regard to case unless a part is null, lookups must point to a row,
 * times have whole seconds, and the solution's types and lengths hold.
 */
export class MemoryDataverse implements Dataverse {
  /** Requests that were sent. */
  readonly stats = { reads: 0, writes: 0 };
  /** Columns of tables, where they are other ones than the solution and every environment have. */
  readonly metadata = new Map<string, Column[] | undefined>();
  private readonly stores = new Map<string, Store>();
  private readonly pending: Fault[] = [];
  private version = 1000;

  constructor(private readonly options: MemoryOptions = {}) {}

  /** Lets the next write, or the one after those that were told before, fail. */
  failNextWrite(fault: Fault): void {
    this.pending.push(fault);
  }

  /** Puts a row there; its primary id is among the values, lookups are bound or given as `_name_value`. */
  seed(tableName: string, ...rows: Row[]): void {
    for (const row of rows) {
      const store = this.store(tableName);
      const { [store.table.primaryId]: id, ...rest } = row;
      const lookups = Object.entries(rest).filter(([name]) => /^_\w+_value$/.test(name));
      const values = Object.fromEntries(
        Object.entries(rest).filter(([name]) => !/^(_\w+_value|@odata\.etag)$/.test(name)),
      );
      const undo: (() => void)[] = [];
      this.create(store, String(id), values, undo);
      this.put(store, String(id).toLowerCase(), Object.fromEntries(lookups), undo);
    }
  }

  /** All rows of a table, in the order of their creation. */
  rows(table: string): Row[] {
    return [...this.store(table).rows.values()].map((row) => ({ ...row }));
  }

  row(table: string, id: string): Row | undefined {
    const row = this.store(table).rows.get(id.toLowerCase());
    return row && { ...row };
  }

  /** Someone else deletes a row. */
  remove(table: string, id: string): void {
    const store = this.store(table);
    const row = store.rows.get(id.toLowerCase());
    if (!row) return;
    store.table.keys.forEach((key, index) => store.keys[index]!.delete(keyOf(row, key.properties) ?? ''));
    store.rows.delete(id.toLowerCase());
  }

  read(queries: readonly Query[]): Promise<Row[][]> {
    return settle(() => {
      this.stats.reads += 1;
      if (this.options.onRead?.(queries))
        throw new UnreachableError('dataverse-unreachable', 'A fault of the test.');
      return queries.map((query) => this.query(query));
    });
  }

  columns(tables: readonly string[]): Promise<(Column[] | undefined)[]> {
    return settle(() => {
      if (tables.length > 0) this.stats.reads += 1;
      return tables.map((table) =>
        this.metadata.has(table) ? this.metadata.get(table) : columnsNamed(table),
      );
    });
  }

  write(changes: readonly Change[], { then = [] }: { then?: readonly Change[] } = {}): Promise<void> {
    return settle(() => {
      if (changes.length === 0) return;
      this.stats.writes += 1;
      if (changes.length > 1000) throw refuse('too-many-changes', 'more than 1,000 changes', 413);
      const fault = this.pending.shift() ?? this.options.onWrite?.(changes);
      if (fault === 'conflict') throw new ConflictError('A fault of the test.');
      if (fault === 'crash-before')
        throw new UnreachableError('dataverse-unreachable', 'A fault of the test.');
      this.apply(changes);
      for (const change of then) this.tryAlone(change);
      if (fault === 'crash-after')
        throw new UnreachableError('dataverse-unreachable', 'A fault of the test.');
    });
  }

  /** What may be lost is lost without a word. */
  private tryAlone(change: Change): void {
    try {
      this.apply([change]);
    } catch (error) {
      if (!(error instanceof NodError)) throw error;
    }
  }

  private apply(changes: readonly Change[]): void {
    const undo: (() => void)[] = [];
    try {
      for (const change of changes) {
        const store = this.store(change.table);
        if (change.kind === 'create') this.create(store, change.id, change.values, undo);
        else this.update(store, change, undo);
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  private create(store: Store, givenId: string, values: Row, undo: (() => void)[]): void {
    const id = givenId.toLowerCase();
    const { row } = this.checked(store.table, values, 'create');
    if (store.rows.has(id))
      throw new ConflictError(`Dataverse: a row of ${store.table.name} with this id exists.`);
    const now = this.timestamp();
    this.put(
      store,
      id,
      { ...defaultsOf(store.table), createdon: now, ...row, [store.table.primaryId]: id },
      undo,
      now,
    );
  }

  private update(store: Store, change: Change & { kind: 'update' }, undo: (() => void)[]): void {
    const id = change.id.toLowerCase();
    const current = store.rows.get(id);
    if (!current) throw new ConflictError(`Dataverse: a row of ${store.table.name} is gone.`);
    if (change.etag !== undefined && change.etag !== '*' && change.etag !== current['@odata.etag']) {
      throw new ConflictError(`Dataverse: a row of ${store.table.name} has changed.`);
    }
    const { row } = this.checked(store.table, change.values, 'update');
    this.put(store, id, row, undo);
  }

  private checked(table: Table, values: Row, kind: 'create' | 'update') {
    const coerced = coerce(table, values, kind);
    for (const { table: target, id, property } of coerced.references) {
      if (!this.store(target).rows.has(id))
        throw new ConflictError(`Dataverse: the row that ${property} names is gone.`);
    }
    return coerced;
  }

  /** Stores a row anew, never in place, so that undoing is to put the former one back. */
  private put(store: Store, id: string, values: Row, undo: (() => void)[], now = this.timestamp()): void {
    const before = store.rows.get(id);
    const after: Row = { ...before, ...values, modifiedon: now, '@odata.etag': `W/"${++this.version}"` };
    store.table.keys.forEach((key, index) => {
      const unique = store.keys[index]!;
      const old = before && keyOf(before, key.properties);
      const next = keyOf(after, key.properties);
      if (old === next) return;
      if (next !== undefined && unique.has(next))
        throw new ConflictError(`Dataverse: ${key.name} exists already.`);
      if (old !== undefined) unique.delete(old);
      if (next !== undefined) unique.set(next, id);
      undo.push(() => {
        if (next !== undefined) unique.delete(next);
        if (old !== undefined) unique.set(old, id);
      });
    });
    store.rows.set(id, after);
    undo.push(() => (before ? store.rows.set(id, before) : store.rows.delete(id)));
  }

  private query(query: Query): Row[] {
    const store = this.store(query.table);
    const { table } = store;
    for (const column of [...query.select, ...columnsOf(query.where)]) this.mustHave(table, column);
    const holds = toPredicate(query.where, (row, path) => this.valueAt(table, row, path));
    const direct = query.where.find((condition) => 'is' in condition && condition.column === table.primaryId);
    const only = direct && 'is' in direct ? store.rows.get(String(fold(direct.is))) : undefined;
    const candidates: Iterable<Row> = direct ? (only ? [only] : []) : store.rows.values();
    let found: Row[] = [];
    for (const row of candidates) if (holds(row)) found.push(row);
    if (query.orderBy) found = sorted(found, query.orderBy.column, query.orderBy.descending ?? false);
    if (query.top !== undefined) found = found.slice(0, query.top);
    return found.map((row) => {
      const shown: Row = { '@odata.etag': row['@odata.etag'], [table.primaryId]: row[table.primaryId] };
      for (const column of query.select) shown[column] = row[column] ?? null;
      return shown;
    });
  }

  /** Follows a path through lookups: `nod_configurationid/nod_phonenumberid`. */
  private valueAt(table: Table, row: Row, path: string): Value {
    const slash = path.indexOf('/');
    if (slash < 0) return row[path];
    const name = path.slice(0, slash);
    const id = row[`_${name}_value`];
    const targets = table.columns.get(name)?.targets ?? [...this.stores.keys()];
    if (typeof id !== 'string') return null;
    for (const target of targets) {
      const found = this.store(target).rows.get(id);
      if (found) return this.valueAt(tableNamed(target), found, path.slice(slash + 1));
    }
    return null;
  }

  private mustHave(table: Table, column: string): void {
    if (!table.closed || column.includes('/') || table.properties.has(column)) return;
    throw refuse('0x80060888', `no property ${column} in ${table.name}`);
  }

  private store(name: string): Store {
    let store = this.stores.get(name);
    if (!store) {
      const table = tableNamed(name);
      store = { table, rows: new Map(), keys: table.keys.map(() => new Map<string, string>()) };
      this.stores.set(name, store);
    }
    return store;
  }

  private timestamp(): string {
    return `${(this.options.now?.() ?? new Date()).toISOString().slice(0, 19)}Z`;
  }
}

function columnsOf(conditions: Query['where']): string[] {
  return conditions.flatMap((condition) =>
    'anyOf' in condition ? columnsOf(condition.anyOf) : [condition.column],
  );
}

/** The work is done before this returns, so that nobody else's comes between; its errors reject. */
// eslint-disable-next-line @typescript-eslint/require-await -- async turns what is thrown into a rejection
async function settle<T>(work: () => T): Promise<T> {
  return work();
}
