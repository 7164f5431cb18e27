import { type Rendered, renderTemplate, variablesOf } from '@nod/consent';
import type { Row } from '@nod/solution/rows/row';
import { type Template, componentsOf, variableColumns } from '@nod/solution/rows/template';

/** A template as the customer will see it. */
export interface Preview {
  header?: string;
  body: string;
  footer?: string;
  buttons: string[];
  /** Variables for which there is no value. */
  missing: string[];
  /** Those that the record gives no value for: the ones to be filled in by hand. */
  byHand: { name: string; column?: string }[];
}

/**
 * Fills in a template as the server does: from the columns of the record, and over them what was given by hand.
 * @param parameters values given by hand; empty ones count as not given.
 */
export function previewOf(
  template: Template,
  values: Row,
  parameters: Readonly<Record<string, string>> = {},
): Preview {
  const columns = variableColumns(template);
  const known: Record<string, string> = {};
  for (const [name, column] of Object.entries(columns)) {
    const value = values[column];
    if (value != null && value !== '') known[name] = String(value);
  }
  const filled = { ...known, ...givenOf(parameters) };
  const preview: Preview = { body: '', buttons: [], missing: [], byHand: [] };
  const names = new Set<string>();
  for (const definition of componentsOf(template)) {
    const { wording, missing }: Rendered = renderTemplate([definition], filled);
    preview.missing.push(...missing.filter((name) => !preview.missing.includes(name)));
    for (const name of variablesOf(definition.text ?? '')) names.add(name);
    switch (definition.type.toUpperCase()) {
      case 'BUTTONS':
        preview.buttons = (definition.buttons ?? []).map((button) => button.text ?? '');
        break;
      case 'HEADER':
        preview.header = wording;
        break;
      case 'FOOTER':
        preview.footer = wording;
        break;
      default:
        preview.body = preview.body ? `${preview.body}\n${wording}` : wording;
    }
  }
  preview.byHand = [...names]
    .filter((name) => known[name] === undefined)
    .map((name) => ({ name, column: columns[name] }));
  return preview;
}

/** The values that were given by hand, without the empty ones: an empty one would hide what the record says. */
export function givenOf(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value.trim() !== ''));
}
