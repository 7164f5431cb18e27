import { GraphError } from './graph-error';
import type { Template, TemplateButton, TemplateComponent, ThreadButton } from './model';
import { NotImplemented } from './not-implemented';
import type { ShownContent } from './read-content';
import { type Json, invalid, missing, requiredText } from './read-fields';

const VARIABLE = /\{\{\s*([\w]+)\s*\}\}/g;

/**
 * Fits the components of a send to a template, and gives what the phone shows.
 * Throws GraphError 132000 on a wrong number of parameters, 132012 on a wrong name or kind, 132018 on a
 * button that is not there, 131008 and 131009 on malformed components.
 */
export function renderTemplate(template: Template, request: Json): ShownContent {
  const components = readComponents(request);
  const shown: ShownContent = { buttons: [] };
  for (const component of template.components) {
    switch (component.type.toUpperCase()) {
      case 'HEADER':
        Object.assign(shown, renderHeader(template, component, components));
        break;
      case 'BODY':
        shown.text = fill(template, component.text ?? '', find(components, 'body'), 'body');
        break;
      case 'FOOTER':
        if (component.text !== undefined) shown.footer = component.text;
        break;
      case 'BUTTONS':
        shown.buttons = renderButtons(component.buttons ?? [], components);
        break;
      default:
        throw new NotImplemented(`a template component of the type ${component.type}`);
    }
  }
  const has = (type: string): boolean => template.components.some((one) => one.type.toUpperCase() === type);
  for (const component of components) {
    if (component.type === 'button' && !has('BUTTONS'))
      throw new GraphError(132018, { details: 'The template has no buttons.' });
    if (component.type === 'header' && !has('HEADER') && component.parameters.length > 0) {
      throw count('header', component.parameters.length, 0);
    }
  }
  return shown;
}

type Component = { type: 'header' | 'body' | 'button'; subType: string; index: number; parameters: Json[] };

function readComponents(request: Json): Component[] {
  const list = request['components'] ?? [];
  if (!Array.isArray(list)) throw invalid("template['components']", 'must be a list');
  return list.map((entry: Json): Component => {
    const type = requiredText(entry, 'type', { path: "components['type']" }).toLowerCase();
    if (type !== 'header' && type !== 'body' && type !== 'button') {
      throw invalid("components['type']", 'must be one of {HEADER, BODY, BUTTON}');
    }
    const parameters = entry['parameters'] ?? [];
    if (!Array.isArray(parameters)) throw invalid("components['parameters']", 'must be a list');
    const subType =
      type === 'button' ? requiredText(entry, 'sub_type', { path: "components['sub_type']" }) : '';
    if (type === 'button' && entry['index'] === undefined) throw missing("components['index']");
    return {
      type,
      subType: subType.toLowerCase(),
      index: Number(entry['index'] ?? 0),
      parameters: parameters as Json[],
    };
  });
}

function find(components: readonly Component[], type: Component['type']): Json[] {
  return components.find((component) => component.type === type)?.parameters ?? [];
}

function renderHeader(
  template: Template,
  component: TemplateComponent,
  components: readonly Component[],
): Partial<ShownContent> {
  const parameters = find(components, 'header');
  const format = (component.format ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') return { header: fill(template, component.text ?? '', parameters, 'header') };
  if (format === 'LOCATION') throw new NotImplemented('a template with a location header');
  const kind = format.toLowerCase();
  const [parameter] = parameters;
  if (!parameter || parameters.length > 1) throw count('header', parameters.length, 1);
  if (parameter['type'] !== kind)
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}.` });
  const media = parameter[kind] as Json | undefined;
  if (media?.['id'] !== undefined) throw new NotImplemented('sending uploaded media by id');
  return { media: { kind, link: requiredText(media ?? {}, 'link', { path: `${kind}['link']` }) } };
}

function fill(template: Template, text: string, parameters: readonly Json[], where: string): string {
  const names = [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name ?? ''))];
  if (parameters.length !== names.length) throw count(where, parameters.length, names.length);
  const values = new Map<string, string>();
  for (const [index, parameter] of parameters.entries()) {
    if (parameter['type'] !== 'text')
      throw new NotImplemented(`a template parameter of the type ${String(parameter['type'])}`);
    const name = template.parameterFormat === 'NAMED' ? parameter['parameter_name'] : (names[index] ?? '');
    if (typeof name !== 'string' || !names.includes(name)) {
      throw new GraphError(132012, {
        details: `${where}: Parameter name is missing or empty, or not in the template.`,
      });
    }
    const value = requiredText(parameter, 'text', { path: `${where}['parameters']['text']`, max: 32_768 });
    // Meta refuses these in a parameter: they would break the reviewed text.
    if (/[\n\t]| {5,}/.test(value)) {
      throw new GraphError(132018, {
        details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      });
    }
    values.set(name, value);
  }
  return text.replace(VARIABLE, (_, name: string) => values.get(name) ?? '');
}

function renderButtons(buttons: readonly TemplateButton[], components: readonly Component[]): ThreadButton[] {
  const given = components.filter(({ type }) => type === 'button');
  for (const { index } of given) {
    if (!buttons[index])
      throw new GraphError(132018, { details: `The template has no button with the index ${index}.` });
  }
  return buttons.map((button, index) => {
    const component = given.find((one) => one.index === index);
    const text = button.text ?? '';
    const parameter = component?.parameters[0];
    switch (button.type.toUpperCase()) {
      case 'QUICK_REPLY':
        if (component && component.subType !== 'quick_reply') throw mismatch(index, 'quick_reply');
        // Without a payload the label comes back.
        return {
          kind: 'quick_reply',
          text,
          payload: parameter ? requiredText(parameter, 'payload', { max: 256 }) : text,
        };
      case 'URL': {
        if (component && component.subType !== 'url') throw mismatch(index, 'url');
        const url = button.url ?? '';
        const expected = url.includes('{{') ? 1 : 0;
        const found = component?.parameters.length ?? 0;
        if (found !== expected) throw count(`button at index ${index}`, found, expected);
        const suffix = parameter ? requiredText(parameter, 'text', { max: 2000 }) : '';
        return { kind: 'url', text, url: url.replace(VARIABLE, suffix) };
      }
      case 'PHONE_NUMBER':
        return { kind: 'phone', text };
      default:
        return { kind: 'other', text };
    }
  });
}

function mismatch(index: number, expected: string): GraphError {
  return new GraphError(132018, {
    details: `The button with the index ${index} is of the sub_type ${expected}.`,
  });
}

function count(where: string, found: number, expected: number): GraphError {
  const details = `${where}: number of localizable_params (${found}) does not match the expected number of params (${expected})`;
  return new GraphError(132000, { details });
}
