import { type ConsentEvent, isLink } from '@nod/consent';
import type { Sender } from '../inbound/item';
import type { Configuration } from '@nod/solution/rows/configuration';
import { eventId } from '../rows/ids';
import { bind, customerLookup } from '@nod/solution/rows/lookup';
import { digitsOf } from '../workspace/digits-of';
import type { NumberInHand } from '../workspace/number-in-hand';
import type { Workspace } from '../workspace/workspace';

/** Who is speaking: their number row, and the identity under which their events are entered. */
export interface Speaker {
  number: NumberInHand;
  identity: string;
  digits?: string;
}

interface Place {
  configuration: Configuration;
  sender: Sender;
  /** Milliseconds since 1970: when they spoke, by WhatsApp's clock, and now, by ours. */
  occurredOn: number;
  now: number;
  /**
   * For what becomes no message row, which else would tell that number and user id were seen together: then the
   * ledger keeps it.
   */
  keepsLink?: boolean;
}

/**
 * Finds the number of a sender, or makes it. WhatsApp may withhold the phone number: then the business-scoped
 * user id identifies the row until a payload holds both, and the two become one.
 * @returns `undefined` if the sender has neither a phone number nor a user id.
 */
export function resolveNumber(workspace: Workspace, at: Place): Speaker | undefined {
  const { configuration, sender, occurredOn, now } = at;
  const digits = digitsOf(sender.waId);
  const { userId } = sender;
  if (digits !== undefined) {
    const number = workspace.number(configuration, { digits });
    number.set({ nod_waid: sender.waId, nod_userid: userId, nod_parentuserid: sender.parentUserId });
    bindRecords(workspace, number);
    if (userId !== undefined) link(workspace, { ...at, number, userId, on: occurredOn });
    if (userId !== undefined && at.keepsLink && !(linkedOn(number, userId) <= occurredOn))
      number.enter(linkEvent(userId, occurredOn, number), {}, now);
    return { number, identity: digits, digits };
  }
  if (userId === undefined) return undefined;
  return resolveUser(workspace, at, userId);
}

function resolveUser(workspace: Workspace, at: Place, userId: string): Speaker {
  const { configuration, occurredOn, now } = at;
  const known = workspace.linkOf(userId);
  const number = workspace.numberOfUser(configuration, userId);
  const { digits } = number;
  if (digits === undefined) {
    bindRecords(workspace, number);
    return { number, identity: userId };
  }
  if (known !== undefined) {
    number.set({ nod_waid: known.waId, nod_userid: userId });
    bindRecords(workspace, number);
    link(workspace, { ...at, number, userId, on: known.on });
  }
  const on = Math.min(known?.on ?? Infinity, linkedOn(number, userId));
  if (occurredOn >= on || on === Infinity) return { number, identity: digits, digits };
  // Said before it was known who they are: it counts as the other identity's until then.
  number.enter(linkEvent(userId, on, number), {}, now);
  return { number, identity: userId, digits };
}

/**
 * Joins what was entered under a user id to the row of the phone number, by the first moment at which both
 * were seen together. The events are entered again there, so that the ledger of the number is whole.
 */
function link(
  workspace: Workspace,
  at: { configuration: Configuration; number: NumberInHand; userId: string; on: number; now: number },
): void {
  const { configuration, number, userId, on, now } = at;
  const other = workspace.number(configuration, { userId });
  if (other === number || !other.exists || other.isMerged) {
    // Already one; but the two may have been seen together earlier than was known.
    const since = linkedOn(number, userId);
    if (since < Infinity && on < since) number.enter(linkEvent(userId, on, number), {}, now);
    return;
  }
  for (const event of other.events) {
    const copy = { ...event, id: eventId(event.id, event.scope, event.action, number.id) };
    const statement = 'Carried over from the business-scoped user id of the same person.';
    // The wording goes along: a later answer to the question needs it as evidence.
    number.enter(copy, { statement, templateId: event.templateId, wording: event.wording }, now);
  }
  number.enter(linkEvent(userId, on, number), {}, now);
  other.set(bind('nod_mergedintoid', 'nod_optinoutnumber', number.id));
}

/** Since when the ledger knows that the user id is this number's; `Infinity` if it does not. */
function linkedOn(number: NumberInHand, userId: string): number {
  const links = number.events.filter((e) => isLink(e) && e.identity === userId);
  return Math.min(...links.map((e) => e.occurredOn));
}

function linkEvent(userId: string, on: number, number: NumberInHand): ConsentEvent {
  return {
    id: eventId(`${userId}/${on}`, 'Marketing', 'Number Changed', number.id),
    scope: 'Marketing',
    action: 'Number Changed',
    source: 'System',
    occurredOn: on,
    identity: userId,
  };
}

/** Binds the number to the records that have it, where it is bound to none yet. */
function bindRecords(workspace: Workspace, number: NumberInHand): void {
  for (const record of workspace.recordsOf(number)) {
    const lookup = customerLookup(record.table);
    if (lookup === undefined || number.boundTo(lookup)) continue;
    number.set(bind(lookup, record.table, record.id));
  }
}
