import { OptInFor, OptOutScope } from '@nod/solution';
import type { Row } from '../cloud/web-api';
import { derivedId } from '../dataverse/derived-id';

/** The one WhatsApp Configuration of the local cloud: the number and account of Meta's own documentation. */
export const BUSINESS = {
  id: derivedId('nod_configuration', 'contoso'),
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  displayPhoneNumber: '15550783881',
  name: 'Contoso',
  country: 'US',
  language: 'en_US',
} as const;

export const CONFIGURATION: Row = {
  nod_name: 'Contoso',
  nod_phonenumberid: BUSINESS.phoneNumberId,
  nod_wabaid: BUSINESS.wabaId,
  nod_displayphonenumber: BUSINESS.displayPhoneNumber,
  nod_businessname: BUSINESS.name,
  nod_defaultcountry: BUSINESS.country,
  nod_defaultlanguage: BUSINESS.language,
  nod_marketingenabled: true,
  nod_optinfor: OptInFor['Other Module'],
  nod_doubleoptin: false,
  nod_doubleoptindays: 7,
  nod_doubleoptinreminderhours: 24,
  nod_sendconfirmations: true,
  nod_askagainafterdays: 30,
  nod_maximumasks: 3,
  nod_optoutscope: OptOutScope.Marketing,
};

/** A table whose rows are customers here. */
export type CustomerTable = 'contact' | 'lead' | 'account';

export const CUSTOMER_TABLES: readonly {
  table: CustomerTable;
  set: string;
  label: string;
  recordTypeId: string;
}[] = [
  {
    table: 'contact',
    set: 'contacts',
    label: 'Contact',
    recordTypeId: derivedId('nod_recordtype', 'contact'),
  },
  { table: 'lead', set: 'leads', label: 'Lead', recordTypeId: derivedId('nod_recordtype', 'lead') },
  {
    table: 'account',
    set: 'accounts',
    label: 'Account',
    recordTypeId: derivedId('nod_recordtype', 'account'),
  },
];

export const PHONE_COLUMNS = ['mobilephone', 'telephone1'] as const;
/** An account has no mobile phone of its own. */
export const ACCOUNT_PHONE_COLUMNS = ['telephone1', 'telephone2'] as const;
export const COMPLIANCE_COLUMN = 'nod_whatsappconsent';

/** The phone columns of a customer table, in the order of preference. */
export function phoneColumnsOf(table: CustomerTable): readonly string[] {
  return table === 'account' ? ACCOUNT_PHONE_COLUMNS : PHONE_COLUMNS;
}
