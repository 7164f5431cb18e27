import { type Element, attributeOf, childAt, childrenOf, labelOf, textOf } from './xml';
import type { Form } from '../model';
import { toId, toWebResource } from './identifier';
import { cellsOf, readTabs } from './read-tabs';
import { readCustomControls } from './read-custom-controls';
import { readEvent } from './read-form-events';
import type { Reading } from './reading';

/** The active forms of a table by what they are for, in the order of the file. */
export type TableForms = { main: Form[]; quickCreate: Form[] };

/** Reads the forms of an `<Entity>`. */
export function readForms(entity: Element, table: string, reading: Reading): TableForms {
  const found: TableForms = { main: [], quickCreate: [] };
  for (const group of childrenOf(childAt(entity, 'FormXml'), 'forms')) {
    const type = attributeOf(group, 'type') ?? 'main';
    const forms = childrenOf(group, 'systemform').filter(
      (form) => textOf(form, 'FormActivationState') !== '0',
    );
    if (type === 'main' || type === 'quickCreate')
      found[type].push(...forms.map((form) => readForm(form, table, reading)));
    else
      for (const form of forms)
        reading.ignored.push(`form of ${table}: ${type} ${toId(textOf(form, 'formid'))}`);
  }
  return found;
}

function readForm(systemForm: Element, table: string, shared: Reading): Form {
  const form = childAt(systemForm, 'form');
  const reading = { ...shared, custom: readCustomControls(form) };
  const events = childrenOf(childAt(form, 'events'), 'event');
  return {
    id: toId(textOf(systemForm, 'formid')),
    name: labelOf(systemForm, 'LocalizedNames', 'LocalizedName', reading) ?? '',
    table,
    libraries: childrenOf(childAt(form, 'formLibraries'), 'Library').map((library) =>
      toWebResource(attributeOf(library, 'name')),
    ),
    events: events.flatMap((event) => readEvent(event, table, reading.ignored)),
    header: cellsOf(childAt(form, 'header'), reading).flat(),
    tabs: readTabs(form, reading),
  };
}
