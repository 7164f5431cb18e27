import { CUSTOMER_TABLES } from './base-customer-tables';
import { SYSTEM_TABLES } from './base-system-tables';
import { expandTable } from './compact-table';
import type { Table } from './model';

/** The tables that a solution finds in every organization, by logical name. */
export function baseTables(): Map<string, Table> {
  const tables = [...CUSTOMER_TABLES, ...SYSTEM_TABLES].map(expandTable);
  return new Map(tables.map((table) => [table.name, table]));
}
