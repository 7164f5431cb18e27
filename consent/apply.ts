import { type ConsentEvent, type RecordRef, compareEvents, isLink, recordKey } from './event';
import { type ConsentState, type Folded, fold, statusOf } from './fold';

/** What entering one more event in a ledger does. */
export interface Applied {
  /** The state with the event in it. */
  state: Folded;
  /** Whether any consent is different for it. */
  applied: boolean;
  /** Why not, for people to read; also what else is to be said of an event that was applied. */
  reason?: string;
  /** Marketing: the number's status. Utility: `Yes` or `No` of the record. `undefined` is none. */
  previous?: string;
  next?: string;
}

/**
 * Enters an event in a ledger, wherever in time it belongs.
 * Entering the same event again changes nothing: `applied` is false then.
 */
export function apply(ledger: readonly ConsentEvent[], event: ConsentEvent): Applied {
  const before = fold(ledger);
  const after = fold([...ledger, event]);
  // A question is a fact of its own, whatever it changes; all else counts if any consent is different for it.
  const isNew = !ledger.some((e) => e.id === event.id);
  const applied =
    isNew &&
    (event.action === 'Asked' || fingerprint(before, event.record) !== fingerprint(after, event.record));
  return {
    state: after,
    applied,
    reason: applied ? after.notes.get(event.id) : whyNot(ledger, event, after.notes.get(event.id)),
    previous: shown(before, event),
    next: shown(after, event),
  };
}

function shown(state: ConsentState, event: ConsentEvent): string | undefined {
  if (event.scope === 'Marketing') return statusOf(state);
  const granted = event.record && state.records.get(recordKey(event.record))?.granted;
  return granted === undefined ? undefined : granted ? 'Yes' : 'No';
}

/** All that counts as "a consent": two states with the same fingerprint allow and forbid the same. */
function fingerprint(state: ConsentState, record: RecordRef | undefined): string {
  const { said, stoppedAtWhatsApp, blocked, awaitsConfirmation, askCount } = state.marketing;
  const utility = record && state.records.get(recordKey(record));
  return JSON.stringify([
    said,
    stoppedAtWhatsApp,
    blocked,
    awaitsConfirmation,
    askCount,
    utility?.granted,
    utility?.askCount ?? 0,
  ]);
}

/** Why an event has no effect: what came after it stands, else what was the matter at its own place in time. */
function whyNot(ledger: readonly ConsentEvent[], event: ConsentEvent, note: string | undefined): string {
  if (ledger.some((e) => e.id === event.id)) return 'It was entered before.';
  if (isLink(event)) return 'It says that a number and a business-scoped user id are one person.';
  const later = ledger
    .filter((e) => concernsTheSame(e, event) && e.action !== 'Asked' && compareEvents(e, event) > 0)
    .sort(compareEvents)
    .at(-1);
  if (later === undefined) return note ?? 'It changed nothing.';
  if (later.occurredOn === event.occurredOn) {
    return `It happened in the same second as the ${later.action}, which stands: the stricter one counts.`;
  }
  return `It happened before the ${later.action} of ${new Date(later.occurredOn).toISOString()}, which stands.`;
}

/** Whether two events can overtake one another: about the same record, the block, or the consent of the number. */
function concernsTheSame(a: ConsentEvent, b: ConsentEvent): boolean {
  if (a.scope !== b.scope) return false;
  if (a.scope === 'Utility')
    return a.record && b.record ? recordKey(a.record) === recordKey(b.record) : false;
  const ofBlock = ({ action }: ConsentEvent) => action === 'Block' || action === 'Unblock';
  return ofBlock(a) === ofBlock(b);
}
