import type { Scope } from '@nod/consent';
import { MessageTemplateStatusCode, TemplateType } from '@nod/solution';
import { type Template, templateColumns, templateFromRow } from '@nod/solution/rows/template';
import {
  type ConfigurationInfo,
  NUMBER_TABLE,
  readConfigurations,
  recordTypeOf,
} from '../kit/configurations';
import { readAll } from '../kit/read-rows';

/** A published Consent Template that may be sent from records of the table. */
export interface Offer {
  template: Template;
  configuration: ConfigurationInfo;
  session: Scope;
}

/**
 * The Consent Templates for records of a table: those of every configuration under which it is registered, for this
 * table or for all.
 * @throws as Xrm.WebApi.
 */
export async function readOffers(table: string): Promise<Offer[]> {
  const isConsent = `statuscode eq ${MessageTemplateStatusCode.Published} and nod_templatetype eq ${TemplateType.Consent}`;
  const [configurations, rows] = await Promise.all([
    readConfigurations(),
    readAll('nod_messagetemplate', templateColumns, isConsent),
  ]);
  return rows
    .flatMap((row): Offer[] => {
      const configuration = configurations.find(({ id }) => id === row['_nod_configurationid_value']);
      if (configuration === undefined) return [];
      const isNumber = table === NUMBER_TABLE;
      if (!isNumber && recordTypeOf(configuration, table) === undefined) return [];
      const template = templateFromRow(row, configuration.recordTypes);
      const isForTable = template.recordTable === undefined || isNumber || template.recordTable === table;
      return isForTable ? [{ template, configuration, session: template.session ?? 'Utility' }] : [];
    })
    .sort((a, b) => a.template.name.localeCompare(b.template.name));
}
