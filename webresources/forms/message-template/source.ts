import { variablesOf } from '@nod/consent/render';
import { textOf } from '@nod/solution/rows/text';
import { bare } from '../../kit/guid';
import { readOne } from '../../kit/read-rows';
import { lookupIn, put, textIn } from '../shared/form-access';
import { proposeName, readableName } from './names';

/**
 * Columns of the Message Template by those of the WhatsApp Template that they are copied from. What WhatsApp decides,
 * status, category and quality, the app alone may write: it does when the template is published.
 */
const COPIES = {
  nod_whatsappname: 'nod_whatsappname',
  nod_metaid: 'nod_whatsapptemplateid',
  nod_language: 'nod_language',
  nod_body: 'nod_body',
  nod_components: 'nod_components',
} as const;

/** Takes over what WhatsApp has of the chosen template; of none, nothing is left of the last one. */
export async function copySource(form: Xrm.FormContext): Promise<void> {
  const source = lookupIn(form, 'nod_sourceid');
  if (source === undefined) {
    for (const column of Object.values(COPIES)) put(form, column, null);
    return put(form, 'nod_variables', null);
  }
  const row = await readOne('nod_whatsapptemplate', bare(source.id), Object.keys(COPIES));
  // Another may have been chosen while this one was read.
  if (lookupIn(form, 'nod_sourceid')?.id !== source.id) return;
  for (const [from, to] of Object.entries(COPIES)) {
    put(form, to, (row[from] as string | number | null | undefined) ?? null);
  }
  keepVariables(form);
  proposeName(form, readableName(textOf(row['nod_whatsappname']) ?? ''));
}

/** The variables of the message on the form, of header, body and footer. */
export function variablesOnForm(form: Xrm.FormContext): string[] {
  return variablesOf(textsOf(textIn(form, 'nod_components')) || (textIn(form, 'nod_body') ?? ''));
}

/** Which column fills which variable; those that the message has no more are dropped. */
export function mappingOf(form: Xrm.FormContext): Record<string, string> {
  const mapping = objectIn(textIn(form, 'nod_variables'));
  return Object.fromEntries(
    variablesOnForm(form).flatMap((name) => {
      const column = textOf(mapping[name]);
      return column === undefined ? [] : [[name, column]];
    }),
  );
}

/** Writes which column fills which variable. */
export function putMapping(form: Xrm.FormContext, mapping: Readonly<Record<string, string>>): void {
  put(form, 'nod_variables', Object.keys(mapping).length > 0 ? JSON.stringify(mapping) : null);
}

function keepVariables(form: Xrm.FormContext): void {
  putMapping(form, mappingOf(form));
}

/** The texts of components as the Graph API describes them. */
function textsOf(components: string | undefined): string {
  const all: unknown = parsed(components);
  if (!Array.isArray(all)) return '';
  return all.map((one: { text?: unknown }) => (typeof one.text === 'string' ? one.text : '')).join('\n');
}

function objectIn(text: string | undefined): Record<string, unknown> {
  const value = parsed(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** What an admin wrote by hand may be no JSON: then there is nothing in it. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
