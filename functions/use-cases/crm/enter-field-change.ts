import { apply, fold, recordKey } from '@nod/consent';
import type { Change, Dataverse, Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { wholeSecond } from '@nod/solution/rows/date';
import { eventFromRow } from '@nod/solution/rows/event';
import { type LedgerEntry, eventToRow } from '../../rows/ledger-entry';
import { eventId } from '../../rows/ids';
import { primaryId } from '@nod/solution/rows/lookup';
import { digitsOfRecord } from '../../rows/record';
import type { RecordType } from '@nod/solution/rows/record-type';
import { textOf } from '@nod/solution/rows/text';
import { aboutRecords } from '../../workspace/ledger-queries';
import { loadWorkspace } from '../../workspace/load';
import { enterEvents } from '../enter-events';
import type { RowEvent } from './event';

/**
 * Enters in the ledger that somebody has changed a Compliance Field by hand: who, when, and to what.
 * What the app itself wrote is there already and is not entered again.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function enterFieldChange(
  dataverse: Dataverse,
  of: {
    configuration: Configuration;
    type: RecordType;
    change: RowEvent;
    appUserId: string | undefined;
    now: number;
  },
): Promise<'entered' | 'nothing to do'> {
  const { configuration, type, change, appUserId, now } = of;
  const column = type.complianceColumn;
  // Emptied is withdrawn: what is not true is not consent.
  const written = column === undefined ? undefined : change.written.get(column);
  const granted = written === null ? false : written;
  if (
    typeof granted !== 'boolean' ||
    change.actorId === undefined ||
    change.actorId === appUserId?.toLowerCase()
  )
    return 'nothing to do';
  // A new record has the default of the column: nobody has said anything.
  if (change.message === 'Create' && !granted) return 'nothing to do';

  const record = { table: type.table, id: change.id };
  const [rows, events] = await dataverse.read([
    {
      table: type.table,
      select: [...type.phoneColumns, column!],
      where: [{ column: primaryId(type.table), is: change.id }],
    },
    aboutRecords([change.id]),
  ]);
  const row = rows?.[0];
  const digits = row && digitsOfRecord(row, type, configuration)[0];
  const cause = `${change.operationId ?? ''}/${change.id}/${change.occurredOn ?? 0}`;
  const draft = {
    scope: 'Utility',
    action: granted ? 'Grant' : 'Deny',
    source: 'Person',
    occurredOn: wholeSecond(change.occurredOn ?? now),
    identity: digits,
    record,
  } as const;
  const evidence = { actorId: change.actorId, statement: 'The Compliance Field was changed by hand.' };

  if (digits === undefined) {
    await dataverse.write(
      withoutNumber({
        draft: { ...draft, id: eventId(cause, 'Utility', draft.action, change.id) },
        events: events!,
        evidence,
        now,
      }),
    );
    return 'entered';
  }
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set([configuration.id]),
    people: [{ phoneNumberId: configuration.phoneNumberId, waId: digits }],
    recordIds: new Set([change.id]),
  });
  const number = workspace.number(configuration, { digits });
  enterEvents([draft], { workspace, configuration, number, cause, now, evidence });
  // The field says what the ledger says: of two changes at the same instant, the no.
  const stands = fold(number.ledgerOf(record)).records.get(recordKey(record))?.granted;
  if (row !== undefined && stands !== undefined && row[column!] !== stands)
    workspace.update(type.table, change.id, { [column!]: stands }, textOf(row['@odata.etag']));
  await workspace.write(dataverse);
  return 'entered';
}

/** A record without a number has no number row to chain its ledger to; what happened is kept all the same. */
function withoutNumber(of: {
  draft: Parameters<typeof apply>[1];
  events: Row[];
  evidence: LedgerEntry['evidence'];
  now: number;
}): Change[] {
  const ledger = of.events.map(eventFromRow);
  if (ledger.some((e) => e.id === of.draft.id)) return [];
  const { applied, reason, previous, next } = apply(ledger, of.draft);
  const { values } = eventToRow({
    event: of.draft,
    evidence: of.evidence,
    previous,
    next,
    applied,
    reason,
    recordedOn: of.now,
    sequence: 0,
    previousHash: '',
  });
  return [{ kind: 'create', table: 'nod_consentevent', id: of.draft.id, values }];
}
