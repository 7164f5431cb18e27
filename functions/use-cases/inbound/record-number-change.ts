import type { EventDraft } from '@nod/consent';
import type { NumberChangeItem } from '../../inbound/item';
import { wholeSecond } from '@nod/solution/rows/date';
import { messageId } from '../../rows/ids';
import type { Workspace } from '../../workspace/workspace';
import { type EnteredEvent, enterEvents, takenAlong } from '../enter-events';
import { resolveNumber } from '../resolve-number';
import { type Outcome, ignored, noConfiguration, outcomeOf } from './outcome';

/**
 * A person has another number, by Meta's word. What they agreed to was agreed to for the old one: a yes ends
 * with it and has to be asked for again. A stop and a block go with the person.
 */
export function recordNumberChange(item: NumberChangeItem, workspace: Workspace, now: number): Outcome {
  if (item.type !== 'user_changed_number' && item.type !== 'user_changed_user_id') {
    return ignored('system', 'Nod does not use this system message.', item.type);
  }
  const configuration = workspace.configuration(item.phoneNumberId);
  if (configuration === undefined) return ignored('system', noConfiguration, item.type);
  const occurredOn = wholeSecond(item.occurredOn ?? now);
  const old = resolveNumber(workspace, { configuration, sender: item.from, occurredOn, now });
  const next = resolveNumber(workspace, { configuration, sender: item.to, occurredOn, now });
  if (old === undefined || next === undefined)
    return ignored('system', 'The old or the new number is missing.', item.type);
  // A new user id for a phone number that stays is the same number still.
  if (old.number === next.number) return ignored('system', 'The number is the same as before.', item.type);

  const cause = messageId(item.wamid);
  const at = { workspace, configuration, cause, now };
  const details = { from: old.number.id, to: next.number.id, change: item.type };
  const left = enterEvents(
    [
      {
        scope: 'Marketing',
        action: 'Number Changed',
        source: 'WhatsApp',
        occurredOn,
        identity: old.identity,
        record: { table: 'nod_optinoutnumber', id: next.number.id },
      },
    ],
    { ...at, number: old.number, evidence: { details } },
  );
  // What they had said when they left; whoever has the old number since is somebody else.
  const carried = takenAlong(old.number.stateOn(occurredOn)).map((action): EventDraft => ({
    scope: 'Marketing',
    action,
    source: 'Number Changed',
    occurredOn,
    identity: next.identity,
  }));
  const arrived = enterEvents(carried, { ...at, number: next.number, evidence: { details } });
  next.number.keep();
  const entered: EnteredEvent[] = [...left, ...arrived];
  return {
    kind: 'system',
    type: item.type,
    meaning: 'none',
    ...outcomeOf(entered),
  };
}
