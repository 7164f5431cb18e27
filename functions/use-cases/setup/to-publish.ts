import type { TemplateComponentDefinition } from '@nod/consent';
import type {
  PublishingFacts,
  RecordTypeFact,
  SpokenTemplate,
  TemplateAtWhatsApp,
  TemplateToPublish,
} from '@nod/consent/publishing';
import type { Configuration } from '@nod/solution/rows/configuration';
import { type Template, componentsOf } from '@nod/solution/rows/template';
import type { Column, Dataverse } from '../../ports/dataverse';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { TemplateCategory } from '@nod/solution';

/**
 * A Message Template in the terms of the rule, with the components that WhatsApp has now: those are what would be sent.
 * @param remote the template that it is sent as; absent if it is sent as none, or if there is none.
 */
export function toPublish(
  template: Template,
  configuration: Configuration,
  remote?: RemoteTemplate,
): TemplateToPublish {
  const { session, whatsAppName, whatsAppTemplateId, body, recordTable } = template;
  const recordTypeId =
    recordTable === undefined
      ? undefined
      : (configuration.recordTypes.find(({ table }) => table === recordTable)?.id ?? '');
  return {
    ...spoken(template),
    ...(remote && { components: remote.components as unknown as TemplateComponentDefinition[] }),
    session,
    whatsAppName,
    whatsAppTemplateId,
    body,
    variables: variablesFrom(template.variables),
    recordTypeId,
  };
}

/** What the rule must know of the other templates, the account and the tables. */
export function factsToPublish(
  configuration: Configuration,
  remote: readonly RemoteTemplate[],
  columns: ReadonlyMap<string, readonly Column[] | undefined>,
): PublishingFacts {
  return {
    atWhatsApp: remote.map(atWhatsApp),
    templates: configuration.templates.map(spoken),
    recordTypes: configuration.recordTypes.map(({ id, table, complianceColumn }): RecordTypeFact => ({
      id,
      table,
      complianceColumn,
      columns: columns.get(table),
    })),
    sendConfirmations: configuration.sendConfirmations,
  };
}

/**
 * The columns of the tables that are registered, from the metadata.
 * @throws as `Dataverse.columns`.
 */
export async function columnsOfTables(
  dataverse: Dataverse,
  { recordTypes }: Configuration,
): Promise<Map<string, readonly Column[] | undefined>> {
  const tables = [...new Set(recordTypes.map(({ table }) => table))];
  const columns = await dataverse.columns(tables);
  return new Map(tables.map((table, index) => [table, columns[index]]));
}

function spoken(template: Template): SpokenTemplate {
  const { id, name, type, published, language, keywords, consentTemplateId } = template;
  return {
    id,
    name,
    type,
    published,
    language,
    keywords,
    consentTemplateId,
    // Words with a reply have a body, which is no template of WhatsApp.
    components: template.whatsAppName === undefined ? [] : componentsOf(template),
  };
}

function atWhatsApp({ id, name, language, status, category }: RemoteTemplate): TemplateAtWhatsApp {
  const isKnown = Object.hasOwn(TemplateCategory, category);
  return {
    id,
    name,
    language,
    status,
    ...(isKnown && { category: category as keyof typeof TemplateCategory }),
  };
}

/** Which column fills which variable; none written is none, and `undefined` what cannot be read. */
function variablesFrom(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.values(value).every((column) => typeof column === 'string')
      ? (value as Record<string, string>)
      : undefined;
  } catch {
    return undefined;
  }
}
