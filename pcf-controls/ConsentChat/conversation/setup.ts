import type { RecordRef } from '@nod/consent';
import { type Configuration, configurationFromRow } from '@nod/solution/rows/configuration';
import { customerTables } from '@nod/solution/rows/lookup';
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
  recordGet,
  recordGetOf,
  withheldGet,
} from '../dataverse/setup-queries';
import type { Permissions, RecordNumber } from './conversation';

/** What is known once the form is open, before any thread is read. */
export interface Setup {
  configuration?: Configuration;
  recordType?: RecordType;
  /** The record, with the columns that are needed; absent if it is gone or may not be read. */
  row?: Row;
  /** The record whose phone columns count: itself, or the one that it points to. */
  phone?: { type: RecordType; row: Row; place: Place };
  /** User ids of a customer whose number WhatsApp withholds. */
  withheld: readonly string[];
  may: Permissions;
}

/** The first request: everything that does not depend on the rest. */
export function setupGets(place: Place, userId: string): Get[] {
  return [...configurationGets, recordGet(place), withheldGet(place.record), ...permissionGets(userId)];
}

/**
 * What the first request has found, all but a related record.
 * @throws DataverseProblem if a configuration, a template or a record type may not be read.
 */
export function setupFrom({ answers }: Answers, place: Place): Setup {
  const [configurations, templates, recordTypes] = answers.slice(0, 3).map(rowsOf);
  const all = configurations!.map((row) => configurationFromRow(row, templates!, recordTypes!));
  // The first by name, where a table is registered under several.
  const configuration = all.find((c) => c.recordTypes.some((t) => t.table === place.record.table));
  const recordType = configuration?.recordTypes.find((t) => t.table === place.record.table);
  const row = rowOf(answers[3]);
  const isOwn = recordType !== undefined && recordType.relatedTable === undefined;
  const withheld = rowsIfReadable(answers[4])
    .filter((message) => message._nod_configurationid_value === configuration?.id)
    .flatMap((message) => textOf(message.nod_userid) ?? []);
  return {
    configuration,
    recordType,
    row,
    phone: row && isOwn ? { type: recordType, row, place } : undefined,
    withheld: [...new Set(withheld)],
    may: permissionsFrom(answers.slice(5)),
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
  const numbers = phone === undefined ? [] : numbersOfRecord(phone.row, phone.type);
  if (numbers.length > 0) return numbers;
  return withheld.map((userId) => ({ key: userId, userId, written: userId }));
}

/** Whether Nod keeps the canonical digits of a table's rows, so that other rows with a number can be found. */
export function isCustomer(table: string): boolean {
  return customerTables.includes(table);
}
