import { privilegeName } from '../data/metadata';
import type { Metadata } from '../data/types';

/** In the order in which `hasEntityPrivilege` numbers them. */
const TYPES = ['None', 'Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'] as const;

export type HasPrivilege = (table: string, type: number) => boolean;

/**
 * What whoever is signed in may do with these tables, read beforehand: `context.utils.hasEntityPrivilege` answers at
 * once. The depth is not looked at, as roles of this app give all or nothing. Other tables answer false.
 */
export async function readPrivileges(metadata: Metadata, tables: readonly string[]): Promise<HasPrivilege> {
  const held = new Set<string>();
  for (const table of new Set(tables))
    for (const type of TYPES.slice(1))
      if (await metadata.may(privilegeName(type, table))) held.add(`${table} ${type}`);
  return (table, type) => held.has(`${table} ${TYPES[type]}`);
}
