import type { RecordRef } from '@nod/consent';
import type { ConversationState } from './conversation';
import { consentOf, factsOf } from './facts';
import { withSeen } from './seen';
import { type Setup, numbersOf } from './setup';
import type { ThreadData } from './thread-data';

/** What is known at a moment; what is absent has not been read. */
interface Known {
  setup?: Setup;
  thread?: ThreadData;
  /** As in `factsOf`. */
  withdrawnOnForm?: boolean;
  /** What the phone columns are called, as far as it is known. */
  labels?: Readonly<Record<string, string>>;
  /** When the record was first read, by the server. */
  openedOn?: number;
  /** Milliseconds since 1970. */
  now: number;
}

const nothing: Setup = {
  candidates: [],
  withheld: [],
  may: { send: false, request: false, export: false },
  marksSeen: false,
  version: '',
};

/** The state of a conversation that has not been read. */
export function emptyState(record: RecordRef & { name?: string }, now: number): ConversationState {
  const known = { setup: nothing, record, now };
  return {
    phase: 'loading',
    record,
    numbers: [],
    sharedWith: [],
    messages: [],
    hasOlder: false,
    loadingOlder: false,
    templates: [],
    values: {},
    facts: factsOf(known),
    consent: consentOf(known),
    history: [],
    requests: [],
    may: nothing.may,
  };
}

/** The state with all that is known laid over it. */
export function stateOf(before: ConversationState, all: Known): ConversationState {
  const { setup, thread, withdrawnOnForm, labels = {}, openedOn, now } = all;
  if (setup === undefined) return before;
  const { record } = before;
  const number = thread?.key.number;
  const { events, numberRows, lastInboundOn } = thread ?? {};
  const known = { setup, record, number, events, numberRows, lastInboundOn, withdrawnOnForm, now };
  return {
    ...before,
    configuration: setup.configuration,
    recordType: setup.recordType,
    businesses: setup.candidates.length > 1 ? setup.candidates : undefined,
    numbers: numbersOf(setup).map((n) => ({ ...n, label: n.column && labels[n.column] })),
    selected: number,
    templates: (setup.configuration?.templates ?? []).filter(
      ({ type }) => type === 'Utility' || type === 'Marketing' || type === 'Consent',
    ),
    values: setup.row ?? {},
    may: setup.may,
    facts: factsOf(known),
    consent: consentOf(known),
    messages: withSeen(thread?.messages ?? []),
    hasOlder: thread?.older !== undefined,
    history: thread?.history ?? [],
    requests: thread?.requests ?? [],
    openedOn,
    sharedWith: thread?.sharedWith ?? [],
  };
}
