import type { ConsentEvent } from '@nod/consent/event';
import { type Folded, fold, statusOf } from '@nod/consent/fold';

/** A documentation number and a business-scoped user id, as identities of the same imagined person. */
export const phone = '16505550100';
export const user = 'US.13491208655302741918';

export const contact = { table: 'contact', id: '11111111-1111-4111-8111-111111111111' };
export const lead = { table: 'lead', id: '22222222-2222-4222-8222-222222222222' };

/** A day of the imagined calendar, in milliseconds. */
export const day = (n: number): number => Date.UTC(2026, 0, 1) + n * 86_400_000;

let count = 0;

/** An event of scope Marketing under the phone number, with an id of its own. */
export function event(
  fields: Partial<ConsentEvent> & Pick<ConsentEvent, 'action' | 'source' | 'occurredOn'>,
): ConsentEvent {
  return { id: `event-${String(++count).padStart(6, '0')}`, scope: 'Marketing', identity: phone, ...fields };
}

/** An event about the Compliance Field of the contact. */
export function utility(
  fields: Partial<ConsentEvent> & Pick<ConsentEvent, 'action' | 'source' | 'occurredOn'>,
): ConsentEvent {
  return event({ scope: 'Utility', record: contact, ...fields });
}

/** The first moment at which a payload held both identities. */
export function linkOn(occurredOn: number, identity = user): ConsentEvent {
  return event({ action: 'Number Changed', source: 'System', occurredOn, identity });
}

export function statusAfter(...events: ConsentEvent[]) {
  return statusOf(fold(events));
}

/** All that a fold says, in one comparable text, whatever the order of its maps. */
export function textOf(state: Folded): string {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([state.marketing, sorted(state.records), sorted(state.notes)]);
}
