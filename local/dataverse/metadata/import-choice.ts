import type { Choice, Option } from './model';
import { attributeOf, childAt, childrenOf, labelOf, labelsOf, textOf, type Element } from './xml';

/** Reads an `<optionset>`: a global one, or the one inside a column (choice, Boolean, state, status). */
export function importChoice(element: Element): Choice {
  const name = attributeOf(element, 'Name') ?? '';
  return {
    name,
    label: labelOf(element, 'displaynames', 'displayname') ?? attributeOf(element, 'localizedName') ?? name,
    labels: labelsOf(element, 'displaynames', 'displayname'),
    options: optionsOf(element),
    isGlobal: textOf(element, 'IsGlobal') === '1',
  };
}

const SHAPES = [
  ['options', 'option'],
  ['states', 'state'],
  ['statuses', 'status'],
] as const;

function optionsOf(element: Element): Option[] {
  return SHAPES.flatMap(([wrapper, item]) =>
    childrenOf(childAt(element, wrapper), item).map((option) => {
      const state = attributeOf(option, 'state');
      const defaultStatus = attributeOf(option, 'defaultstatus');
      return {
        value: Number(attributeOf(option, 'value')),
        label: labelOf(option, 'labels', 'label') ?? '',
        labels: labelsOf(option, 'labels', 'label'),
        ...(state === undefined ? {} : { state: Number(state) }),
        ...(defaultStatus === undefined ? {} : { defaultStatus: Number(defaultStatus) }),
      };
    }),
  );
}
