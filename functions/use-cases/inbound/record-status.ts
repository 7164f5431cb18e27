import { Direction, MessageStatus } from '@nod/solution';
import type { StatusItem } from '../../inbound/item';
import type { Row } from '../../ports/dataverse';
import { stoppedAtWhatsApp } from '../../ports/whatsapp';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue, instantOf, wholeSecond } from '@nod/solution/rows/date';
import { fit } from '@nod/solution/rows/text';
import type { Workspace } from '../../workspace/workspace';
import type { ColumnChange } from '../column-change';
import { knownOutcomeColumns } from '../../rows/unknown-outcome';
import { enterEvents } from '../enter-events';
import { resolveNumber } from '../resolve-number';
import { withdrawPrompt } from '../withdraw-prompt';
import { type Outcome, ignored, outcomeOf } from './outcome';
import { tellOwners } from '../tell-owners';

/** How far a message has come. Statuses arrive in any order; a message only ever moves on. */
const progress = { Queued: 0, Sending: 1, Unknown: 1, Sent: 2, Failed: 3, Delivered: 4, Read: 5 } as const;

/** The status of the message for each of WhatsApp's. */
const reached = { sent: 'Sent', delivered: 'Delivered', read: 'Read', failed: 'Failed' } as const;

/**
 * Moves a message on by what WhatsApp says of its delivery. A status also resolves a send whose outcome was
 * unknown: it carries the id of our row. Error 131050 is an opt-out, whoever sent the message; no other error is.
 */
export function recordStatus(item: StatusItem, workspace: Workspace, now: number): Outcome {
  const occurredOn = wholeSecond(item.occurredOn ?? now);
  const found = workspace.message({ id: item.callbackData?.toLowerCase(), wamid: item.wamid });
  // Only what was sent from here is delivered; a status never changes what a person has written.
  const message = found?.nod_direction === Direction.Outbound ? found : undefined;
  const stop =
    item.error?.code === stoppedAtWhatsApp
      ? recordStop(item, { workspace, message, occurredOn, now })
      : undefined;
  if (message === undefined)
    return stop ?? ignored('status', 'No message that was sent from here has this id.', item.status);

  const rowId = message.nod_messageid as string;
  const changes = moveOn(item, { workspace, message, rowId, occurredOn });
  if (item.status === 'failed') withdrawPrompt({ workspace, message, occurredOn, now });
  const recorded: Outcome = {
    kind: 'status',
    type: item.status,
    outcome: 'recorded',
    meaning: 'none',
    rowId,
    changes,
  };
  return stop ? { ...stop, rowId, changes: [...stop.changes, ...changes] } : recorded;
}

function moveOn(
  item: StatusItem,
  {
    workspace,
    message,
    rowId,
    occurredOn,
  }: { workspace: Workspace; message: Row; rowId: string; occurredOn: number },
): ColumnChange[] {
  const next = reached[item.status];
  const current = labelOf(MessageStatus, message.nod_status) ?? 'Queued';
  const values: Row = {};
  const earliest = (column: string) => {
    const known = instantOf(message[column]);
    if (known === undefined || occurredOn < known) values[column] = dateValue(occurredOn);
  };
  if (item.status === 'sent') earliest('nod_senton');
  if (item.status === 'delivered') earliest('nod_deliveredon');
  if (item.status === 'read') earliest('nod_readon');
  if (message.nod_wamid == null) values.nod_wamid = fit(item.wamid, 200);
  if (item.recipient.waId !== undefined && message.nod_recipientwaid == null) {
    values.nod_recipientwaid = fit(item.recipient.waId, 30);
  }
  const moves = current in progress ? progress[current as keyof typeof progress] < progress[next] : false;
  if (moves) {
    values.nod_status = MessageStatus[next];
    if (current === 'Unknown') Object.assign(values, knownOutcomeColumns);
    // Of one that arrived after all, an error said before is no longer true.
    values.nod_errorcode = item.error?.code ?? null;
    values.nod_errordetails = fit(item.error?.details, 2000);
  }
  if (Object.keys(values).length > 0)
    workspace.update('nod_message', rowId, values, message['@odata.etag'] as string | undefined);
  return moves ? [{ table: 'nod_message', column: 'nod_status', to: next }] : [];
}

function recordStop(
  item: StatusItem,
  {
    workspace,
    message,
    occurredOn,
    now,
  }: { workspace: Workspace; message: Row | undefined; occurredOn: number; now: number },
): Outcome | undefined {
  const configuration = workspace.configuration(item.phoneNumberId);
  if (configuration === undefined) return undefined;
  const sender = {
    ...item.recipient,
    waId: item.recipient.waId ?? (message?.nod_phonenumber as string | null | undefined) ?? undefined,
    userId: item.recipient.userId ?? (message?.nod_userid as string | null | undefined) ?? undefined,
  };
  const speaker = resolveNumber(workspace, { configuration, sender, occurredOn, now, keepsLink: true });
  if (speaker === undefined) return undefined;
  const entered = enterEvents(
    [
      {
        scope: 'Marketing',
        action: 'Opt-Out',
        source: 'Delivery Error',
        occurredOn,
        identity: speaker.identity,
      },
    ],
    {
      workspace,
      configuration,
      number: speaker.number,
      cause: `${item.wamid}/${stoppedAtWhatsApp}/${occurredOn}`,
      now,
      evidence: { messageId: message?.nod_messageid as string | undefined, details: { error: item.error } },
    },
  );
  tellOwners({ workspace, number: speaker.number, entered, cause: `${item.wamid}/${occurredOn}`, now });
  return {
    kind: 'status',
    type: item.status,
    meaning: 'opt-out',
    ...outcomeOf(entered),
  };
}
