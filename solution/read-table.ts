import type { ColumnSchema, ColumnType, TableSchema } from './schema';
import { all, first, textAt, type Element } from './xml-tree';

const types: readonly string[] = [
  'nvarchar',
  'ntext',
  'int',
  'bit',
  'datetime',
  'picklist',
  'lookup',
  'owner',
  'primarykey',
  'state',
  'status',
] satisfies ColumnType[];

const ownerships: Record<string, TableSchema['ownership']> = { UserOwned: 'user', OrgOwned: 'organization' };

/**
 * Reads one Entity.xml.
 *
 * @param targets tables that a lookup points to, keyed `table.column`
 * @throws Error if a column's type is not known here, or a lookup has no relationship
 */
export function readTable(document: Element, targets: Map<string, string[]>): TableSchema {
  const entity = first(document, 'EntityInfo/entity');
  const logicalName = first(document, 'Name').text.toLowerCase();
  const attributes = all(entity, 'attributes/attribute');
  const columns = attributes.map((attribute) => readColumn(attribute, logicalName, targets));
  return {
    logicalName,
    // Tables that the solution only adds columns to say neither their set nor their key; both follow from the name.
    entitySetName: textAt(entity, 'EntitySetName') ?? `${logicalName}s`,
    label: first(document, 'Name').attributes['LocalizedName'] ?? logicalName,
    primaryId: columns.find(({ type }) => type === 'primarykey')?.logicalName ?? `${logicalName}id`,
    primaryName: textAt(attributes.find(isPrimaryName) ?? entity, 'LogicalName'),
    ownership: ownerships[textAt(entity, 'OwnershipTypeMask') ?? ''],
    columns,
    keys: all(entity, 'EntityKeys/EntityKey').map((key) => ({
      logicalName: first(key, 'LogicalName').text,
      columns: all(key, 'EntityKeyAttributes/AttributeName').map(({ text }) => text),
    })),
  };
}

function isPrimaryName(attribute: Element): boolean {
  return textAt(attribute, 'DisplayMask')?.split('|').includes('PrimaryName') ?? false;
}

function readColumn(attribute: Element, table: string, targets: Map<string, string[]>): ColumnSchema {
  const logicalName = first(attribute, 'LogicalName').text;
  const type = first(attribute, 'Type').text;
  if (!isColumnType(type))
    throw new Error(`${table}.${logicalName} is of the type ${type}, which is not known here.`);
  const number = (name: string) =>
    textAt(attribute, name) === undefined ? undefined : Number(textAt(attribute, name));
  const flag = (name: string) => textAt(attribute, name) === '1';
  const isReference = type === 'lookup' || type === 'owner';
  const pointsTo = targets.get(`${table}.${logicalName}`);
  if (isReference && pointsTo === undefined) throw new Error(`${table}.${logicalName} has no relationship.`);
  const preset = number('AppDefaultValue');
  return {
    logicalName,
    label: first(attribute, 'displaynames/displayname').attributes['description'] ?? '',
    type,
    required: first(attribute, 'RequiredLevel').text,
    secured: flag('IsSecured'),
    create: flag('ValidForCreateApi'),
    update: flag('ValidForUpdateApi'),
    maxLength: number('MaxLength'),
    min: number('MinValue'),
    max: number('MaxValue'),
    // Exports write -1 for a choice without a default.
    default: preset === -1 ? undefined : preset,
    choice:
      type === 'bit'
        ? undefined
        : (textAt(attribute, 'OptionSetName') ?? all(attribute, 'optionset')[0]?.attributes['Name']),
    targets: isReference ? pointsTo : undefined,
  };
}

function isColumnType(type: string): type is ColumnType {
  return types.includes(type);
}
