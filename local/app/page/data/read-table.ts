import { pageLanguage } from '../words/say';
import type { Column, ColumnType, Table, WebApi } from './types';

type Localized = { Label?: string; LanguageCode?: number };
type Label = { UserLocalizedLabel?: Localized | null; LocalizedLabels?: Localized[] };
type Option = { Value: number; Label: Label };
type Attribute = {
  LogicalName: string;
  AttributeType: ColumnType;
  DisplayName: Label;
  RequiredLevel?: { Value: string };
  IsSecured?: boolean;
  IsValidForCreate?: boolean;
  IsValidForUpdate?: boolean;
  MaxLength?: number | null;
  Format?: string | null;
  Targets?: string[];
};
type Choice = {
  LogicalName: string;
  OptionSet: { Options?: Option[]; TrueOption?: Option; FalseOption?: Option } | null;
};
type Definition = {
  LogicalName: string;
  EntitySetName: string;
  DisplayName: Label;
  DisplayCollectionName: Label;
  PrimaryIdAttribute: string;
  PrimaryNameAttribute: string | null;
  Attributes: Attribute[];
  ManyToOneRelationships: {
    ReferencingAttribute: string;
    ReferencedEntity: string;
    ReferencingEntityNavigationPropertyName: string;
  }[];
};

/** Options come only through a cast to the derived type. */
const WITH_OPTIONS = [
  'PicklistAttributeMetadata',
  'StateAttributeMetadata',
  'StatusAttributeMetadata',
  'BooleanAttributeMetadata',
];

/**
 * Reads a table's definition with its columns, options and lookups.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
 * @throws WebApiError 404 when there is no such table
 */
export async function readTable(api: WebApi, name: string): Promise<Table> {
  const path = `EntityDefinitions(LogicalName='${name}')`;
  const [definition, ...choices] = await Promise.all([
    api.get<Definition>(
      `${path}?$select=LogicalName,EntitySetName,DisplayName,DisplayCollectionName,PrimaryIdAttribute,PrimaryNameAttribute&$expand=Attributes,ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName)`,
    ),
    ...WITH_OPTIONS.map((type) =>
      api.get<{ value: Choice[] }>(
        `${path}/Attributes/Microsoft.Dynamics.CRM.${type}?$select=LogicalName&$expand=OptionSet`,
      ),
    ),
  ]);
  const options = new Map(
    choices.flatMap(({ value }) => value).map((choice) => [choice.LogicalName, optionsOf(choice)]),
  );
  const label = textOf(definition.DisplayName) ?? name;
  return {
    name,
    set: definition.EntitySetName,
    label,
    plural: textOf(definition.DisplayCollectionName) ?? label,
    primaryId: definition.PrimaryIdAttribute,
    primaryName: definition.PrimaryNameAttribute ?? definition.PrimaryIdAttribute,
    columns: new Map(
      definition.Attributes.map((attribute) => [
        attribute.LogicalName,
        toColumn(attribute, definition, options.get(attribute.LogicalName) ?? []),
      ]),
    ),
  };
}

function toColumn(attribute: Attribute, definition: Definition, options: Column['options']): Column {
  const { LogicalName: name, MaxLength: maxLength, Format: format } = attribute;
  const relationships = definition.ManyToOneRelationships.filter((one) => one.ReferencingAttribute === name);
  return {
    name,
    label: textOf(attribute.DisplayName) ?? name,
    type: attribute.AttributeType,
    options,
    targets: attribute.Targets ?? [],
    navigation: Object.fromEntries(
      relationships.map((one) => [one.ReferencedEntity, one.ReferencingEntityNavigationPropertyName]),
    ),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    required: ['ApplicationRequired', 'SystemRequired'].includes(attribute.RequiredLevel?.Value ?? ''),
    secured: attribute.IsSecured === true,
    validForCreate: attribute.IsValidForCreate !== false,
    validForUpdate: attribute.IsValidForUpdate !== false,
  };
}

function optionsOf({ OptionSet: set }: Choice): Column['options'] {
  const options = set?.Options ?? [set?.TrueOption, set?.FalseOption];
  return options
    .filter((option) => option !== undefined)
    .map(({ Value: value, Label: label }) => ({ value, label: textOf(label) ?? String(value) }));
}

/** In the language of the page; Dataverse's own choice is that of the person's settings, which are not kept here. */
function textOf(label: Label | undefined): string | undefined {
  const found = label?.LocalizedLabels?.find(({ LanguageCode: lcid }) => lcid === pageLanguage());
  return found?.Label ?? label?.UserLocalizedLabel?.Label;
}
