import type { RecordRef } from '@nod/consent';
import { MessageTemplateStatusCode } from '@nod/solution';
import { configurationColumns } from '@nod/solution/rows/configuration';
import { customerLookup } from '@nod/solution/rows/lookup';
import { recordTypeColumns } from '@nod/solution/rows/record-type';
import { templateColumns } from '@nod/solution/rows/template';
import type { Get } from './gateway';

/** Builds the path of a query; values are encoded. */
export function queryPath(set: string, options: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return `${set}?${given.map(([name, value]) => `$${name}=${encodeURIComponent(value!)}`).join('&')}`;
}

/** A text in a filter. */
export const literal = (text: string) => `'${text.replace(/'/g, "''")}'`;

/** A record that is known by its table's entity set. */
export interface Place {
  record: RecordRef;
  entitySet: string;
}

/** Condition: the row of Nod's is about this record. */
export function about({ table, id }: RecordRef): string {
  const lookup = customerLookup(table);
  return lookup === undefined
    ? `(nod_recordtable eq ${literal(table)} and nod_recordid eq ${literal(id)})`
    : `_${lookup}_value eq ${id}`;
}

/** All configurations with what is published under them: a handful of rows. */
export const configurationGets: readonly Get[] = [
  {
    path: queryPath('nod_configurations', {
      select: [...configurationColumns, 'modifiedon'].join(),
      orderby: 'nod_name',
    }),
  },
  {
    path: queryPath('nod_messagetemplates', {
      select: templateColumns.join(),
      filter: `statuscode eq ${MessageTemplateStatusCode.Published}`,
      orderby: 'nod_name',
    }),
  },
  { path: queryPath('nod_recordtypes', { select: recordTypeColumns.join() }) },
];

/** One row with all its columns: only the configuration, which comes along, tells which of them are needed. */
export function recordGet({ record, entitySet }: Place): Get {
  return { path: `${entitySet}(${record.id})` };
}

/** One row with the columns that were found to be needed. */
export function recordGetOf({ record, entitySet }: Place, columns: readonly string[]): Get {
  return { path: queryPath(`${entitySet}(${record.id})`, { select: columns.join() }) };
}

/** The business-scoped user ids under which a customer whose number WhatsApp withholds has written about a record. */
export function withheldGet(record: RecordRef): Get {
  return {
    path: queryPath('nod_messages', {
      select: 'nod_userid,_nod_configurationid_value',
      filter: `${about(record)} and nod_phonenumber eq null and nod_userid ne null`,
      orderby: 'nod_occurredon desc',
      top: '10',
    }),
  };
}
