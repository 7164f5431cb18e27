import { type Element, attributeOf, childAt, childrenOf, labelOf } from './xml';
import type { Section, Tab } from '../model';
import { toId } from './identifier';
import { type FormReading, readCell } from './read-cell';

/** The tabs of a `<form>`, a dashboard's included. */
export function readTabs(form: Element | undefined, reading: FormReading): Tab[] {
  return childrenOf(childAt(form, 'tabs'), 'tab').map((tab) => {
    const name = attributeOf(tab, 'name');
    return {
      id: toId(attributeOf(tab, 'id')),
      ...(name === undefined ? {} : { name }),
      label: labelOf(tab, 'labels', 'label', reading) ?? '',
      visible: attributeOf(tab, 'visible') !== 'false',
      columns: childrenOf(childAt(tab, 'columns'), 'column').map((column) => ({
        width: attributeOf(column, 'width') ?? '100%',
        sections: childrenOf(childAt(column, 'sections'), 'section').map((section) =>
          readSection(section, reading),
        ),
      })),
    };
  });
}

function readSection(section: Element, reading: FormReading): Section {
  const name = attributeOf(section, 'name');
  return {
    id: toId(attributeOf(section, 'id')),
    ...(name === undefined ? {} : { name }),
    label: labelOf(section, 'labels', 'label', reading) ?? '',
    showLabel: attributeOf(section, 'showlabel') !== 'false',
    visible: attributeOf(section, 'visible') !== 'false',
    columns: columnCount(attributeOf(section, 'columns')),
    rows: cellsOf(section, reading),
  };
}

/** The cells below an element that has `<rows>`, row by row. */
export function cellsOf(element: Element | undefined, reading: FormReading): Section['rows'] {
  return childrenOf(childAt(element, 'rows'), 'row').map((row) =>
    childrenOf(row, 'cell').map((cell) => readCell(cell, reading)),
  );
}

/** A number of columns, or one digit for each of them as older forms have it: `11` is two. */
function columnCount(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  return /^1{2,}$/.test(text) ? text.length : Number(text);
}
