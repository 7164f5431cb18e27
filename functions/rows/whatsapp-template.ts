import type { TemplateChange } from '@nod/solution';
import { TemplateCategory } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { instantOf } from '@nod/solution/rows/date';
import { fit, textOf } from '@nod/solution/rows/text';
import type { Row } from '../ports/dataverse';
import type { RemoteTemplate } from '../ports/whatsapp-account';
import { derivedId } from './ids';

/** A template of the account as it was read last, in Dataverse. */
export interface KnownTemplate {
  id: string;
  etag?: string;
  configurationId: string;
  /** Meta's id. */
  metaId: string;
  name: string;
  language: string;
  status: string;
  category?: string;
  quality?: string;
  rejectedReason?: string;
  /** JSON, as `componentsText` writes it. */
  components?: string;
  /** When WhatsApp last said something new of it, milliseconds since 1970. */
  seenOn?: number;
}

/** The columns that `knownTemplateFromRow` reads. */
export const knownTemplateColumns = [
  '_nod_configurationid_value',
  'nod_metaid',
  'nod_whatsappname',
  'nod_language',
  'nod_metastatus',
  'nod_category',
  'nod_quality',
  'nod_rejectedreason',
  'nod_components',
  'nod_seenon',
] as const;

/** The row of a template of WhatsApp, under one configuration. */
export const whatsAppTemplateId = (configurationId: string, metaId: string) =>
  derivedId('whatsapp-template', configurationId.toLowerCase(), metaId);

/** A row as it is read. */
export function knownTemplateFromRow(row: Row): KnownTemplate {
  return {
    id: row.nod_whatsapptemplateid as string,
    etag: textOf(row['@odata.etag']),
    configurationId: textOf(row._nod_configurationid_value) ?? '',
    metaId: textOf(row.nod_metaid) ?? '',
    name: textOf(row.nod_whatsappname) ?? '',
    language: textOf(row.nod_language) ?? '',
    status: textOf(row.nod_metastatus) ?? '',
    category: labelOf(TemplateCategory, row.nod_category),
    quality: textOf(row.nod_quality),
    rejectedReason: textOf(row.nod_rejectedreason),
    components: textOf(row.nod_components),
    seenOn: instantOf(row.nod_seenon),
  };
}

/** What is written of a template as WhatsApp has it now. */
export function remoteColumns(remote: RemoteTemplate): Row {
  return {
    nod_name: fit(`${remote.name} (${remote.language})`, 530),
    nod_whatsappname: fit(remote.name, 512),
    nod_language: fit(remote.language, 15),
    nod_metaid: fit(remote.id, 50),
    nod_category: categoryValue(remote.category),
    nod_metastatus: fit(remote.status, 50),
    nod_quality: fit(remote.quality, 20),
    nod_rejectedreason: fit(remote.rejectedReason, 500),
    nod_body: fit(bodyOf(remote), 4096),
    nod_components: componentsText(remote),
  };
}

/** The value of a category; null for one that this solution does not know. */
export function categoryValue(category: string): number | null {
  return Object.hasOwn(TemplateCategory, category)
    ? TemplateCategory[category as keyof typeof TemplateCategory]
    : null;
}

/** The text of the body. */
export function bodyOf({ components }: Pick<RemoteTemplate, 'components'>): string | undefined {
  const body = components.find(({ type }) => typeof type === 'string' && type.toUpperCase() === 'BODY');
  return textOf(body?.['text']);
}

/** As many characters as the column takes. */
const mostCharacters = 30_000;

/**
 * The components as they are kept, without the examples: only Meta's reviewers see those, and the address of a picture
 * among them is another one each time that it is read. Too long for the column is none: half of it would be no JSON.
 */
export function componentsText({ components }: Pick<RemoteTemplate, 'components'>): string | null {
  const text = JSON.stringify(components, (key, value: unknown) => (key === 'example' ? undefined : value));
  return text.length <= mostCharacters ? text : null;
}

/** How a change is called. */
export type Change = keyof typeof TemplateChange;
