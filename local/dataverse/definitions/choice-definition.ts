import { derivedId } from '../derived-id';
import type { Choice, Column } from '../metadata/model';
import type { Json } from '../wire/row-to-json';
import { label, type LabelWish } from './label';

type OptionSetType = 'Picklist' | 'State' | 'Status' | 'Boolean';

/** What kind of option set a column has. */
export function optionSetType(column: Column): OptionSetType {
  switch (column.type) {
    case 'boolean':
      return 'Boolean';
    case 'state':
      return 'State';
    case 'status':
      return 'Status';
    default:
      return 'Picklist';
  }
}

/** The derived type of an option, beyond the plain one. */
const OPTION_TYPES: Readonly<Partial<Record<OptionSetType, string>>> = {
  State: '#Microsoft.Dynamics.CRM.StateOptionMetadata',
  Status: '#Microsoft.Dynamics.CRM.StatusOptionMetadata',
};

/** OptionSetMetadata or BooleanOptionSetMetadata. */
export function choiceDefinition(choice: Choice, wish: LabelWish, type: OptionSetType = 'Picklist'): Json {
  const isBoolean = type === 'Boolean';
  const optionType = OPTION_TYPES[type];
  const options = choice.options.map((option) => ({
    ...(optionType === undefined ? {} : { '@odata.type': optionType }),
    Value: option.value,
    Label: label({ text: option.label, labels: option.labels }, wish),
    ...(option.state === undefined ? {} : { State: option.state }),
    ...(option.defaultStatus === undefined ? {} : { DefaultStatus: option.defaultStatus }),
  }));
  return {
    '@odata.type': `#Microsoft.Dynamics.CRM.${isBoolean ? 'BooleanOptionSetMetadata' : 'OptionSetMetadata'}`,
    MetadataId: derivedId('choice', choice.name),
    Name: choice.name,
    DisplayName: label({ text: choice.label, labels: choice.labels }, wish),
    IsGlobal: choice.isGlobal,
    OptionSetType: type,
    ...(isBoolean
      ? {
          TrueOption: options.find((option) => option.Value === 1),
          FalseOption: options.find((option) => option.Value === 0),
        }
      : { Options: options }),
  };
}
