import { derivedId } from '../derived-id';
import type { Column, ColumnType, Table } from '../metadata/model';
import type { Json } from '../wire/row-to-json';
import { label, managed, type LabelWish } from './label';

const ATTRIBUTE_TYPES: Readonly<Record<ColumnType, readonly [string, string]>> = {
  string: ['String', 'StringAttributeMetadata'],
  memo: ['Memo', 'MemoAttributeMetadata'],
  boolean: ['Boolean', 'BooleanAttributeMetadata'],
  integer: ['Integer', 'IntegerAttributeMetadata'],
  bigint: ['BigInt', 'BigIntAttributeMetadata'],
  decimal: ['Decimal', 'DecimalAttributeMetadata'],
  double: ['Double', 'DoubleAttributeMetadata'],
  money: ['Money', 'MoneyAttributeMetadata'],
  datetime: ['DateTime', 'DateTimeAttributeMetadata'],
  dateonly: ['DateTime', 'DateTimeAttributeMetadata'],
  picklist: ['Picklist', 'PicklistAttributeMetadata'],
  state: ['State', 'StateAttributeMetadata'],
  status: ['Status', 'StatusAttributeMetadata'],
  lookup: ['Lookup', 'LookupAttributeMetadata'],
  uniqueidentifier: ['Uniqueidentifier', 'UniqueIdentifierAttributeMetadata'],
};

const LEVELS = {
  none: 'None',
  recommended: 'Recommended',
  required: 'ApplicationRequired',
  systemrequired: 'SystemRequired',
} as const;

/** The derived type of a column, `Microsoft.Dynamics.CRM.StringAttributeMetadata`. */
export const attributeClass = (column: Column) => `Microsoft.Dynamics.CRM.${ATTRIBUTE_TYPES[column.type][1]}`;

/** AttributeTypeCode; of the lookups, owners and customers have their own. */
function attributeType(column: Column): string {
  if (column.name === 'ownerid') return 'Owner';
  const targets = new Set(column.targets.map((target) => target.table));
  const isCustomer = targets.size === 2 && targets.has('account') && targets.has('contact');
  return isCustomer ? 'Customer' : ATTRIBUTE_TYPES[column.type][0];
}

/** AttributeMetadata with what its derived type adds. */
export function columnDefinition(table: Table, column: Column, wish: LabelWish): Json {
  const type = attributeType(column);
  return {
    '@odata.type': `#${attributeClass(column)}`,
    MetadataId: derivedId(table.name, column.name),
    LogicalName: column.name,
    SchemaName: column.schemaName,
    EntityLogicalName: table.name,
    AttributeType: type,
    AttributeTypeName: { Value: `${type}Type` },
    DisplayName: label({ text: column.label, labels: column.labels }, wish),
    RequiredLevel: managed(LEVELS[column.required]),
    IsPrimaryId: column.name === table.primaryId,
    IsPrimaryName: column.name === table.primaryName,
    IsCustomAttribute: column.custom,
    IsSecured: column.secured,
    IsValidForCreate: column.canCreate,
    IsValidForUpdate: column.canUpdate,
    IsValidForRead: column.canRead,
    IsLogical: false,
    AttributeOf: null,
    ...details(column),
  };
}

function details(column: Column): Json {
  switch (column.type) {
    case 'string':
    case 'memo':
      return {
        MaxLength: column.maxLength,
        Format: formatName(column),
        FormatName: { Value: formatName(column) },
      };
    case 'integer':
    case 'decimal':
    case 'double':
    case 'money':
      return { MinValue: column.min ?? null, MaxValue: column.max ?? null };
    case 'lookup':
      return { Targets: [...new Set(column.targets.map((target) => target.table))] };
    case 'boolean':
      return { DefaultValue: column.defaultValue === 1 };
    case 'picklist':
      return { DefaultFormValue: column.defaultValue ?? -1 };
    case 'datetime':
    case 'dateonly':
      return {
        Format: column.type === 'dateonly' ? 'DateOnly' : 'DateAndTime',
        DateTimeBehavior: { Value: 'UserLocal' },
      };
    default:
      return {};
  }
}

function formatName(column: Column): string {
  const format = column.format ?? (column.type === 'memo' ? 'TextArea' : 'Text');
  return format.charAt(0).toUpperCase() + format.slice(1).toLowerCase();
}
