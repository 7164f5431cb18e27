import type { RecordRef } from '@nod/consent';
import { type Configuration, configurationFromRow } from '@nod/solution/rows/configuration';
import { type RecordType, relatedLookup } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import { variableColumns } from '@nod/solution/rows/template';
import { textOf } from '@nod/solution/rows/text';
import { type Answers, type Get, rowOf, rowsIfReadable, rowsOf } from '../dataverse/gateway';
import { numberColumnsOf, numbersOfRecord } from '../dataverse/numbers-of-record';
import { permissionGets, permissionsFrom } from '../dataverse/permissions';
import {
  type Place,
  configurationGets,
  lastUnderGet,
  recordGet,
  recordGetOf,
  versionOf,
  withheldGet,
} from '../dataverse/setup-queries';
import type { Permissions, RecordNumber } from './conversation';

/** What is known once the form is open, before any thread is read. */
export interface Setup {
  configuration?: Configuration;
  recordType?: RecordType;
  /** All under which the table is registered: each is another business number. */
  candidates: readonly Configuration[];
  /** The record, with the columns that are needed; absent if it is gone or may not be read. */
  row?: Row;
  /** The record whose phone columns count: itself, or the one that it points to. */
  phone?: { type: RecordType; row: Row; place: Place };
  /** A customer whose number WhatsApp withholds, or withheld: user ids, with the number if it came to be known. */
  withheld: readonly { userId: string; digits?: string }[];
  may: Permissions;
  /** Whether this person may say that a message was seen. */
  marksSeen: boolean;
  /** Of the rows by which the conversation is set up. */
  version: string;
}

/** The first request: everything that does not depend on the rest. */
export function setupGets(place: Place, userId: string): Get[] {
  const { record } = place;
  return [
    ...configurationGets,
    recordGet(place),
    withheldGet(record),
    lastUnderGet(record),
    ...permissionGets(userId),
  ];
}

/**
 * What the first request has found, all but a related record.
 * @param preferred the configuration that the conversation was under, if there was one: it does not change by itself.
 * @throws DataverseProblem if a configuration, a template or a record type may not be read.
 */
export function setupFrom({ answers }: Answers, place: Place, preferred?: string): Setup {
  const tables = answers.slice(0, 3).map(rowsOf);
  const [configurations, templates, recordTypes] = tables;
  const { table } = place.record;
  const isOfTable = (type: RecordType) => type.table === table;
  const candidates = configurations!
    .map((row) => configurationFromRow(row, templates!, recordTypes!))
    .filter((c) => c.recordTypes.some(isOfTable));
  const under = ({ _nod_configurationid_value: id }: Row) => id;
  const lastUsed = rowsIfReadable(answers[5]).map(under);
  // Where a table is registered under several: the one that was spoken under last, else the first by name.
  const configuration = [preferred, ...lastUsed, candidates[0]?.id]
    .map((id) => candidates.find((c) => c.id === id))
    .find((c) => c !== undefined);
  const recordType = configuration?.recordTypes.find(isOfTable);
  const row = rowOf(answers[3]);
  const isOwn = recordType !== undefined && recordType.relatedTable === undefined;
  const withheld = rowsIfReadable(answers[4])
    .filter((message) => under(message) === configuration?.id)
    .flatMap((message) => textOf(message.nod_userid) ?? []);
  const isOwned = (r: Row) => (r.nod_configurationid ?? under(r)) === configuration?.id;
  return {
    configuration,
    recordType,
    candidates,
    row,
    phone: row && isOwn ? { type: recordType, row, place } : undefined,
    withheld: [...new Set(withheld)].map((userId) => ({ userId })),
    ...permissionsFrom(answers.slice(6)),
    version: versionOf(tables.map((rows) => rows.filter(isOwned))),
  };
}

/** The record that has the number, where the record has none of its own; `undefined` if it names none. */
export function relatedRecord({
  configuration,
  recordType,
  row,
}: Setup): { type: RecordType; record: RecordRef } | undefined {
  if (recordType?.relatedTable === undefined || row === undefined) return undefined;
  const { table, column } = relatedLookup(recordType);
  const id = textOf(row[column]);
  const type = configuration?.recordTypes.find((t) => t.table === table);
  return id === undefined || type === undefined ? undefined : { type, record: { table, id } };
}

/** Reads the numbers of a related record. */
export function relatedGet(type: RecordType, place: Place): Get {
  return recordGetOf(place, numberColumnsOf(type));
}

/** The columns of the record that are read again and again: those that it has, for a name that is none fails. */
export function watchedColumns({ configuration, recordType, row }: Setup): string[] {
  if (recordType === undefined || row === undefined) return [];
  const wanted = [
    recordType.complianceColumn,
    ...(recordType.relatedTable === undefined
      ? numberColumnsOf(recordType)
      : [relatedLookup(recordType).column]),
    ...(configuration?.templates ?? []).flatMap((t) => Object.values(variableColumns(t))),
  ];
  return [...new Set(wanted)].filter((column) => column !== undefined).filter((column) => column in row);
}

/** The numbers under which the person behind the record can be written to. */
export function numbersOf({ phone, withheld }: Setup): RecordNumber[] {
  const numbers = ownNumbersOf({ phone });
  if (numbers.length > 0) return numbers;
  return withheld.map(({ userId, digits }) => ({
    key: userId,
    userId,
    digits,
    written: digits === undefined ? userId : `+${digits}`,
  }));
}

/** The numbers that stand on the record. */
export function ownNumbersOf({ phone }: Pick<Setup, 'phone'>): RecordNumber[] {
  return phone === undefined ? [] : numbersOfRecord(phone.row, phone.type);
}
