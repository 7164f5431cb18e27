import { type Refusal, refuse as refusal } from '@nod/consent';
import { MessageStatus } from '@nod/solution';
import type { Dataverse, Row } from '../../ports/dataverse';
import { fit, textOf } from '@nod/solution/rows/text';
import { isToBeSent, outboundColumns } from '../../rows/outbound-message';
import { readOne } from '../../workspace/read-rows';
import type { Workspace } from '../../workspace/workspace';
import { againOnConflict } from '../again-on-conflict';
import { withdrawPrompt } from '../withdraw-prompt';
import type { Known } from './known';

/** Writes on the row why the message may not leave, and what would help. */
export function refuse({ message, number, now }: Known, decision: Refusal, workspace: Workspace): 'refused' {
  workspace.update('nod_message', message.id, refusalColumns(decision), message.etag);
  // It may have been claimed, and its question entered, before the facts changed.
  const row = { nod_messageid: message.id, _nod_numberid_value: number?.id };
  withdrawPrompt({ workspace, message: row, occurredOn: now, now });
  return 'refused';
}

/**
 * Refuses a message about which Dataverse cannot tell the facts: a template names a column that does not exist,
 * say. Else it would stay queued for ever.
 * @throws as `Dataverse.read` and `Dataverse.write`.
 */
export async function refuseUnread(
  dataverse: Dataverse,
  of: { id: string; claim: string },
): Promise<'refused' | 'nothing to do'> {
  return againOnConflict(async () => {
    const query = {
      table: 'nod_message',
      select: outboundColumns,
      where: [{ column: 'nod_messageid', is: of.id }],
    };
    const row = await readOne(dataverse, query);
    if (row === undefined || !isToBeSent(row, of.claim)) return 'nothing to do';
    const values = refusalColumns(refusal('facts-unreadable'));
    const etag = textOf(row['@odata.etag']);
    await dataverse.write([{ kind: 'update', table: 'nod_message', id: of.id, values, etag }]);
    return 'refused';
  });
}

function refusalColumns({ code, message, remedy }: Refusal): Row {
  return {
    nod_status: MessageStatus.Refused,
    nod_refusal: code,
    nod_remedy: fit(`${message} ${remedy}`, 1000),
    nod_wording: null,
  };
}
