import { fold, recordKey } from '@nod/consent';
import { SessionType } from '@nod/solution';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { Configuration, RecordType } from '../../rows/configuration';
import { eventColumns, eventFromRow } from '../../rows/event';
import { digitsOfRecord, primaryId } from '../../rows/record';
import { loadWorkspace } from '../../workspace/load';
import { enterEvents } from '../enter-events';

/** Tables that have the column `nod_whatsappnumber`. */
const tables = new Set(['contact', 'lead', 'account']);

/**
 * Keeps `nod_whatsappnumber` of a record true: the canonical digits of its first phone column that holds a number.
 * What the record has agreed to is entered again under the new number, so that an answer from there is judged
 * by all that is known of the record.
 */
export async function keepNumber(
  dataverse: Dataverse,
  of: { configuration: Configuration; type: RecordType; id: string; now: number },
): Promise<void> {
  const { configuration, type, id, now } = of;
  if (!tables.has(type.table) || type.relatedTable !== undefined || type.phoneColumns.length === 0) return;
  const [records, events] = await dataverse.read([
    {
      table: type.table,
      select: [...type.phoneColumns, 'nod_whatsappnumber'],
      where: [{ column: primaryId(type.table), is: id }],
    },
    {
      table: 'nod_consentevent',
      select: eventColumns,
      where: [
        { column: 'nod_recordid', is: id },
        { column: 'nod_scope', is: SessionType.Utility },
      ],
    },
  ]);
  const record = records?.[0];
  if (record === undefined) return;
  const digits = digitsOfRecord(record, type, configuration)[0];
  if ((digits ?? null) === (record.nod_whatsappnumber ?? null)) return;

  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set([configuration.id]),
    people: digits === undefined ? [] : [{ phoneNumberId: configuration.phoneNumberId, waId: digits }],
    recordIds: new Set([id]),
  });
  workspace.update(type.table, id, { nod_whatsappnumber: digits ?? null }, record['@odata.etag'] as string);
  const standing = digits === undefined ? undefined : standingAnswer(events!, type.table, id);
  if (digits !== undefined && standing !== undefined) {
    enterEvents(
      [
        {
          scope: 'Utility',
          action: standing.granted ? 'Grant' : 'Deny',
          source: 'Number Changed',
          occurredOn: standing.on,
          identity: digits,
          record: { table: type.table, id },
        },
      ],
      {
        workspace,
        configuration,
        number: workspace.number(configuration, { digits }),
        cause: `${id}/${digits}/${standing.on}`,
        now,
        evidence: { statement: 'The record has another number now; its answer goes with it.' },
      },
    );
  }
  await dataverse.write(workspace.changes());
}

function standingAnswer(
  rows: Row[],
  table: string,
  id: string,
): { granted: boolean; on: number } | undefined {
  const state = fold(rows.map(eventFromRow)).records.get(recordKey({ table, id }));
  return state?.granted === undefined || state.changedOn === undefined
    ? undefined
    : { granted: state.granted, on: state.changedOn };
}
