import { renderTemplate, type TemplateComponentDefinition } from '@nod/consent/render';

/** The message with the display names of the columns in the place of its variables. */
export function previewOf(
  { text, components }: { text: string; components?: string },
  labels: Readonly<Record<string, string>>,
): string {
  const values = Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, `[${label}]`]));
  return renderTemplate(definitionsIn(components) ?? [{ type: 'BODY', text }], values).wording;
}

function definitionsIn(components: string | undefined): TemplateComponentDefinition[] | undefined {
  if (components === undefined) return undefined;
  try {
    const all = JSON.parse(components) as unknown;
    return Array.isArray(all) ? (all as TemplateComponentDefinition[]) : undefined;
  } catch {
    // The body alone is shown then.
    return undefined;
  }
}
