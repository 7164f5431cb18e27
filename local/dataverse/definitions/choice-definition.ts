import { derivedId } from '../derived-id';
import type { Choice } from '../metadata/model';
import type { Json } from '../wire/row-to-json';
import { label } from './label';

/** OptionSetMetadata or BooleanOptionSetMetadata. */
export function choiceDefinition(choice: Choice, isBoolean = false): Json {
  const options = choice.options.map((option) => ({
    Value: option.value,
    Label: label(option.label),
    ...(option.state === undefined ? {} : { State: option.state }),
    ...(option.defaultStatus === undefined ? {} : { DefaultStatus: option.defaultStatus }),
  }));
  return {
    '@odata.type': `#Microsoft.Dynamics.CRM.${isBoolean ? 'BooleanOptionSetMetadata' : 'OptionSetMetadata'}`,
    MetadataId: derivedId('choice', choice.name),
    Name: choice.name,
    DisplayName: label(choice.label),
    IsGlobal: choice.isGlobal,
    OptionSetType: isBoolean ? 'Boolean' : 'Picklist',
    ...(isBoolean
      ? {
          TrueOption: options.find((option) => option.Value === 1),
          FalseOption: options.find((option) => option.Value === 0),
        }
      : { Options: options }),
  };
}
