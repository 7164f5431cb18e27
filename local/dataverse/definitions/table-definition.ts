import { derivedId } from '../derived-id';
import type { Key, Table } from '../metadata/model';
import type { CollectionNavigation, ManyNavigation, Schema } from '../metadata/schema';
import { tablePrivileges, type TablePrivilege } from '../security/known-privileges';
import type { Json } from '../wire/row-to-json';
import { label, managed, type LabelWish } from './label';

/** EntityMetadata, the properties that an app picks tables by. */
export function tableDefinition(table: Table, wish: LabelWish): Json {
  return {
    MetadataId: derivedId(table.name),
    LogicalName: table.name,
    SchemaName: table.schemaName,
    EntitySetName: table.setName,
    LogicalCollectionName: table.setName,
    CollectionSchemaName: table.setName,
    DisplayName: label({ text: table.label, labels: table.labels }, wish),
    DisplayCollectionName: label({ text: table.collectionLabel, labels: table.collectionLabels }, wish),
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName ?? '',
    ObjectTypeCode: table.typeCode,
    OwnershipType: OWNERSHIPS[table.ownership],
    TableType: table.elastic ? 'Elastic' : 'Standard',
    IsCustomEntity: table.custom,
    IsManaged: false,
    IsIntersect: table.intersect,
    IsActivity: false,
    IsPrivate: false,
    IsValidForAdvancedFind: table.ownership !== 'none' || table.custom,
    IsOptimisticConcurrencyEnabled: true,
    IsCustomizable: managed(true),
    ChangeTrackingEnabled: false,
    Privileges: tablePrivileges(table).map((privilege) => privilegeDefinition(table, privilege)),
  };
}

const OWNERSHIPS = { user: 'UserOwned', organization: 'OrganizationOwned', none: 'None' } as const;

/** SecurityPrivilegeMetadata. */
function privilegeDefinition(table: Table, { verb, name }: TablePrivilege): Json {
  const owned = table.ownership === 'user';
  return {
    CanBeBasic: owned,
    CanBeLocal: owned,
    CanBeDeep: owned,
    CanBeGlobal: true,
    Name: name,
    PrivilegeId: derivedId('privilege', name),
    PrivilegeType: verb,
  };
}

/** EntityKeyMetadata. */
export function keyDefinition(table: Table, key: Key, wish: LabelWish): Json {
  return {
    MetadataId: derivedId(table.name, 'key', key.name),
    LogicalName: key.name,
    SchemaName: key.label,
    DisplayName: label({ text: key.label, labels: undefined }, wish),
    EntityLogicalName: table.name,
    KeyAttributes: key.columns,
    EntityKeyIndexStatus: 'Active',
  };
}

/** OneToManyRelationshipMetadata, from either side. */
export function relationshipDefinition(schema: Schema, relation: CollectionNavigation): Json {
  const { table, column, target } = relation;
  return {
    MetadataId: derivedId('relationship', target.relationship),
    SchemaName: target.relationship,
    RelationshipType: 'OneToManyRelationship',
    ReferencedEntity: target.table,
    ReferencedAttribute: schema.table(target.table).primaryId,
    ReferencingEntity: table.name,
    ReferencingAttribute: column.name,
    ReferencingEntityNavigationPropertyName: target.navigation,
    ReferencedEntityNavigationPropertyName: target.collection,
    CascadeConfiguration: { Delete: target.onDelete },
  };
}

/** ManyToManyRelationshipMetadata; seen from either side, its first end is the same. */
export function joinDefinition(
  table: Table,
  { name, intersect, table: other, near, far }: ManyNavigation,
): Json {
  const ends = [
    { table: table.name, column: near },
    { table: other.name, column: far },
  ];
  const [first, second] = table.name === 'systemuser' ? ends : ends.reverse();
  return {
    MetadataId: derivedId('relationship', name),
    SchemaName: name,
    RelationshipType: 'ManyToManyRelationship',
    IntersectEntityName: intersect.name,
    Entity1LogicalName: first?.table,
    Entity1IntersectAttribute: first?.column,
    Entity1NavigationPropertyName: name,
    Entity2LogicalName: second?.table,
    Entity2IntersectAttribute: second?.column,
    Entity2NavigationPropertyName: name,
  };
}
