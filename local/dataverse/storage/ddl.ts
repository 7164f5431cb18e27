import type { Column, Table } from '../metadata/model';

/** A lookup that may point at several tables keeps the table's name beside the id. */
export const isPolymorphic = (column: Column) =>
  new Set(column.targets.map((target) => target.table)).size > 1;

/** The SQL column that holds the table a polymorphic lookup points at. */
export const typeColumn = (column: Column) => `${column.name}__type`;

export const quoted = (name: string) => `"${name}"`;

/** The SQL columns of a table, in the order of every insert. */
export function sqlColumns(table: Table): string[] {
  return [...table.columns.values()].flatMap((column) =>
    isPolymorphic(column) ? [column.name, typeColumn(column)] : [column.name],
  );
}

function declaration(column: Column, primaryId: string): string[] {
  if (column.name === primaryId) return [`${quoted(column.name)} TEXT PRIMARY KEY`];
  const plain = `${quoted(column.name)} ${sqlType(column)}`;
  return isPolymorphic(column) ? [plain, `${quoted(typeColumn(column))} TEXT`] : [plain];
}

/** Text compares without regard to case, as Dataverse's collation does (here: for A to Z only). */
function sqlType(column: Column): string {
  switch (column.type) {
    case 'string':
    case 'memo':
      return 'TEXT COLLATE NOCASE';
    case 'lookup':
    case 'uniqueidentifier':
      return 'TEXT';
    case 'decimal':
    case 'double':
    case 'money':
      return 'REAL';
    case 'boolean':
    case 'integer':
    case 'bigint':
    case 'datetime':
    case 'dateonly':
    case 'picklist':
    case 'state':
    case 'status':
      return 'INTEGER';
  }
}

/** CREATE TABLE and its indexes: one for each lookup, a unique one for each alternate key. */
export function createTable(table: Table): string[] {
  const columns = [...table.columns.values()];
  const name = quoted(table.name);
  const body = columns.flatMap((column) => declaration(column, table.primaryId)).join(', ');
  const indexed = columns.filter((column) => column.type === 'lookup' && !isHousekeeping(column.name));
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${body})`,
    ...indexed.map((column) => createIndex(table.name, column.name)),
    ...table.keys.map((key) => {
      const index = quoted(`${table.name}!${key.name}`);
      return `CREATE UNIQUE INDEX IF NOT EXISTS ${index} ON ${name} (${key.columns.map(quoted).join(', ')})`;
    }),
  ];
}

/** An index over the rows that have a value; made on demand for columns that are searched by equality. */
export function createIndex(table: string, column: string): string {
  const index = quoted(`${table}.${column}`);
  return `CREATE INDEX IF NOT EXISTS ${index} ON ${quoted(table)} (${quoted(column)}) WHERE ${quoted(column)} IS NOT NULL`;
}

/** An index over all rows, those without a value too; made on demand for columns that pages are ordered by. */
export function createOrderIndex(table: string, column: string): string {
  const index = quoted(`${table}.${column} in order`);
  return `CREATE INDEX IF NOT EXISTS ${index} ON ${quoted(table)} (${quoted(column)})`;
}

/** Lookups that every row has and nobody searches by. */
const isHousekeeping = (column: string) => /^(created|modified)by$|onbehalfby$|^owning/.test(column);

/** Columns that a stored table lacks after the solution has grown. */
export function addColumns(table: Table, present: ReadonlySet<string>): string[] {
  return [...table.columns.values()]
    .filter((column) => !present.has(column.name))
    .flatMap((column) => declaration(column, table.primaryId))
    .map((text) => `ALTER TABLE ${quoted(table.name)} ADD COLUMN ${text}`);
}
