import type {
  KeywordTemplate,
  Scope,
  TemplateCategory,
  TemplateComponentDefinition,
  TemplateFacts,
  TemplateType,
} from '@nod/consent';
import {
  MessageTemplateStatusCode,
  SessionType,
  TemplateCategory as Categories,
  TemplateType as Types,
} from '../index';
import type { Row } from './row';
import { labelOf } from './choice';
import type { RecordType } from './record-type';
import { instantOf } from './date';
import { listOf, textOf } from './text';

/** A Message Template. */
export interface Template {
  id: string;
  name: string;
  type: TemplateType;
  published: boolean;
  whatsAppName?: string;
  whatsAppTemplateId?: string;
  language?: string;
  category?: TemplateCategory;
  /** Since when the category holds, milliseconds since 1970. */
  categoryChangedOn?: number;
  /** Milliseconds since 1970. */
  becomesMarketingOn?: number;
  metaStatus?: string;
  /** Since when Meta's status holds, milliseconds since 1970. */
  metaStatusOn?: number;
  body?: string;
  /** JSON: the components as the Graph API describes them. */
  components?: string;
  /** JSON: variable → column. */
  variables?: string;
  keywords: string[];
  consentTemplateId?: string;
  /** The table whose records alone it may be sent from; `''` if its Record Type is gone. */
  recordTable?: string;
  /** The session in which alone it may be sent. */
  session?: Scope;
  version: number;
  etag?: string;
}

/** The columns that `templateFromRow` reads, and the configuration that it is under. */
export const templateColumns = [
  'nod_name',
  'nod_templatetype',
  'nod_whatsappname',
  'nod_whatsapptemplateid',
  'nod_language',
  'nod_category',
  'nod_categoryon',
  'nod_categorychangeson',
  'nod_metastatus',
  'nod_metastatuson',
  'nod_body',
  'nod_components',
  'nod_variables',
  'nod_keywords',
  '_nod_consenttemplateid_value',
  '_nod_recordtypeid_value',
  'nod_sessiontype',
  'nod_version',
  'statuscode',
  '_nod_configurationid_value',
] as const;

/**
 * A Message Template; one whose type is not known counts as Marketing, the strictest.
 * @param recordTypes of the configuration that it is under: of one that is not among them, no record is.
 */
export function templateFromRow(row: Row, recordTypes: readonly RecordType[] = []): Template {
  const recordTypeId = textOf(row._nod_recordtypeid_value);
  return {
    id: row.nod_messagetemplateid as string,
    name: textOf(row.nod_name) ?? '',
    type: labelOf(Types, row.nod_templatetype) ?? 'Marketing',
    published: row.statuscode === MessageTemplateStatusCode.Published,
    whatsAppName: textOf(row.nod_whatsappname),
    whatsAppTemplateId: textOf(row.nod_whatsapptemplateid),
    language: textOf(row.nod_language),
    category: labelOf(Categories, row.nod_category),
    categoryChangedOn: instantOf(row.nod_categoryon),
    becomesMarketingOn: instantOf(row.nod_categorychangeson),
    metaStatus: textOf(row.nod_metastatus),
    metaStatusOn: instantOf(row.nod_metastatuson),
    body: textOf(row.nod_body),
    components: textOf(row.nod_components),
    variables: textOf(row.nod_variables),
    keywords: listOf(row.nod_keywords, '\n'),
    consentTemplateId: textOf(row._nod_consenttemplateid_value),
    recordTable:
      recordTypeId === undefined ? undefined : (recordTypes.find((t) => t.id === recordTypeId)?.table ?? ''),
    session: labelOf(SessionType, row.nod_sessiontype),
    version: typeof row.nod_version === 'number' ? row.nod_version : 1,
    etag: textOf(row['@odata.etag']),
  };
}

/** Those of the templates that are published and whose keywords mean something. */
export function keywordTemplates(templates: readonly Template[]): KeywordTemplate[] {
  return templates.flatMap((t) => {
    if (!t.published || t.keywords.length === 0) return [];
    if (t.type !== 'Opt-In' && t.type !== 'Opt-Out' && t.type !== 'Double Opt-In' && t.type !== 'Help')
      return [];
    const { id, type: templateType, keywords, language, consentTemplateId } = t;
    return [{ id, templateType, keywords, language, consentTemplateId }];
  });
}

/** What the decision needs of a template. */
export function templateFacts(template: Template, missingVariables: readonly string[]): TemplateFacts {
  const { name, type, published, category, becomesMarketingOn, metaStatus, recordTable, session } = template;
  return {
    name,
    type,
    published,
    category,
    becomesMarketingOn,
    metaStatus,
    missingVariables,
    recordTable,
    session,
  };
}

/** Which column of the record fills which variable. */
export function variableColumns(template: Template | undefined): Record<string, string> {
  return (jsonOf(template?.variables) ?? {}) as Record<string, string>;
}

/** The components of a template; of one that Meta has not described yet, its body alone. */
export function componentsOf(template: Template): TemplateComponentDefinition[] {
  const known = jsonOf(template.components);
  if (Array.isArray(known)) return known as TemplateComponentDefinition[];
  return template.body === undefined ? [] : [{ type: 'BODY', text: template.body }];
}

/** JSON that an admin's template holds; unreadable JSON counts as none, and then its variables are missing. */
function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
