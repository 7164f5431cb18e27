import type { RecordRef } from '@nod/consent';
import { Direction, MessageStatus, MessageTemplateStatusCode } from '@nod/solution';
import { configurationColumns } from '@nod/solution/rows/configuration';
import { customerLookup } from '@nod/solution/rows/lookup';
import { recordTypeColumns } from '@nod/solution/rows/record-type';
import { templateColumns } from '@nod/solution/rows/template';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
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

/**
 * Condition: a request to send, or what a customer said. Only the app can write a status: an inbound row without the
 * app's is one that a person made, and nobody's words.
 */
export const genuine = `(nod_direction eq ${Direction.Outbound} or nod_status eq ${MessageStatus.Received})`;

const published = `statuscode eq ${MessageTemplateStatusCode.Published}`;

/** All configurations with what is published under them: a handful of rows. */
export const configurationGets: readonly Get[] = [
  {
    path: queryPath('nod_configurations', {
      select: configurationColumns.join(),
      orderby: 'nod_name',
    }),
  },
  {
    path: queryPath('nod_messagetemplates', {
      select: templateColumns.join(),
      filter: published,
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
      filter: `${about(record)} and nod_status eq ${MessageStatus.Received} and nod_phonenumber eq null and nod_userid ne null`,
      orderby: 'nod_occurredon desc',
      top: '10',
    }),
  };
}

/**
 * The number that a business-scoped user id belongs to: that of the first message that held both, as the app takes it
 * (`functions/workspace/people`).
 */
export function linkGet(userId: string): Get {
  return {
    path: queryPath('nod_messages', {
      select: 'nod_phonenumber',
      filter: `nod_userid eq ${literal(userId)} and nod_direction eq ${Direction.Inbound} and nod_status eq ${MessageStatus.Received} and nod_waid ne null and nod_phonenumber ne null`,
      orderby: 'nod_occurredon',
      top: '1',
    }),
  };
}

/** Under which configurations the last messages about a record were, newest first. */
export function lastUnderGet(record: RecordRef): Get {
  return {
    path: queryPath('nod_messages', {
      select: '_nod_configurationid_value',
      filter: `${about(record)} and ${genuine}`,
      orderby: 'nod_occurredon desc',
      top: '10',
    }),
  };
}

/** The versions of what a conversation under a configuration is set up by, of the same rows as `configurationGets`. */
export function versionGets(configurationId: string): Get[] {
  const under = `_nod_configurationid_value eq ${configurationId}`;
  const versions = (set: string, filter: string) => ({
    path: queryPath(set, { select: 'modifiedon', filter }),
  });
  return [
    versions('nod_configurations', `nod_configurationid eq ${configurationId}`),
    versions('nod_messagetemplates', `${under} and ${published}`),
    versions('nod_recordtypes', under),
  ];
}

/** What tells one state of rows from another, in whatever order they come. */
export function versionOf(rows: readonly (readonly Row[])[]): string {
  return rows
    .flat()
    .map((row) => textOf(row['@odata.etag']))
    .sort()
    .join();
}
