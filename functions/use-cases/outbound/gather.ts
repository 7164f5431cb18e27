import { Direction } from '@nod/solution';
import type { Dataverse, Query, Row } from '../../ports/dataverse';
import { instantOf } from '../../rows/choice';
import {
  type Configuration,
  configurationColumns,
  configurationFromRow,
  recordTypeColumns,
  templateColumns,
} from '../../rows/configuration';
import { type OutboundRow, isToBeSent, outboundColumns, outboundFromRow } from '../../rows/outbound-message';
import { digitsOfRecord, primaryId, recordQuery, recordTypeOf, relatedLookup } from '../../rows/record';
import { loadWorkspace } from '../../workspace/load';
import type { Workspace } from '../../workspace/workspace';
import { type Known, variableColumns } from './prepare';

/** Messages that wait to be sent, with the facts that decide about them, read at this moment. */
export interface Gathered {
  workspace: Workspace;
  known: Known[];
}

/** All configurations with their templates and record types: a handful of rows. */
export const configurationTables: Query[] = [
  { table: 'nod_configuration', select: configurationColumns, where: [] },
  { table: 'nod_messagetemplate', select: templateColumns, where: [] },
  { table: 'nod_recordtype', select: recordTypeColumns, where: [] },
];

export function configurationsFrom([configurations, templates, recordTypes]: Row[][]): Configuration[] {
  return configurations!.map((row) => configurationFromRow(row, templates!, recordTypes!));
}

/** Reads what is still to be sent of these messages (by id, with the claim of whoever asks), and all facts about them, in two or three requests. */
export async function gather(
  dataverse: Dataverse,
  claims: ReadonlyMap<string, string>,
  now: number,
): Promise<Gathered> {
  const [rows, ...tables] = await dataverse.read([
    {
      table: 'nod_message',
      select: outboundColumns,
      where: [{ column: 'nod_messageid', isIn: [...claims.keys()] }],
    },
    ...configurationTables,
  ]);
  const configurations = configurationsFrom(tables);
  const messages = rows!
    .filter((row) => isToBeSent(row, claims.get(row.nod_messageid as string)))
    .map(outboundFromRow);
  const drafts = messages.map((message) => ({
    message,
    configuration: configurationOf(message, configurations),
  }));

  const records = await readRecords(dataverse, drafts);
  const known = drafts.map(({ message, configuration }, i): Known =>
    withNumber({ message, configuration, ...records[i], now }),
  );
  const lastInbound = known.map(lastInboundQuery);
  const { workspace, extra } = await loadWorkspace(
    dataverse,
    {
      configurationIds: new Set(known.flatMap((k) => k.configuration?.id ?? [])),
      recordIds: new Set(known.flatMap((k) => k.message.record?.id ?? [])),
      people: known.map((k) => ({
        phoneNumberId: k.configuration?.phoneNumberId,
        waId: k.message.digits,
        userId: k.message.userId,
      })),
    },
    lastInbound.filter((q) => q !== undefined),
  );
  let next = 0;
  return {
    workspace,
    known: known.map((k, i) => ({
      ...k,
      number: numberOf(k, workspace),
      lastInboundOn: lastInbound[i] === undefined ? undefined : instantOf(extra[next++]?.[0]?.nod_occurredon),
    })),
  };
}

/** The configuration of a message: its own, or the only one under which its table is registered. */
function configurationOf(message: OutboundRow, configurations: Configuration[]): Configuration | undefined {
  if (message.configurationId !== undefined)
    return configurations.find((c) => c.id === message.configurationId);
  const candidates = configurations.filter((c) => message.record && recordTypeOf(c, message.record.table));
  return candidates.length === 1 ? candidates[0] : undefined;
}

type Draft = { message: OutboundRow; configuration?: Configuration };

async function readRecords(dataverse: Dataverse, drafts: readonly Draft[]): Promise<Partial<Known>[]> {
  const own = await readEach(dataverse, drafts.map(ownRecordQuery));
  const related = await readEach(
    dataverse,
    drafts.map((draft, i) => relatedQuery(draft, own[i])),
  );
  return drafts.map(({ message, configuration }, i) => {
    const type = message.record && recordTypeOf(configuration, message.record.table);
    const record = own[i];
    if (type?.relatedTable === undefined) {
      return { record, phoneRecord: record && type ? { row: record, table: type.table } : undefined };
    }
    const row = related[i];
    return { record, phoneRecord: row ? { row, table: relatedLookup(type).table } : undefined };
  });
}

function ownRecordQuery({ message, configuration }: Draft): Query | undefined {
  const type = message.record && recordTypeOf(configuration, message.record.table);
  if (message.record === undefined || type === undefined) return undefined;
  const template = configuration?.templates.find((t) => t.id === message.templateId);
  return recordQuery(type, message.record.id, Object.values(variableColumns(template)));
}

/** The record that has the number, where the record of the message has none of its own. */
function relatedQuery({ message, configuration }: Draft, record: Row | undefined): Query | undefined {
  const type = message.record && recordTypeOf(configuration, message.record.table);
  if (type?.relatedTable === undefined || record === undefined) return undefined;
  const { table, column } = relatedLookup(type);
  const id = record[column];
  const relatedType = recordTypeOf(configuration, table);
  if (typeof id !== 'string' || relatedType === undefined) return undefined;
  return { table, select: relatedType.phoneColumns, where: [{ column: primaryId(table), is: id }] };
}

async function readEach(
  dataverse: Dataverse,
  queries: readonly (Query | undefined)[],
): Promise<(Row | undefined)[]> {
  const real = queries.filter((q) => q !== undefined);
  const rows = real.length === 0 ? [] : await dataverse.read(real);
  let next = 0;
  return queries.map((q) => (q === undefined ? undefined : rows[next++]?.[0]));
}

/** A message without a number goes to the first number of its record. */
function withNumber(known: Known): Known {
  const { message, configuration, phoneRecord } = known;
  if (message.digits !== undefined || message.userId !== undefined || !configuration || !phoneRecord)
    return known;
  const type = recordTypeOf(configuration, phoneRecord.table);
  const digits = type && digitsOfRecord(phoneRecord.row, type, configuration)[0];
  return { ...known, message: { ...message, digits } };
}

function numberOf({ message, configuration }: Known, workspace: Workspace) {
  if (configuration === undefined) return undefined;
  if (message.digits !== undefined) return workspace.number(configuration, { digits: message.digits });
  if (message.userId === undefined) return undefined;
  const known = workspace.links.get(message.userId);
  if (known !== undefined) return workspace.number(configuration, { digits: known.digits });
  return (
    workspace.numberOfUser(configuration, message.userId) ??
    workspace.number(configuration, { userId: message.userId })
  );
}

function lastInboundQuery({ message, configuration }: Known): Query | undefined {
  const who = message.digits === undefined ? message.userId : message.digits;
  if (who === undefined || configuration === undefined) return undefined;
  return {
    table: 'nod_message',
    select: ['nod_occurredon'],
    where: [
      { column: message.digits === undefined ? 'nod_userid' : 'nod_phonenumber', is: who },
      { column: '_nod_configurationid_value', is: configuration.id },
      { column: 'nod_direction', is: Direction.Inbound },
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: 1,
  };
}
