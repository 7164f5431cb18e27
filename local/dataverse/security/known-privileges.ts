import type { Organization, Table } from '../metadata/model';
import { VERBS, type Verb } from './privileges';

/** Privileges of the platform that belong to no table: https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges */
const MISCELLANEOUS = [
  'prvBulkDelete',
  'prvBulkEdit',
  'prvExportToExcel',
  'prvGoOffline',
  'prvMailMerge',
  'prvMerge',
  'prvPrint',
];

export interface TablePrivilege {
  readonly verb: Verb;
  readonly name: string;
}

/** The privileges of a table. [V] Only rows that have an owner can be assigned or shared. */
export function tablePrivileges(table: Table): TablePrivilege[] {
  return VERBS.filter((verb) => table.ownership === 'user' || (verb !== 'Assign' && verb !== 'Share')).map(
    (verb) => ({ verb, name: `prv${verb}${table.privilegeName}` }),
  );
}

/**
 * Every privilege that the organization has, by name in lower case: those of its tables, the miscellaneous ones that
 * are known here, and whatever else a role names.
 */
export function knownPrivileges(organization: Pick<Organization, 'tables' | 'roles'>): Map<string, string> {
  const ofTables = [...organization.tables.values()].flatMap((table) =>
    tablePrivileges(table).map(({ name }) => name),
  );
  const ofRoles = organization.roles.flatMap((role) => role.privilegeNames);
  // Tables come last: where a role writes a name in another way, the table's is right.
  return new Map([...ofRoles, ...MISCELLANEOUS, ...ofTables].map((name) => [name.toLowerCase(), name]));
}
