import { derivedId } from '../derived-id';
import type { Key, Table } from '../metadata/model';
import type { CollectionNavigation } from '../metadata/schema';
import type { Json } from '../wire/row-to-json';
import { label, managed } from './label';

/** EntityMetadata, the properties that an app picks tables by. */
export function tableDefinition(table: Table): Json {
  return {
    MetadataId: derivedId(table.name),
    LogicalName: table.name,
    SchemaName: table.schemaName,
    EntitySetName: table.setName,
    LogicalCollectionName: table.setName,
    CollectionSchemaName: table.setName,
    DisplayName: label(table.label),
    DisplayCollectionName: label(table.collectionLabel),
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName ?? '',
    ObjectTypeCode: table.typeCode,
    OwnershipType: OWNERSHIPS[table.ownership],
    TableType: 'Standard',
    IsCustomEntity: table.custom,
    IsManaged: false,
    IsIntersect: false,
    IsActivity: false,
    IsPrivate: false,
    IsValidForAdvancedFind: table.ownership !== 'none' || table.custom,
    IsOptimisticConcurrencyEnabled: true,
    IsCustomizable: managed(true),
    ChangeTrackingEnabled: false,
  };
}

const OWNERSHIPS = { user: 'UserOwned', organization: 'OrganizationOwned', none: 'None' } as const;

/** EntityKeyMetadata. */
export function keyDefinition(table: Table, key: Key): Json {
  return {
    MetadataId: derivedId(table.name, 'key', key.name),
    LogicalName: key.name,
    SchemaName: key.label,
    DisplayName: label(key.label),
    EntityLogicalName: table.name,
    KeyAttributes: key.columns,
    EntityKeyIndexStatus: 'Active',
  };
}

/** OneToManyRelationshipMetadata, from either side. */
export function relationshipDefinition(relation: CollectionNavigation): Json {
  const { table, column, target } = relation;
  return {
    MetadataId: derivedId('relationship', target.relationship),
    SchemaName: target.relationship,
    RelationshipType: 'OneToManyRelationship',
    ReferencedEntity: target.table,
    ReferencingEntity: table.name,
    ReferencingAttribute: column.name,
    ReferencingEntityNavigationPropertyName: target.navigation,
    ReferencedEntityNavigationPropertyName: target.collection,
    CascadeConfiguration: { Delete: target.onDelete },
  };
}
