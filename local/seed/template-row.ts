import {
  MessageTemplateStateCode,
  MessageTemplateStatusCode,
  SessionType,
  TemplateCategory,
  TemplateType,
} from '@nod/solution';
import type { Row } from '../cloud/web-api';
import { BUSINESS, CUSTOMER_TABLES } from './configuration';
import { TEMPLATES, type SeedTemplate } from './templates';

/** The published Message Template row of a template of the seed. */
export function templateRow(template: SeedTemplate): Row {
  const { whatsapp } = template;
  const body = whatsapp?.components.find((component) => component.type === 'BODY')?.text ?? template.body;
  const recordType = CUSTOMER_TABLES.find(({ table }) => table === template.table);
  return {
    nod_name: template.name,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    nod_templatetype: TemplateType[template.type],
    nod_sessiontype: template.session === undefined ? null : SessionType[template.session],
    nod_language: BUSINESS.language,
    nod_body: body,
    nod_keywords: template.keywords?.join('\n') ?? null,
    nod_version: 1,
    statecode: MessageTemplateStateCode.Active,
    statuscode: MessageTemplateStatusCode.Published,
    ...(recordType ? { 'nod_recordtypeid@odata.bind': `/nod_recordtypes(${recordType.recordTypeId})` } : {}),
    ...(template.answers
      ? { 'nod_consenttemplateid@odata.bind': `/nod_messagetemplates(${TEMPLATES[template.answers].id})` }
      : {}),
    ...(template.variables ? { nod_variables: JSON.stringify(template.variables) } : {}),
    ...(whatsapp
      ? {
          nod_whatsappname: whatsapp.name,
          nod_whatsapptemplateid: whatsapp.id,
          nod_category: TemplateCategory[whatsapp.category],
          nod_metastatus: 'APPROVED',
          nod_quality: 'GREEN',
          nod_components: JSON.stringify(whatsapp.components),
        }
      : {}),
  };
}
