import { OptOutScope } from '../index';
import type { Row } from './row';
import { labelOf } from './choice';
import { type RecordType, recordTypeFromRow } from './record-type';
import { type Template, templateFromRow } from './template';
import { textOf } from './text';

/** A WhatsApp Configuration with its templates and record types. */
export interface Configuration {
  id: string;
  /** What people in CRM call it. */
  name?: string;
  phoneNumberId: string;
  /** The number of the business as WhatsApp shows it. */
  displayNumber?: string;
  wabaId?: string;
  businessName?: string;
  /** ISO 3166 alpha-2, for numbers written without a country. */
  defaultCountry?: string;
  defaultLanguage?: string;
  marketingEnabled: boolean;
  doubleOptIn: boolean;
  /** Days in which an opt-in must be confirmed. */
  doubleOptInDays: number;
  sendConfirmations: boolean;
  /** Days; 0: no wait between two requests for consent. */
  askAgainAfterDays: number;
  maximumAsks: number;
  /** Opt-out scope "Marketing and Utility": a general stop clears the Compliance Fields too. */
  stopDeniesRecords: boolean;
  templates: Template[];
  recordTypes: RecordType[];
}

/** The columns that `configurationFromRow` reads. */
export const configurationColumns = [
  'nod_name',
  'nod_phonenumberid',
  'nod_displayphonenumber',
  'nod_wabaid',
  'nod_businessname',
  'nod_defaultcountry',
  'nod_defaultlanguage',
  'nod_marketingenabled',
  'nod_doubleoptin',
  'nod_doubleoptindays',
  'nod_sendconfirmations',
  'nod_askagainafterdays',
  'nod_maximumasks',
  'nod_optoutscope',
] as const;

/**
 * A configuration as the rules need it, with those of the templates and record types that are its own; unset
 * columns take the defaults that the solution documents.
 */
export function configurationFromRow(row: Row, templates: Row[], recordTypes: Row[]): Configuration {
  const id = row.nod_configurationid as string;
  const under = (child: Row) => child._nod_configurationid_value === id;
  const ownTypes = recordTypes.filter(under).map(recordTypeFromRow);
  return {
    id,
    name: textOf(row.nod_name),
    phoneNumberId: row.nod_phonenumberid as string,
    displayNumber: textOf(row.nod_displayphonenumber),
    wabaId: textOf(row.nod_wabaid),
    businessName: textOf(row.nod_businessname),
    defaultCountry: textOf(row.nod_defaultcountry),
    defaultLanguage: textOf(row.nod_defaultlanguage),
    marketingEnabled: row.nod_marketingenabled === true,
    doubleOptIn: row.nod_doubleoptin === true,
    doubleOptInDays: numberOr(row.nod_doubleoptindays, 7),
    sendConfirmations: row.nod_sendconfirmations !== false,
    askAgainAfterDays: numberOr(row.nod_askagainafterdays, 30),
    maximumAsks: numberOr(row.nod_maximumasks, 3),
    stopDeniesRecords: labelOf(OptOutScope, row.nod_optoutscope) === 'Marketing and Utility',
    templates: templates.filter(under).map((template) => templateFromRow(template, ownTypes)),
    recordTypes: ownTypes,
  };
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
