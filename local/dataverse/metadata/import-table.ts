import { importColumn } from './import-column';
import type { TargetsByColumn } from './import-relationships';
import type { Choice, Column, Key, Ownership, Table } from './model';
import {
  ACTIVE_STATES,
  ACTIVE_STATUSES,
  standardColumns,
  stateColumns,
  SYSTEM_LOOKUPS,
  systemTarget,
} from './standard-columns';
import { attributeOf, childAt, childrenOf, labelOf, labelsOf, ownText, textOf, type Element } from './xml';

interface Imported {
  readonly table: Table;
  /** An existing table that the solution only adds columns to. */
  readonly extendsExisting: boolean;
}

/**
 * Reads one `<Entity>` of customizations.xml.
 * @throws when a lookup has no relationship, or a new table lacks its primary key
 */
export function importTable(
  element: Element,
  context: { choices: ReadonlyMap<string, Choice>; targets: TargetsByColumn; typeCode: number },
): Imported {
  const schemaName = ownText(childAt(element, 'Name')) ?? '';
  const info = childAt(element, 'EntityInfo', 'entity');
  const name = schemaName.toLowerCase();
  const columns = new Map<string, Column>();
  let primaryName: string | undefined;
  for (const attribute of childrenOf(childAt(info, 'attributes'), 'attribute')) {
    const logical = (
      textOf(attribute, 'LogicalName') ??
      attributeOf(attribute, 'PhysicalName') ??
      ''
    ).toLowerCase();
    const column = importColumn(attribute, {
      choices: context.choices,
      targets: targetsOf(name, logical, context.targets),
    });
    if (!column) continue;
    if (column.type === 'lookup' && column.targets.length === 0)
      throw new Error(`Lookup ${name}.${column.name} has no relationship in the solution.`);
    columns.set(column.name, column);
    if (textOf(attribute, 'DisplayMask')?.split('|').includes('PrimaryName')) primaryName = column.name;
  }
  const primaryId = `${name}id`;
  const extendsExisting = !columns.has(primaryId);
  const ownership = ownershipOf(textOf(info, 'OwnershipTypeMask'));
  if (!extendsExisting) addStandard(name, ownership, columns);
  return {
    extendsExisting,
    table: {
      name,
      schemaName,
      label: labelOf(info, 'LocalizedNames', 'LocalizedName') ?? schemaName,
      labels: labelsOf(info, 'LocalizedNames', 'LocalizedName'),
      collectionLabel: labelOf(info, 'LocalizedCollectionNames', 'LocalizedCollectionName') ?? schemaName,
      collectionLabels: labelsOf(info, 'LocalizedCollectionNames', 'LocalizedCollectionName'),
      setName: textOf(info, 'EntitySetName') ?? `${name}s`,
      primaryId,
      primaryName,
      ownership,
      typeCode: context.typeCode,
      elastic: false,
      intersect: false,
      plainPrivileges: false,
      custom: true,
      privilegeName: schemaName,
      columns,
      keys: childrenOf(childAt(info, 'EntityKeys'), 'EntityKey').map(importKey),
    },
  };
}

function addStandard(name: string, ownership: Ownership, columns: Map<string, Column>): void {
  const added = [...standardColumns(name, ownership), ...stateColumns(name, ACTIVE_STATES, ACTIVE_STATUSES)];
  for (const column of added) if (!columns.has(column.name)) columns.set(column.name, column);
}

function targetsOf(table: string, column: string, targets: TargetsByColumn) {
  const declared = targets.get(`${table}.${column}`);
  const platform = SYSTEM_LOOKUPS[column];
  // Exports may or may not repeat the platform's own relationships; its navigation names are fixed.
  if (platform) return platform.map((target) => systemTarget(table, column, target));
  return declared ?? [];
}

function ownershipOf(mask: string | undefined): Ownership {
  if (mask === 'UserOwned') return 'user';
  return mask === undefined || mask === 'OrgOwned' || mask === 'OrganizationOwned' ? 'organization' : 'none';
}

function importKey(element: Element): Key {
  const name = textOf(element, 'LogicalName') ?? (textOf(element, 'Name') ?? '').toLowerCase();
  const columns = childrenOf(childAt(element, 'EntityKeyAttributes'), 'AttributeName');
  return {
    name,
    label: labelOf(element, 'displaynames', 'displayname') ?? name,
    columns: columns.map((column) => (ownText(column) ?? '').toLowerCase()),
  };
}
