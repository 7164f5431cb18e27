import { type ConsentEvent, type ConsentState, type EventDraft, recordKey } from '@nod/consent';
import type { Configuration } from '@nod/solution/rows/configuration';
import { wholeSecond } from '@nod/solution/rows/date';
import { movedTo } from '@nod/solution/rows/event';
import { type Evidence } from '../rows/ledger-entry';
import { eventId } from '../rows/ids';
import { recordTypeOf } from '../rows/record';
import type { Entered } from '../workspace/ledger-in-hand';
import type { NumberInHand } from '../workspace/number-in-hand';
import type { Workspace } from '../workspace/workspace';
import type { ColumnChange } from './column-change';

/** An event that was entered, what that did, and which columns are to be reported as changed. */
export interface EnteredEvent extends Entered {
  event: ConsentEvent;
  changes: ColumnChange[];
}

/**
 * Enters events in the ledger of a number and writes what follows: the status of the number, and the
 * Compliance Field of the record that an event is about.
 */
export function enterEvents(
  drafts: readonly EventDraft[],
  at: {
    workspace: Workspace;
    configuration: Configuration;
    number: NumberInHand;
    /** What caused them: their ids derive from it. */
    cause: string;
    /** Milliseconds since 1970. */
    now: number;
    evidence: Evidence;
  },
): EnteredEvent[] {
  return drafts.map((draft) => {
    const subject = draft.record ? recordKey(draft.record) : at.number.id;
    const event: ConsentEvent = {
      ...draft,
      id: eventId(at.cause, draft.scope, draft.action, subject),
      occurredOn: wholeSecond(draft.occurredOn),
      pendingUntil: draft.pendingUntil === undefined ? undefined : wholeSecond(draft.pendingUntil),
    };
    const entered = at.number.enter(event, at.evidence, at.now);
    followPerson(event, at);
    return { ...entered, event, changes: entered.applied ? changesOf(event, entered, at) : [] };
  });
}

/**
 * A stop that was said under the old number, and comes in after WhatsApp told of the new one, goes with the person,
 * unless they took it back before they went.
 */
function followPerson(event: ConsentEvent, at: Parameters<typeof enterEvents>[1]): void {
  if (event.scope !== 'Marketing' || (event.action !== 'Opt-Out' && event.action !== 'Block')) return;
  const moved = at.number.events
    .map(movedTo)
    .filter((m) => m !== undefined && m.on >= event.occurredOn)
    .sort((a, b) => a!.on - b!.on)[0];
  const next = moved && at.workspace.numberById(moved.numberId);
  if (moved === undefined || next === undefined) return;
  if (!takenAlong(at.number.stateOn(moved.on)).includes(event.action)) return;
  const followed: ConsentEvent = {
    id: eventId(event.id, 'Marketing', event.action, next.id),
    scope: 'Marketing',
    action: event.action,
    source: 'Number Changed',
    occurredOn: moved.on,
    identity: next.digits ?? next.userId,
  };
  next.enter(followed, { ...at.evidence, details: { ...at.evidence.details, from: at.number.id } }, at.now);
  followPerson(followed, { ...at, number: next });
}

/** What goes with a person who leaves a number: a stop and a block. What they agreed to ends with the number. */
export function takenAlong({ marketing }: ConsentState): ('Opt-Out' | 'Block')[] {
  const stopped = marketing.said === 'Opted-Out' || marketing.stoppedAtWhatsApp;
  return [...(stopped ? ['Opt-Out' as const] : []), ...(marketing.blocked ? ['Block' as const] : [])];
}

function changesOf(
  event: ConsentEvent,
  entered: Entered,
  { workspace, configuration }: { workspace: Workspace; configuration: Configuration },
): ColumnChange[] {
  if (event.scope === 'Utility') return complianceChange(event, entered, { workspace, configuration });
  const table = 'nod_optinoutnumber';
  if (event.action === 'Block' || event.action === 'Unblock') {
    return [{ table, column: 'nod_isblocked', to: String(entered.state.marketing.blocked) }];
  }
  return entered.next === entered.previous ? [] : [{ table, column: 'nod_status', to: entered.next ?? '' }];
}

function complianceChange(
  event: ConsentEvent,
  entered: Entered,
  { workspace, configuration }: { workspace: Workspace; configuration: Configuration },
): ColumnChange[] {
  const { record } = event;
  if (record === undefined || entered.next === entered.previous || entered.next === undefined) return [];
  const column = recordTypeOf(configuration, record.table)?.complianceColumn;
  if (column === undefined || workspace.isGone(record)) return [];
  workspace.update(record.table, record.id, { [column]: entered.next === 'Yes' });
  return [{ table: record.table, column, to: entered.next === 'Yes' ? 'true' : 'false' }];
}
