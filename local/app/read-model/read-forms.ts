import { type Element, attributeOf, childAt, childrenOf, labelOf, textOf } from './xml';
import type { Form, FormEvent, Section, Tab } from '../model';
import { toId, toWebResource } from './identifier';
import { readCell } from './read-cell';
import { type CustomControls, readCustomControls } from './read-custom-controls';

/** Reads the active main forms of an `<Entity>`, in the order of the file. */
export function readForms(entity: Element, table: string, ignored: string[]): Form[] {
  const groups = childrenOf(childAt(entity, 'FormXml'), 'forms');
  return groups.flatMap((group) => {
    const type = attributeOf(group, 'type') ?? 'main';
    const forms = childrenOf(group, 'systemform');
    if (type === 'main')
      return forms
        .filter((form) => textOf(form, 'FormActivationState') !== '0')
        .map((form) => readForm(form, table, ignored));
    for (const form of forms) ignored.push(`form of ${table}: ${type} ${toId(textOf(form, 'formid'))}`);
    return [];
  });
}

function readForm(systemForm: Element, table: string, ignored: string[]): Form {
  const form = childAt(systemForm, 'form');
  const custom = readCustomControls(form);
  const events = childrenOf(childAt(form, 'events'), 'event');
  return {
    id: toId(textOf(systemForm, 'formid')),
    name: labelOf(systemForm, 'LocalizedNames', 'LocalizedName') ?? '',
    table,
    libraries: childrenOf(childAt(form, 'formLibraries'), 'Library').map((library) =>
      toWebResource(attributeOf(library, 'name')),
    ),
    events: events.flatMap((event) => readEvent(event, table, ignored)),
    header: cellsOf(childAt(form, 'header'), custom).flat(),
    tabs: childrenOf(childAt(form, 'tabs'), 'tab').map((tab) => readTab(tab, custom)),
  };
}

const EVENTS = ['onload', 'onsave', 'onchange', 'tabstatechange'] as const;

function readEvent(event: Element, table: string, ignored: string[]): FormEvent[] {
  const given = (attributeOf(event, 'name') ?? '').toLowerCase();
  const name = EVENTS.find((one) => one === given);
  if (name === undefined) {
    ignored.push(`event of ${table}: ${given}`);
    return [];
  }
  const column = attributeOf(event, 'attribute')?.toLowerCase();
  const handlers = childrenOf(childAt(event, 'Handlers'), 'Handler')
    .filter((handler) => attributeOf(handler, 'enabled') !== 'false')
    .map((handler) => {
      const parameters = attributeOf(handler, 'parameters');
      return {
        library: toWebResource(attributeOf(handler, 'libraryName')),
        functionName: attributeOf(handler, 'functionName') ?? '',
        passContext: attributeOf(handler, 'passExecutionContext') === 'true',
        ...(parameters === undefined || parameters === '' ? {} : { parameters }),
      };
    });
  return [{ name, ...(column === undefined ? {} : { column }), handlers }];
}

function readTab(tab: Element, custom: CustomControls): Tab {
  const name = attributeOf(tab, 'name');
  return {
    id: toId(attributeOf(tab, 'id')),
    ...(name === undefined ? {} : { name }),
    label: labelOf(tab, 'labels', 'label') ?? '',
    visible: attributeOf(tab, 'visible') !== 'false',
    columns: childrenOf(childAt(tab, 'columns'), 'column').map((column) => ({
      width: attributeOf(column, 'width') ?? '100%',
      sections: childrenOf(childAt(column, 'sections'), 'section').map((section) =>
        readSection(section, custom),
      ),
    })),
  };
}

function readSection(section: Element, custom: CustomControls): Section {
  const name = attributeOf(section, 'name');
  return {
    id: toId(attributeOf(section, 'id')),
    ...(name === undefined ? {} : { name }),
    label: labelOf(section, 'labels', 'label') ?? '',
    showLabel: attributeOf(section, 'showlabel') !== 'false',
    visible: attributeOf(section, 'visible') !== 'false',
    columns: columnCount(attributeOf(section, 'columns')),
    rows: cellsOf(section, custom),
  };
}

function cellsOf(element: Element | undefined, custom: CustomControls): Section['rows'] {
  return childrenOf(childAt(element, 'rows'), 'row').map((row) =>
    childrenOf(row, 'cell').map((cell) => readCell(cell, custom)),
  );
}

/** A number of columns, or one digit for each of them as older forms have it: `11` is two. */
function columnCount(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  return /^1{2,}$/.test(text) ? text.length : Number(text);
}
