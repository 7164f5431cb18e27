import { MessageStatus } from '@nod/solution';
import type { Dataverse, Row } from '../../ports/dataverse';
import { stoppedAtWhatsApp } from '../../ports/whatsapp';
import { dateValue } from '@nod/solution/rows/date';
import { fit } from '@nod/solution/rows/text';
import { knownOutcomeColumns, unknownOutcomeColumns } from '../../rows/unknown-outcome';
import { loadWorkspace } from '../../workspace/load';
import type { Workspace } from '../../workspace/workspace';
import { enterEvents } from '../enter-events';
import { tellOwners } from '../tell-owners';
import { withdrawPrompt } from '../withdraw-prompt';
import type { Known } from './known';

/** What came of handing a message over; `vendorCode` is WhatsApp's. */
export type SendResult =
  | { outcome: 'sent'; wamid: string; waId?: string; vendorCode?: undefined }
  | { outcome: 'failed' | 'requeued'; vendorCode?: string; details: string }
  | { outcome: 'unknown'; details: string; vendorCode?: undefined };

/** A message that was handed over, and what came of it. */
export interface HandedOver {
  known: Known;
  result: SendResult;
}

/**
 * Keeps on their rows what became of messages that were handed over. A delivery status may have come in first:
 * then the row has moved on already and only what is missing is added.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read` and `Dataverse.write`.
 */
export async function keepResults(
  dataverse: Dataverse,
  all: readonly HandedOver[],
  now: number,
): Promise<void> {
  const { workspace } = await loadWorkspace(dataverse, {
    messageIds: new Set(all.map(({ known }) => known.message.id)),
    // What was sent changes no consent: only for the others are numbers and ledgers needed.
    configurationIds: new Set(failed(all).flatMap(({ known }) => known.configuration?.id ?? [])),
    people: failed(all).map(({ known: { message, configuration } }) => ({
      phoneNumberId: configuration?.phoneNumberId,
      waId: message.digits,
      userId: message.userId,
    })),
  });
  for (const one of all) {
    const row = workspace.message({ id: one.known.message.id });
    if (row !== undefined) note(one, row, { workspace, now });
  }
  await workspace.write(dataverse);
}

function failed(all: readonly HandedOver[]): HandedOver[] {
  return all.filter(({ result }) => result.outcome !== 'sent');
}

function note({ known, result }: HandedOver, row: Row, at: { workspace: Workspace; now: number }): void {
  const { workspace, now } = at;
  const { id } = known.message;
  const inHand = row.nod_status === MessageStatus.Sending || row.nod_status === MessageStatus.Unknown;
  const update = (values: Row) => workspace.update('nod_message', id, values, row['@odata.etag'] as string);
  switch (result.outcome) {
    case 'sent':
      update({
        nod_wamid: fit(result.wamid, 200),
        nod_recipientwaid: fit(result.waId, 30),
        ...(inHand ? { nod_status: MessageStatus.Sent, nod_senton: dateValue(now) } : {}),
        ...(row.nod_status === MessageStatus.Unknown ? knownOutcomeColumns : {}),
      });
      return;
    case 'unknown':
      if (inHand) update(unknownOutcomeColumns(result.details));
      return;
    case 'requeued':
    case 'failed': {
      if (!inHand) return;
      const status = result.outcome === 'failed' ? MessageStatus.Failed : MessageStatus.Queued;
      const code = Number(result.vendorCode ?? NaN);
      update({
        nod_status: status,
        nod_errorcode: Number.isInteger(code) ? code : null,
        nod_errordetails: fit(result.details, 2000),
      });
      withdrawPrompt({ workspace, message: row, occurredOn: now, now });
      if (code === stoppedAtWhatsApp) stop(known, workspace, now);
      return;
    }
  }
}

function stop({ message, configuration, number: told }: Known, workspace: Workspace, now: number): void {
  if (configuration === undefined || told === undefined) return;
  const { digits, userId } = message;
  const number = workspace.numberById(told.id) ?? workspace.number(configuration, { digits, userId });
  const identity = number.digits ?? userId;
  const cause = `${message.id}/${stoppedAtWhatsApp}`;
  const entered = enterEvents(
    [{ scope: 'Marketing', action: 'Opt-Out', source: 'Delivery Error', occurredOn: now, identity }],
    {
      workspace,
      configuration,
      number,
      cause,
      now,
      evidence: { messageId: message.id, details: { error: stoppedAtWhatsApp } },
    },
  );
  tellOwners({ workspace, number, entered, cause, now });
}
