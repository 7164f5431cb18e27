import Database from 'libsql';
import { join } from 'node:path';
import type { Table } from '../metadata/model';
import { addColumns, createIndex, createOrderIndex, createTable, quoted } from './ddl';

/** What the stand-in keeps for itself. */
const KEPT = '"local:kept"';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** The rows, in SQLite: every call is synchronous, so nothing can come between the steps of a transaction. */
export class Store {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  private readonly indexed = new Set<string>();
  private version = 0;
  private depth = 0;

  private tables: ReadonlyMap<string, Table> = new Map();
  /** Whether the rows are there after the process ends. */
  readonly outlives: boolean;

  /** @param dataDir a folder to keep the rows in; without one they live in memory */
  constructor(dataDir?: string) {
    this.outlives = dataDir !== undefined;
    this.database = new Database(dataDir === undefined ? ':memory:' : join(dataDir, 'dataverse.db'));
    if (dataDir !== undefined) this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    this.database.exec(`CREATE TABLE IF NOT EXISTS ${KEPT} (name TEXT PRIMARY KEY, value TEXT)`);
  }

  /** Makes room for the rows of these tables: new tables, columns and indexes. No row is touched. */
  adopt(tables: ReadonlyMap<string, Table>): void {
    this.tables = tables;
    this.statements.clear();
    for (const table of tables.values()) {
      const [create = '', ...indexes] = createTable(table);
      this.database.exec(create);
      const present = this.all(`PRAGMA table_info(${quoted(table.name)})`).map((row) => String(row.name));
      for (const sql of [...addColumns(table, new Set(present)), ...indexes]) this.database.exec(sql);
      const last = this.get(`SELECT max(versionnumber) AS last FROM ${quoted(table.name)}`)?.last;
      this.version = Math.max(this.version, Number(last ?? 0));
    }
  }

  /** Drops a column with its values, and the indexes that it is in. */
  dropColumn(table: string, column: string): void {
    this.statements.clear();
    const quotedColumn = quoted(column);
    const indexes = this.all(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
      table,
    );
    for (const { name, sql } of indexes)
      if (String(sql).includes(quotedColumn)) this.database.exec(`DROP INDEX ${quoted(String(name))}`);
    this.indexed.clear();
    this.statements.clear();
    this.database.exec(`ALTER TABLE ${quoted(table)} DROP COLUMN ${quotedColumn}`);
  }

  /** A text that is kept beside the rows. */
  kept(name: string): string | undefined {
    const value = this.get(`SELECT value FROM ${KEPT} WHERE name = ?`, name)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  keep(name: string, value: string): void {
    this.run(`INSERT OR REPLACE INTO ${KEPT} (name, value) VALUES (?, ?)`, name, value);
  }

  /** The next row version; one counter for the whole organization, as in Dataverse. */
  nextVersion(): number {
    return ++this.version;
  }

  private prepared(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }

  get(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.prepared(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: SqlValue[]): Row[] {
    return this.prepared(sql).all(...values) as Row[];
  }

  /** @returns how many rows changed */
  run(sql: string, ...values: SqlValue[]): number {
    return this.prepared(sql).run(...values).changes;
  }

  /** All of `work` or none of it. A transaction inside another is part of the outer one. */
  transaction<T>(work: () => T): T {
    const savepoint = `level${this.depth++}`;
    this.database.exec(`SAVEPOINT ${savepoint}`);
    try {
      const result = work();
      this.database.exec(`RELEASE ${savepoint}`);
      return result;
    } catch (error) {
      this.database.exec(`ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      throw error;
    } finally {
      this.depth--;
    }
  }

  /** Makes sure that rows can be found by this column without reading the whole table. */
  ensureIndex(table: string, column: string): void {
    const name = `${table}.${column}`;
    if (this.indexed.has(name)) return;
    this.indexed.add(name);
    this.database.exec(createIndex(table, column));
  }

  /** Makes sure that the first rows in the order of this column can be had without sorting the whole table. */
  ensureOrder(table: string, column: string): void {
    const name = `${table}.${column} in order`;
    if (this.indexed.has(name)) return;
    this.indexed.add(name);
    this.database.exec(createOrderIndex(table, column));
  }

  /** Forgets every row of every table. */
  clear(): void {
    this.transaction(() => {
      for (const table of this.tables.values()) this.run(`DELETE FROM ${quoted(table.name)}`);
    });
  }

  close(): void {
    this.database.close();
  }
}
