/** A template's component as the Graph API describes it (`GET /<WABA>/message_templates`). */
export interface TemplateComponentDefinition {
  type: string;
  format?: string;
  text?: string;
  buttons?: readonly { type: string; text?: string; url?: string }[];
}

/** A template, filled in. */
export interface Rendered {
  /** Exactly what the person sees: header, body, footer and the labels of the buttons. */
  wording: string;
  /** Variables for which there is no value. */
  missing: string[];
  /** The components of the send request: parameters of header and body, payloads of quick replies. */
  components: Record<string, unknown>[];
}

/**
 * Fills in a template. Variables are `{{1}}` or `{{first_name}}`; WhatsApp takes named parameters by name.
 * @param payloadOf what a quick reply sends back when it is tapped; without it WhatsApp sends its label.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates
 */
export function renderTemplate(
  definitions: readonly TemplateComponentDefinition[],
  values: Readonly<Record<string, string | undefined>>,
  payloadOf: (label: string) => string | undefined = () => undefined,
): Rendered {
  const missing = new Set<string>();
  const lines: string[] = [];
  const components: Record<string, unknown>[] = [];
  for (const definition of definitions) {
    const type = definition.type.toUpperCase();
    if (type === 'BUTTONS') {
      const buttons = definition.buttons ?? [];
      lines.push(...buttons.map((b) => `[${b.text ?? ''}]`));
      components.push(...buttonComponents(buttons, payloadOf));
    } else if (definition.text !== undefined) {
      lines.push(fill(definition.text, values, missing));
      const parameters = variablesOf(definition.text).map((name) => parameter(name, values[name] ?? ''));
      if (parameters.length > 0) components.push({ type: type.toLowerCase(), parameters });
    }
  }
  return { wording: lines.join('\n'), missing: [...missing], components };
}

const variable = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The names of the variables of a text, each once, in the order in which they appear. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map((match) => match[1]!))];
}

function fill(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  missing: Set<string>,
): string {
  return text.replace(variable, (whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === '') {
      missing.add(name);
      return whole;
    }
    return value;
  });
}

function parameter(name: string, text: string): Record<string, unknown> {
  return /^\d+$/.test(name) ? { type: 'text', text } : { type: 'text', parameter_name: name, text };
}

function buttonComponents(
  buttons: NonNullable<TemplateComponentDefinition['buttons']>,
  payloadOf: (label: string) => string | undefined,
): Record<string, unknown>[] {
  return buttons.flatMap((button, index) => {
    const payload =
      button.type === 'QUICK_REPLY' && button.text !== undefined ? payloadOf(button.text) : undefined;
    if (payload === undefined) return [];
    return [
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: String(index),
        parameters: [{ type: 'payload', payload }],
      },
    ];
  });
}
