import { type Element, attributeOf, childAt, labelOf } from './xml';
import type { Cell, FormControl } from '../model';
import { toId } from './identifier';
import { type CustomControls, customizerOf, isPlatformGrid } from './read-custom-controls';
import type { Reading } from './reading';

/** What a form, or a dashboard, is read with. */
export type FormReading = Reading & { custom: CustomControls };

/** A `<cell>` of a form, with its control if it has one. */
export function readCell(cell: Element, reading: FormReading): Cell {
  const control = childAt(cell, 'control');
  return {
    label: labelOf(cell, 'labels', 'label', reading) ?? '',
    showLabel: attributeOf(cell, 'showlabel') !== 'false',
    visible: attributeOf(cell, 'visible') !== 'false',
    colSpan: Number(attributeOf(cell, 'colspan') ?? 1),
    rowSpan: Number(attributeOf(cell, 'rowspan') ?? 1),
    ...(control ? { control: readControl(control, reading.custom) } : {}),
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
    ...standInFor(standIn),
  };
}

/** The platform's own grid draws a subgrid as it is; only what draws its cells is another control. */
function standInFor(control: FormControl['custom']): Pick<FormControl, 'custom' | 'customizer'> {
  if (!control) return {};
  if (!isPlatformGrid(control)) return { custom: control };
  const customizer = customizerOf(control);
  return customizer === undefined ? {} : { customizer };
}
