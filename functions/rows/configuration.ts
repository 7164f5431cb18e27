import type { KeywordTemplate, TemplateCategory, TemplateFacts, TemplateType } from '@nod/consent';
import {
  MessageTemplateStatusCode,
  OptOutScope,
  SessionType,
  TemplateCategory as Categories,
  TemplateType as Types,
} from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { instantOf, labelOf, textOf } from './choice';

/** A WhatsApp Configuration with its templates and record types. */
export interface Configuration {
  id: string;
  phoneNumberId: string;
  wabaId?: string;
  businessName?: string;
  defaultCountry?: string;
  defaultLanguage?: string;
  marketingEnabled: boolean;
  doubleOptIn: boolean;
  doubleOptInDays: number;
  doubleOptInReminderHours: number;
  sendConfirmations: boolean;
  askAgainAfterDays: number;
  maximumAsks: number;
  stopDeniesRecords: boolean;
  templates: Template[];
  recordTypes: RecordType[];
}

export interface RecordType {
  id: string;
  table: string;
  /** A table that a lookup of this one points to and whose number is used. */
  relatedTable?: string;
  phoneColumns: string[];
  defaultCountry?: string;
  complianceColumn?: string;
}

export interface Template {
  id: string;
  name: string;
  type: TemplateType;
  published: boolean;
  session?: 'Utility' | 'Marketing';
  recordTypeId?: string;
  whatsAppName?: string;
  whatsAppTemplateId?: string;
  language?: string;
  category?: TemplateCategory;
  categoryChangedOn?: number;
  becomesMarketingOn?: number;
  metaStatus?: string;
  metaStatusOn?: number;
  body?: string;
  components?: string;
  variables?: string;
  keywords: string[];
  consentTemplateId?: string;
  version: number;
  etag?: string;
}

export const configurationColumns = [
  'nod_phonenumberid',
  'nod_wabaid',
  'nod_businessname',
  'nod_defaultcountry',
  'nod_defaultlanguage',
  'nod_marketingenabled',
  'nod_doubleoptin',
  'nod_doubleoptindays',
  'nod_doubleoptinreminderhours',
  'nod_sendconfirmations',
  'nod_askagainafterdays',
  'nod_maximumasks',
  'nod_optoutscope',
] as const;

export const recordTypeColumns = [
  'nod_tablename',
  'nod_relatedtablename',
  'nod_phonecolumns',
  'nod_defaultcountry',
  'nod_compliancecolumn',
  '_nod_configurationid_value',
] as const;

export const templateColumns = [
  'nod_name',
  'nod_templatetype',
  'nod_sessiontype',
  '_nod_recordtypeid_value',
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
  'nod_version',
  'statuscode',
  '_nod_configurationid_value',
] as const;

/** A configuration as the rules need it; unset columns take the defaults that the solution documents. */
export function configurationFromRow(row: Row, templates: Row[], recordTypes: Row[]): Configuration {
  const id = row.nod_configurationid as string;
  const under = (child: Row) => child._nod_configurationid_value === id;
  return {
    id,
    phoneNumberId: row.nod_phonenumberid as string,
    wabaId: textOf(row.nod_wabaid),
    businessName: textOf(row.nod_businessname),
    defaultCountry: textOf(row.nod_defaultcountry),
    defaultLanguage: textOf(row.nod_defaultlanguage),
    marketingEnabled: row.nod_marketingenabled === true,
    doubleOptIn: row.nod_doubleoptin === true,
    doubleOptInDays: numberOr(row.nod_doubleoptindays, 7),
    doubleOptInReminderHours: numberOr(row.nod_doubleoptinreminderhours, 24),
    sendConfirmations: row.nod_sendconfirmations !== false,
    askAgainAfterDays: numberOr(row.nod_askagainafterdays, 30),
    maximumAsks: numberOr(row.nod_maximumasks, 3),
    stopDeniesRecords: labelOf(OptOutScope, row.nod_optoutscope) === 'Marketing and Utility',
    templates: templates.filter(under).map(templateFromRow),
    recordTypes: recordTypes.filter(under).map(recordTypeFromRow),
  };
}

function recordTypeFromRow(row: Row): RecordType {
  return {
    id: row.nod_recordtypeid as string,
    table: row.nod_tablename as string,
    relatedTable: textOf(row.nod_relatedtablename),
    phoneColumns: (textOf(row.nod_phonecolumns) ?? '')
      .split(',')
      .map((c) => c.trim())
      .filter(Boolean),
    defaultCountry: textOf(row.nod_defaultcountry),
    complianceColumn: textOf(row.nod_compliancecolumn),
  };
}

/** A Message Template; one whose type is not known counts as Marketing, the strictest. */
export function templateFromRow(row: Row): Template {
  return {
    id: row.nod_messagetemplateid as string,
    name: textOf(row.nod_name) ?? '',
    type: labelOf(Types, row.nod_templatetype) ?? 'Marketing',
    published: row.statuscode === MessageTemplateStatusCode.Published,
    session: labelOf(SessionType, row.nod_sessiontype),
    recordTypeId: textOf(row._nod_recordtypeid_value),
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
    keywords: (textOf(row.nod_keywords) ?? '')
      .split('\n')
      .map((k) => k.trim())
      .filter(Boolean),
    consentTemplateId: textOf(row._nod_consenttemplateid_value),
    version: numberOr(row.nod_version, 1),
    etag: textOf(row['@odata.etag']),
  };
}

/** The published templates whose keywords mean something. */
export function keywordTemplates(configuration: Configuration): KeywordTemplate[] {
  return configuration.templates.flatMap((t) => {
    if (!t.published || t.keywords.length === 0) return [];
    if (t.type !== 'Opt-In' && t.type !== 'Opt-Out' && t.type !== 'Double Opt-In' && t.type !== 'Help')
      return [];
    const { id, type: templateType, keywords, language, consentTemplateId } = t;
    return [{ id, templateType, keywords, language, consentTemplateId }];
  });
}

/** What the decision needs of a template. */
export function templateFacts(template: Template, missingVariables: readonly string[]): TemplateFacts {
  const { name, type, published, category, becomesMarketingOn, metaStatus } = template;
  return { name, type, published, category, becomesMarketingOn, metaStatus, missingVariables };
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
