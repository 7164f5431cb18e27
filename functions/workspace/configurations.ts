import type { Condition, Query, Row } from '../ports/dataverse';
import {
  type Configuration,
  configurationColumns,
  configurationFromRow,
} from '@nod/solution/rows/configuration';
import { recordTypeColumns } from '@nod/solution/rows/record-type';
import { templateColumns } from '@nod/solution/rows/template';
import { query } from './read-rows';

/** All configurations with their templates and record types: a handful of rows. */
export const allConfigurations: readonly Query[] = [
  { table: 'nod_configuration', select: configurationColumns, where: [] },
  { table: 'nod_messagetemplate', select: templateColumns, where: [] },
  { table: 'nod_recordtype', select: recordTypeColumns, where: [] },
];

/** Those configurations with theirs that have one of these ids. */
export function configurationQueries(by: {
  phoneNumberIds: ReadonlySet<string>;
  wabaIds: ReadonlySet<string>;
  configurationIds: ReadonlySet<string>;
}): Query[] {
  // Functions of Dataverse's own take no path through a lookup; a plain comparison does.
  const under = (path: string): Condition[] => [
    ...[...by.phoneNumberIds].map((id) => ({ column: `${path}nod_phonenumberid`, is: id })),
    ...[...by.wabaIds].map((id) => ({ column: `${path}nod_wabaid`, is: id })),
    ...[...by.configurationIds].map((id) => ({
      column: path === '' ? 'nod_configurationid' : '_nod_configurationid_value',
      is: id,
    })),
  ];
  return [
    query('nod_configuration', configurationColumns, under('')),
    query('nod_messagetemplate', templateColumns, under('nod_configurationid/')),
    query('nod_recordtype', recordTypeColumns, under('nod_configurationid/')),
  ];
}

/** What one of these sets of three queries found. */
export function configurationsFrom([configurations, templates, recordTypes]: Row[][]): Configuration[] {
  return configurations!.map((row) => configurationFromRow(row, templates!, recordTypes!));
}
