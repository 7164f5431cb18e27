import { type Element, attributeOf, childAt, childrenOf, labelOf } from './xml';
import type { Cell, FormControl } from '../model';
import { toId } from './identifier';

/** Custom controls of a form, by the `uniqueid` of the control that they stand in for. */
export type CustomControls = ReadonlyMap<string, NonNullable<FormControl['custom']>>;

/** A `<cell>` of a form, with its control if it has one. */
export function readCell(cell: Element, custom: CustomControls): Cell {
  const control = childAt(cell, 'control');
  return {
    label: labelOf(cell, 'labels', 'label') ?? '',
    showLabel: attributeOf(cell, 'showlabel') !== 'false',
    visible: attributeOf(cell, 'visible') !== 'false',
    colSpan: Number(attributeOf(cell, 'colspan') ?? 1),
    rowSpan: Number(attributeOf(cell, 'rowspan') ?? 1),
    ...(control ? { control: readControl(control, custom) } : {}),
  };
}

function readControl(control: Element, custom: CustomControls): FormControl {
  const column = attributeOf(control, 'datafieldname')?.toLowerCase();
  const standIn = custom.get(toId(attributeOf(control, 'uniqueid')));
  return {
    id: attributeOf(control, 'id') ?? column ?? '',
    classId: toId(attributeOf(control, 'classid')),
    ...(column === undefined || column === '' ? {} : { column }),
    disabled: attributeOf(control, 'disabled') === 'true',
    parameters: Object.fromEntries(
      childAt(control, 'parameters')?.children.map(({ name, text }) => [name, text]) ?? [],
    ),
    ...(standIn ? { custom: standIn } : {}),
  };
}

/** The web's form factor. https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema */
const WEB = '2';

/** Reads `<controlDescriptions>` of a form. */
export function readCustomControls(form: Element | undefined): CustomControls {
  const found = new Map<string, NonNullable<FormControl['custom']>>();
  for (const description of childrenOf(childAt(form, 'controlDescriptions'), 'controlDescription')) {
    const control = childrenOf(description, 'customControl').find(
      (one) => attributeOf(one, 'formFactor') === WEB && attributeOf(one, 'name') !== undefined,
    );
    if (!control) continue;
    const parameters = (childAt(control, 'parameters')?.children ?? []).map((element) => {
      const type = attributeOf(element, 'type');
      const value = {
        ...(element.text === '' ? {} : { value: element.text }),
        ...(type === undefined ? {} : { type }),
        static: attributeOf(element, 'static') === 'true',
      };
      return [element.name, value] as const;
    });
    found.set(toId(attributeOf(description, 'forControl')), {
      name: attributeOf(control, 'name')!,
      parameters: Object.fromEntries(parameters),
    });
  }
  return found;
}
