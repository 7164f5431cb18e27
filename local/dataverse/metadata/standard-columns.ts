import { platformLabels } from './german-labels';
import type { Choice, Column, ColumnType, Option, Ownership, Target } from './model';

/** A column that the platform itself gives to tables. */
export function systemColumn(given: {
  name: string;
  schemaName: string;
  label: string;
  type: ColumnType;
  targets?: readonly Target[];
  choice?: Choice;
  writable?: boolean;
}): Column {
  return {
    name: given.name,
    schemaName: given.schemaName,
    label: given.label,
    labels: platformLabels(given.label),
    type: given.type,
    required: 'none',
    secured: false,
    canCreate: given.writable ?? false,
    canUpdate: given.writable ?? false,
    canRead: true,
    custom: false,
    choice: given.choice,
    targets: given.targets ?? [],
  };
}

/** The target of a lookup that the platform itself defines. */
export function systemTarget(table: string, column: string, target: string): Target {
  return {
    table: target,
    navigation: column,
    collection: `lk_${table}_${column}_${target}`,
    relationship: `lk_${table}_${column}_${target}`,
    onDelete: 'NoCascade',
  };
}

/** Whom the platform's own lookups point at; an owner is a user or a team. */
export const SYSTEM_LOOKUPS: Readonly<Record<string, readonly string[]>> = {
  createdby: ['systemuser'],
  createdonbehalfby: ['systemuser'],
  modifiedby: ['systemuser'],
  modifiedonbehalfby: ['systemuser'],
  ownerid: ['systemuser', 'team'],
  owninguser: ['systemuser'],
  owningteam: ['team'],
  owningbusinessunit: ['businessunit'],
  organizationid: ['organization'],
};

const LABELS: readonly (readonly [string, string, ColumnType, string])[] = [
  ['createdon', 'CreatedOn', 'datetime', 'Created On'],
  ['createdby', 'CreatedBy', 'lookup', 'Created By'],
  ['modifiedon', 'ModifiedOn', 'datetime', 'Modified On'],
  ['modifiedby', 'ModifiedBy', 'lookup', 'Modified By'],
  ['versionnumber', 'VersionNumber', 'bigint', 'Version Number'],
];

const OWNED: typeof LABELS = [
  ['ownerid', 'OwnerId', 'lookup', 'Owner'],
  ['owninguser', 'OwningUser', 'lookup', 'Owning User'],
  ['owningteam', 'OwningTeam', 'lookup', 'Owning Team'],
  ['owningbusinessunit', 'OwningBusinessUnit', 'lookup', 'Owning Business Unit'],
];

/** The options of a table that is Active or Inactive. */
export const ACTIVE_STATES: readonly Option[] = [
  { value: 0, label: 'Active', defaultStatus: 1 },
  { value: 1, label: 'Inactive', defaultStatus: 2 },
];
export const ACTIVE_STATUSES: readonly Option[] = [
  { value: 1, label: 'Active', state: 0 },
  { value: 2, label: 'Inactive', state: 1 },
];

/** The columns that every table of this ownership has, whether or not its definition repeats them. */
export function standardColumns(table: string, ownership: Ownership): Column[] {
  const listed = ownership === 'user' ? [...LABELS, ...OWNED] : LABELS;
  return listed.map(([name, schemaName, type, label]) =>
    systemColumn({
      name,
      schemaName,
      label,
      type,
      writable: name === 'ownerid',
      targets: (SYSTEM_LOOKUPS[name] ?? []).map((target) => systemTarget(table, name, target)),
    }),
  );
}

/** A choice that belongs to one column of the platform. */
export function platformChoice(given: {
  table: string;
  column: string;
  label: string;
  options: readonly Option[];
}): Choice {
  return {
    name: `${given.table}_${given.column}`,
    label: given.label,
    labels: platformLabels(given.label),
    options: given.options.map((option) => ({ ...option, labels: platformLabels(option.label) })),
    isGlobal: false,
  };
}

/** statecode and statuscode over the given options. */
export function stateColumns(
  table: string,
  states: readonly Option[],
  statuses: readonly Option[],
): Column[] {
  const choice = (column: string, label: string, options: readonly Option[]) =>
    platformChoice({ table, column, label, options });
  return [
    systemColumn({
      name: 'statecode',
      schemaName: 'StateCode',
      label: 'Status',
      type: 'state',
      writable: true,
      choice: choice('statecode', 'Status', states),
    }),
    systemColumn({
      name: 'statuscode',
      schemaName: 'StatusCode',
      label: 'Status Reason',
      type: 'status',
      writable: true,
      choice: choice('statuscode', 'Status Reason', statuses),
    }),
  ];
}
