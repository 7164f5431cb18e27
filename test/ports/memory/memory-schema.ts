import { schema } from '@nod/solution';
import type { ColumnType } from '@nod/solution';

export interface Column {
  logicalName: string;
  type: ColumnType;
  create: boolean;
  update: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  default?: number;
  targets?: readonly string[];
}

export interface Table {
  name: string;
  set: string;
  primaryId: string;
  columns: ReadonlyMap<string, Column>;
  /** By the property's name: `nod_x`, or `_nod_x_value` for a lookup. */
  properties: ReadonlyMap<string, Column>;
  keys: readonly { name: string; properties: readonly string[] }[];
  /** Whether the solution knows all columns: not of a table that it only adds some to. */
  closed: boolean;
}

interface TableSource {
  logicalName: string;
  entitySetName: string;
  primaryId: string;
  columns: Record<string, Column>;
  keys: Record<string, readonly string[]>;
}

export const isLookup = (column: Column): boolean => column.type === 'lookup' || column.type === 'owner';
export const propertyOf = (column: Column): string =>
  isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;

/** Tables of Dataverse itself; their columns are not the solution's, so any is taken. */
const standard = {
  opportunity: 'opportunities',
  list: 'lists',
  listmember: 'listmembers',
  systemuser: 'systemusers',
  team: 'teams',
  businessunit: 'businessunits',
  appnotification: 'appnotifications',
};

const tables = new Map<string, Table>();
for (const [name, set] of Object.entries(standard)) tables.set(name, openTable(name, set));
for (const source of Object.values(schema) as unknown as TableSource[]) {
  const columns = new Map(Object.entries(source.columns));
  const properties = new Map([...columns.values()].map((column) => [propertyOf(column), column]));
  tables.set(source.logicalName, {
    name: source.logicalName,
    set: source.entitySetName,
    primaryId: source.primaryId,
    columns,
    properties,
    keys: Object.entries(source.keys).map(([key, names]) => ({
      name: key,
      properties: names.map((column) => propertyOf(columns.get(column)!)),
    })),
    closed: columns.has(source.primaryId),
  });
}

const bySet = new Map([...tables.values()].map((table) => [table.set, table]));

function openTable(name: string, set: string): Table {
  return {
    name,
    set,
    primaryId: `${name}id`,
    columns: new Map(),
    properties: new Map(),
    keys: [],
    closed: false,
  };
}

/** A table; one that the solution does not know has the usual names and takes any column. */
export function tableNamed(name: string): Table {
  let table = tables.get(name);
  if (!table) {
    table = openTable(name, `${name}s`);
    tables.set(name, table);
    bySet.set(table.set, table);
  }
  return table;
}

export const tableOfSet = (set: string): Table | undefined => bySet.get(set);
