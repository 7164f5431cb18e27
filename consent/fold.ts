import { type ConsentEvent, compareEvents, isLink, isUserId, recordKey } from './event';
import { stepMarketing } from './marketing';
import { type MarketingState, nothingSaid, visibleStatus } from './marketing-state';
import { mergeMarketing } from './merge';
import type { MarketingStatus } from './status';
import { type UtilityState, neverAsked, stepUtility } from './utility';

/** What the ledger of one person under one WhatsApp Configuration amounts to. */
export interface ConsentState {
  marketing: MarketingState;
  /** By `recordKey`. */
  records: ReadonlyMap<string, UtilityState>;
}

/** The state and, for each event by id, why it had no effect at its place in time. */
export interface Folded extends ConsentState {
  notes: ReadonlyMap<string, string>;
}

/**
 * Recomputes consent from the ledger: the only definition of what a status is.
 * The events may come in any order and any number of times.
 *
 * Events under a business-scoped user id and events under the phone number are kept apart until a payload
 * held both; from then on they are one person's, and the more restrictive word stands.
 */
export function fold(events: Iterable<ConsentEvent>): Folded {
  const byId = new Map<string, ConsentEvent>();
  // The ledger only grows: the first entry under an id is the one that stands.
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event);
  const inOrder = [...byId.values()].sort(compareEvents);

  const linked = new Set<string>();
  const lanes = new Map<string, MarketingState>();
  const records = new Map<string, UtilityState>();
  const notes = new Map<string, string>();
  const note = (event: ConsentEvent, text: string | undefined) => {
    if (text !== undefined) notes.set(event.id, text);
  };

  for (const event of inOrder) {
    if (event.scope === 'Utility') {
      if (event.record === undefined) {
        note(event, 'It names no record.');
        continue;
      }
      const key = recordKey(event.record);
      const before = records.get(key) ?? neverAsked;
      const step = stepUtility(before, event);
      if (step.state !== before) records.set(key, step.state);
      note(event, step.note);
      continue;
    }
    if (isLink(event)) {
      const userId = event.identity;
      if (userId === undefined || !isUserId(userId)) {
        note(event, 'It names no business-scoped user id.');
        continue;
      }
      linked.add(userId);
      const theirs = lanes.get(userId);
      lanes.delete(userId);
      if (theirs !== undefined)
        lanes.set(phoneLane, mergeMarketing(lanes.get(phoneLane) ?? nothingSaid, theirs, event.occurredOn));
      continue;
    }
    const lane = laneOf(event, linked);
    const before = lanes.get(lane) ?? nothingSaid;
    const step = stepMarketing(before, event);
    if (step.state !== before) lanes.set(lane, step.state);
    note(event, step.note);
  }
  return { marketing: join(lanes), records, notes };
}

const phoneLane = '';

function laneOf(event: ConsentEvent, linked: ReadonlySet<string>): string {
  const identity = event.identity;
  return identity === undefined || !isUserId(identity) || linked.has(identity) ? phoneLane : identity;
}

/** A row that never had a phone number has a single lane, its user id's. Otherwise the lanes are one person. */
function join(lanes: ReadonlyMap<string, MarketingState>): MarketingState {
  const [first, ...rest] = [...lanes.keys()].sort().map((key) => lanes.get(key)!);
  return rest.reduce(
    (a, b) => mergeMarketing(a, b, Math.max(a.changedOn ?? 0, b.changedOn ?? 0)),
    first ?? nothingSaid,
  );
}

/** The status that a state shows. */
export function statusOf(state: ConsentState): MarketingStatus | undefined {
  return visibleStatus(state.marketing);
}
