import { fold, recordKey } from '@nod/consent';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { eventFromRow } from '@nod/solution/rows/event';
import { customerTables, primaryId } from '@nod/solution/rows/lookup';
import { ownNumberColumns } from '../../rows/own-numbers';
import { digitsOfRecord } from '../../rows/record';
import type { RecordType } from '@nod/solution/rows/record-type';
import { aboutRecords } from '../../workspace/ledger-queries';
import { loadWorkspace } from '../../workspace/load';
import { enterEvents } from '../enter-events';

/**
 * Keeps the numbers of a record true: the canonical digits of the first three different numbers of its phone columns.
 * What the record has agreed to is entered again under each number that it did not have before, so that an answer
 * from there is judged by all that is known of the record.
 * @returns the canonical digits that the record has now; none of a record that is gone or has no numbers of its own.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function keepNumber(
  dataverse: Dataverse,
  of: { configuration: Configuration; type: RecordType; id: string; now: number },
): Promise<readonly string[]> {
  const { configuration, type, id, now } = of;
  if (!customerTables.includes(type.table)) return [];
  if (type.relatedTable !== undefined || type.phoneColumns.length === 0) return [];
  const [records, events] = await dataverse.read([
    {
      table: type.table,
      select: [...type.phoneColumns, ...ownNumberColumns],
      where: [{ column: primaryId(type.table), is: id }],
    },
    aboutRecords([id]),
  ]);
  const record = records?.[0];
  if (record === undefined) return [];
  const numbers = digitsOfRecord(record, type, configuration);
  const columns = Object.fromEntries(ownNumberColumns.map((column, i) => [column, numbers[i] ?? null]));
  if (ownNumberColumns.every((column) => columns[column] === (record[column] ?? null))) return numbers;

  const known = new Set(ownNumberColumns.map((column) => record[column]));
  const added = numbers.filter((digits) => !known.has(digits));
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set([configuration.id]),
    people: added.map((digits) => ({ phoneNumberId: configuration.phoneNumberId, waId: digits })),
    recordIds: new Set([id]),
  });
  workspace.update(type.table, id, columns, record['@odata.etag'] as string);
  const standing = standingAnswer(events!, type.table, id);
  for (const digits of standing === undefined ? [] : added) {
    enterEvents(
      [
        {
          scope: 'Utility',
          action: standing!.granted ? 'Grant' : 'Deny',
          source: 'Number Changed',
          occurredOn: standing!.on,
          identity: digits,
          record: { table: type.table, id },
        },
      ],
      {
        workspace,
        configuration,
        number: workspace.number(configuration, { digits }),
        cause: `${id}/${digits}/${standing!.on}`,
        now,
        evidence: { statement: 'The record has another number now; its answer goes with it.' },
      },
    );
  }
  await workspace.write(dataverse);
  return numbers;
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
