import type { Dataverse, Query, Row } from '../../ports/dataverse';
import { primaryId } from '@nod/solution/rows/lookup';
import { recordQuery, recordTypeOf } from '../../rows/record';
import { relatedLookup } from '@nod/solution/rows/record-type';
import { variableColumns } from '@nod/solution/rows/template';
import { readFirst } from '../../workspace/read-rows';
import type { Known } from './known';

type Draft = Pick<Known, 'message' | 'configuration'>;

/**
 * Reads the records that messages are about, and those that have their numbers where they have none of their own.
 * @returns what was found, for each message.
 * @throws as `Dataverse.read`.
 */
export async function readRecords(
  dataverse: Dataverse,
  drafts: readonly Draft[],
): Promise<Pick<Known, 'record' | 'phoneRecord'>[]> {
  const own = await readFirst(dataverse, drafts.map(ownRecordQuery));
  const related = await readFirst(
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
