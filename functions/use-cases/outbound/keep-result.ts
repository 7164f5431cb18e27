import { MessageStatus } from '@nod/solution';
import type { Dataverse, Row } from '../../ports/dataverse';
import { stoppedAtWhatsApp } from '../../ports/whatsapp';
import { dateValue, fit } from '../../rows/choice';
import { loadWorkspace } from '../../workspace/load';
import type { Workspace } from '../../workspace/workspace';
import { againOnConflict } from '../again-on-conflict';
import { enterEvents } from '../enter-events';
import { withdrawPrompt } from '../withdraw-prompt';
import type { Known } from './prepare';

export type SendResult =
  | { outcome: 'sent'; wamid: string; waId?: string; vendorCode?: undefined }
  | { outcome: 'failed' | 'requeued'; vendorCode?: string; details: string }
  | { outcome: 'unknown'; details: string; vendorCode?: undefined };

/**
 * Keeps on the row what became of a message that was handed over. A delivery status may have come in first:
 * then the row has moved on already and only what is missing is added.
 */
export async function keepResult(of: {
  dataverse: Dataverse;
  known: Known;
  result: SendResult;
  now: number;
}): Promise<void> {
  const { dataverse, known, result } = of;
  const { message, configuration } = known;
  const { digits, userId } = message;
  await againOnConflict(async () => {
    const { workspace } = await loadWorkspace(dataverse, {
      messageIds: new Set([message.id]),
      configurationIds: new Set(configuration ? [configuration.id] : []),
      people:
        result.outcome === 'sent'
          ? []
          : [{ phoneNumberId: configuration?.phoneNumberId, waId: digits, userId }],
    });
    const row = workspace.message({ id: message.id });
    if (row === undefined) return;
    note(of, row, workspace);
    const changes = workspace.changes();
    if (changes.length > 0) await dataverse.write(changes);
  });
}

function note(
  { known, result, now }: { known: Known; result: SendResult; now: number },
  row: Row,
  workspace: Workspace,
): void {
  const { id } = known.message;
  const inHand = row.nod_status === MessageStatus.Sending || row.nod_status === MessageStatus.Unknown;
  const update = (values: Row) => workspace.update('nod_message', id, values, row['@odata.etag'] as string);
  switch (result.outcome) {
    case 'sent':
      update({
        nod_wamid: fit(result.wamid, 200),
        nod_recipientwaid: fit(result.waId, 30),
        ...(inHand ? { nod_status: MessageStatus.Sent, nod_senton: dateValue(now) } : {}),
      });
      return;
    case 'unknown':
      if (inHand) update({ nod_status: MessageStatus.Unknown, nod_errordetails: fit(result.details, 2000) });
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
    }
  }
}

function stop({ message, configuration, number: told }: Known, workspace: Workspace, now: number): void {
  if (configuration === undefined || told === undefined) return;
  const { digits, userId } = message;
  const number = workspace.numberById(told.id) ?? workspace.number(configuration, { digits, userId });
  const identity = number.digits ?? userId;
  enterEvents(
    [{ scope: 'Marketing', action: 'Opt-Out', source: 'Delivery Error', occurredOn: now, identity }],
    {
      workspace,
      configuration,
      number,
      cause: `${message.id}/131050`,
      now,
      evidence: { messageId: message.id, details: { error: stoppedAtWhatsApp } },
    },
  );
}
