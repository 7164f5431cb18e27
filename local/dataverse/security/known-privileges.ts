import type { Organization, Table } from '../metadata/model';
import { VERBS, type Verb } from './privileges';

/** Privileges of the platform that belong to no table: https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges */
const MISCELLANEOUS = [
  // [V] Security role entity privileges, CRM 2015.
  'prvAssignRole',
  'prvBulkDelete',
  'prvBulkEdit',
  'prvExportToExcel',
  'prvGoOffline',
  'prvMailMerge',
  'prvMerge',
  'prvPrint',
  // Metadata: [P] of live environments.
  ...['Entity', 'Attribute', 'Relationship', 'EntityKey', 'OptionSet'].flatMap((part) =>
    ['Create', 'Read', 'Write', 'Delete'].map((verb) => `prv${verb}${part}`),
  ),
  'prvReadCustomization',
  'prvWriteCustomization',
  'prvPublishCustomization',
];

export interface TablePrivilege {
  readonly verb: Verb;
  readonly name: string;
}

/** [V] Those of the tables that webhooks are registered with, CRM 2015: nothing is appended to them. */
const PLAIN_VERBS: readonly Verb[] = ['Create', 'Read', 'Write', 'Delete'];

/** The privileges of a table. [V] Only rows that have an owner can be assigned or shared. */
export function tablePrivileges(table: Table): TablePrivilege[] {
  const verbs = table.plainPrivileges
    ? PLAIN_VERBS
    : VERBS.filter((verb) => table.ownership === 'user' || (verb !== 'Assign' && verb !== 'Share'));
  return verbs.map((verb) => ({ verb, name: `prv${verb}${table.privilegeName}` }));
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
