import { fold, recordKey } from '@nod/consent';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { eventFromRow } from '@nod/solution/rows/event';
import { customerTables, primaryId } from '@nod/solution/rows/lookup';
import { digitsOfRecord } from '../../rows/record';
import type { RecordType } from '@nod/solution/rows/record-type';
import { aboutRecords } from '../../workspace/ledger-queries';
import { loadWorkspace } from '../../workspace/load';
import { enterEvents } from '../enter-events';

/**
 * Keeps `nod_whatsappnumber` of a record true: the canonical digits of its first phone column that holds a number.
 * What the record has agreed to is entered again under the new number, so that an answer from there is judged
 * by all that is known of the record.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function keepNumber(
  dataverse: Dataverse,
  of: { configuration: Configuration; type: RecordType; id: string; now: number },
): Promise<void> {
  const { configuration, type, id, now } = of;
  if (!customerTables.includes(type.table)) return;
  if (type.relatedTable !== undefined || type.phoneColumns.length === 0) return;
  const [records, events] = await dataverse.read([
    {
      table: type.table,
      select: [...type.phoneColumns, 'nod_whatsappnumber'],
      where: [{ column: primaryId(type.table), is: id }],
    },
    aboutRecords([id]),
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
  await workspace.write(dataverse);
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
