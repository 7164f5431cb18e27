import { type TemplateComponentDefinition, renderTemplate, variablesOf } from '@nod/consent';
import { MessageTemplateStatusCode } from '@nod/solution';
import { type Row, type WebApi, labelIn } from '../cloud/web-api';
import type { TemplateView } from './view';

/** The published templates that exist at WhatsApp and that are for any table, or for this one. */
export async function findTemplates(dataverse: WebApi, table: string): Promise<TemplateView[]> {
  const columns =
    'nod_name,nod_templatetype,nod_sessiontype,nod_whatsappname,nod_body,nod_components,nod_variables';
  const rows = await dataverse.list(
    `nod_messagetemplates?$select=${columns}&$expand=nod_recordtypeid($select=nod_tablename)&$filter=statuscode eq ${MessageTemplateStatusCode.Published} and nod_whatsappname ne null&$orderby=nod_name`,
  );
  return rows
    .filter((row) => {
      const type = row.nod_recordtypeid as { nod_tablename?: string } | null;
      return type === null || type.nod_tablename === table;
    })
    .map(toTemplate);
}

function toTemplate(row: Row): TemplateView {
  const text = textOf(row);
  const filled = Object.keys(JSON.parse((row.nod_variables as string | null) ?? '{}') as object);
  return {
    id: row.nod_messagetemplateid as string,
    name: row.nod_name as string,
    type: labelIn(row, 'nod_templatetype') ?? 'Utility',
    session: (labelIn(row, 'nod_sessiontype') ?? 'Utility') as TemplateView['session'],
    text,
    asks: variablesOf(text).filter((name) => !filled.includes(name)),
  };
}

function textOf(row: Row): string {
  const components = row.nod_components as string | null;
  if (components === null) return (row.nod_body as string | null) ?? '';
  return renderTemplate(JSON.parse(components) as TemplateComponentDefinition[], {}).wording;
}
