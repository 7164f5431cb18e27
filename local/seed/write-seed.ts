import { PRINCIPALS } from '../cloud/people';
import type { WebApi } from '../cloud/web-api';
import { BUSINESS, COMPLIANCE_COLUMN, CONFIGURATION, CUSTOMER_TABLES, phoneColumnsOf } from './configuration';
import { CUSTOMERS, whatsappNumbersOf } from './customers';
import { templateRow } from './template-row';
import { TEMPLATES } from './templates';

/**
 * Writes the configuration, its Record Types, its templates and the customers into an empty organization.
 * Does nothing where the configuration is there already: what a person has changed since stays.
 *
 * @param dataverse signed in as someone who may write all of it
 * @returns whether anything was written
 */
export async function writeSeed(dataverse: WebApi): Promise<boolean> {
  const found = await dataverse.list(
    `nod_configurations?$select=nod_name&$filter=nod_phonenumberid eq '${BUSINESS.phoneNumberId}'`,
  );
  if (found.length > 0) return false;
  await dataverse.upsert(`nod_configurations(${BUSINESS.id})`, CONFIGURATION);
  for (const { table, label, recordTypeId } of CUSTOMER_TABLES) {
    await dataverse.upsert(`nod_recordtypes(${recordTypeId})`, {
      nod_name: label,
      'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
      nod_tablename: table,
      nod_phonecolumns: phoneColumnsOf(table).join(','),
      nod_defaultcountry: BUSINESS.country,
      nod_compliancecolumn: COMPLIANCE_COLUMN,
    });
  }
  for (const template of Object.values(TEMPLATES)) {
    await dataverse.upsert(`nod_messagetemplates(${template.id})`, templateRow(template));
  }
  for (const customer of CUSTOMERS) {
    const set = CUSTOMER_TABLES.find(({ table }) => table === customer.table)!.set;
    const [first, second, third] = whatsappNumbersOf(customer);
    await dataverse.upsert(`${set}(${customer.id})`, {
      ...customer.row,
      nod_whatsappnumber: first ?? null,
      nod_whatsappnumber2: second ?? null,
      nod_whatsappnumber3: third ?? null,
      // The agent is told what their customers say.
      'ownerid@odata.bind': `/systemusers(${PRINCIPALS.agent.userId})`,
    });
  }
  return true;
}
