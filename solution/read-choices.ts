import type { ChoiceSchema } from './schema';
import { all, first, type Element } from './xml-tree';

/**
 * Reads the global choices, and the state and the status of every table that has states of its own.
 *
 * @param optionSets the documents of OptionSets/
 * @param entities the documents of Entities/
 */
export function readChoices(optionSets: Element[], entities: Element[]): ChoiceSchema[] {
  const global = optionSets.map((set) =>
    readChoice(set, 'options/option', set.attributes['localizedName'] ?? ''),
  );
  const local = entities.flatMap((entity) => {
    const table = first(entity, 'Name').attributes['LocalizedName'] ?? '';
    return all(entity, 'EntityInfo/entity/attributes/attribute').flatMap((attribute) => [
      ...all(attribute, 'optionset')
        .filter(isState)
        .map((set) => readChoice(set, 'states/state', `${table} State Code`)),
      ...all(attribute, 'optionset')
        .filter(isStatus)
        .map((set) => readChoice(set, 'statuses/status', `${table} Status Code`)),
    ]);
  });
  return [...global, ...local].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isState = (set: Element): boolean => first(set, 'OptionSetType').text === 'state';
const isStatus = (set: Element): boolean => first(set, 'OptionSetType').text === 'status';

function readChoice(set: Element, path: string, label: string): ChoiceSchema {
  return {
    name: set.attributes['Name'] ?? '',
    label,
    options: all(set, path).map((option) => ({
      value: Number(option.attributes['value']),
      label: first(option, 'labels/label').attributes['description'] ?? '',
    })),
  };
}
