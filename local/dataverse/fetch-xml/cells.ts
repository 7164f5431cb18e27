import type { Column, Table } from '../metadata/model';
import { wireName } from '../metadata/schema';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import { invalidFetchXml } from './fetch-errors';
import type { FetchAttribute } from './fetch-syntax';
import type { FetchScope, Placed } from './fetch-scope';

/** One column of the answer. */
export interface Cell {
  /** Its property in the JSON. */
  readonly name: string;
  /** It goes by another name than its own, so the annotations tell its own. */
  readonly aliased: boolean;
  readonly table: Table;
  readonly column: Column;
  /** Its name in the SQL's result; what a polymorphic lookup points at stands under `${key}t`. */
  readonly key: string;
  readonly sql: readonly string[];
}

/**
 * The columns that a query asks for. [V] No attribute at all means every column of the table, but none of a link;
 * the primary key always comes along, unless rows are distinct.
 * @throws DataverseError 400 for a column that is not there, or two of one name
 */
export function cellsOf(scope: FetchScope, distinct: boolean): Cell[] {
  const cells: Cell[] = [];
  const add = (placed: Placed, column: Column, alias?: string) => {
    const name = alias ?? defaultName(placed, column);
    const known = cells.find((cell) => cell.name === name);
    if (known?.column === column && known.table === placed.place.table) return;
    if (known) throw invalidFetchXml(`Two columns are called '${name}'.`);
    cells.push(cellOf(placed, { column, name, aliased: alias !== undefined, number: cells.length }));
  };
  for (const placed of scope.placed) {
    const { fetch, prefix } = placed;
    const isRoot = prefix === undefined;
    const all = fetch.allAttributes || (isRoot && fetch.attributes.length === 0);
    if (all)
      for (const column of placed.place.table.columns.values()) if (column.canRead) add(placed, column);
    for (const attribute of fetch.attributes)
      add(placed, scope.find(prefix ?? '', attribute.name).column, aliasOf(attribute));
  }
  const [root] = scope.placed;
  if (!distinct && root) add(root, root.place.table.columns.get(root.place.table.primaryId)!);
  return cells;
}

function aliasOf(attribute: FetchAttribute): string | undefined {
  if (attribute.aggregate || attribute.groupBy)
    throw invalidFetchXml("An aggregate or groupby attribute needs aggregate='true' on <fetch>.");
  return attribute.alias;
}

const defaultName = ({ prefix }: Placed, column: Column) =>
  prefix === undefined ? wireName(column) : `${prefix}.${column.name}`;

function cellOf(
  placed: Placed,
  given: { column: Column; name: string; aliased: boolean; number: number },
): Cell {
  const { alias, table } = placed.place;
  const { column } = given;
  const key = `c${given.number}`;
  const sql = [`${alias}.${quoted(column.name)} AS ${key}`];
  if (isPolymorphic(column)) sql.push(`${alias}.${quoted(typeColumn(column))} AS ${key}t`);
  return {
    name: given.name,
    aliased: given.aliased || placed.prefix !== undefined,
    table,
    column,
    key,
    sql,
  };
}
