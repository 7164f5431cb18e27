import { type Rendered, renderTemplate } from '@nod/consent';
import type { Row } from '@nod/solution/rows/row';
import { type Template, componentsOf, variableColumns } from '@nod/solution/rows/template';

/** A template as the customer would see it: filled in from the record, and over that the values given by hand. */
export function wordingOf(
  template: Template,
  record: Row,
  parameters: Readonly<Record<string, string>>,
): Pick<Rendered, 'wording' | 'missing'> {
  const values: Record<string, string> = {};
  for (const [name, column] of Object.entries(variableColumns(template))) {
    const value = record[column];
    if (value != null && value !== '') values[name] = String(value);
  }
  return renderTemplate(componentsOf(template), { ...values, ...parameters });
}

/** What would be shown of a template that a row asks to be sent; `undefined` if the template is not known. */
export function wordingOfRow(row: Row, templates: readonly Template[], record: Row): string | undefined {
  const template = templates.find((t) => t.id === row._nod_templateid_value);
  return template && wordingOf(template, record, parametersOf(row.nod_parameters)).wording;
}

function parametersOf(json: unknown): Record<string, string> {
  if (typeof json !== 'string') return {};
  try {
    return Object(JSON.parse(json)) as Record<string, string>;
  } catch {
    return {};
  }
}
