import { type Rendered, buttonPayload, interpret, renderTemplate } from '@nod/consent';
import { type Template, componentsOf, keywordTemplates, variableColumns } from '@nod/solution/rows/template';
import type { Known } from './known';

/** Fills in a template: from the columns of the record, and over them the values that were given by hand. */
export function render(template: Template, { message, configuration, record }: Known): Rendered {
  const values: Record<string, string | undefined> = {};
  for (const [name, column] of Object.entries(variableColumns(template))) {
    const value = record?.[column];
    if (value != null && value !== '') values[name] = String(value);
  }
  Object.assign(values, message.parameters);
  const templates = keywordTemplates(configuration?.templates ?? []);
  // A label means what it would mean if the person typed it: that is what its button shall send back.
  const payloadOf = (label: string) => {
    const { intent } = interpret(
      { type: 'button', buttonText: label },
      { templates, promptTemplateId: template.id },
    );
    return intent === 'none' || intent === 'review' ? undefined : buttonPayload(intent, template.id);
  };
  return renderTemplate(componentsOf(template), values, payloadOf);
}
