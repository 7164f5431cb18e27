import type { ConsentEvent, ConsentSource } from './event';
import { type MarketingStatus, isOptedIn, moreRestrictive } from './status';

/** A question that was put to the person. */
export interface Prompt {
  id: string;
  type: 'Consent' | 'Double Opt-In';
  askedOn: number;
  /** Answers count strictly before this instant. */
  until: number;
  answered: boolean;
}

/** What the events of one identity amount to, before Meta's own stop is laid over it. */
export interface MarketingState {
  /** What the person and the business have said, Meta's stop left aside. */
  said: MarketingStatus | undefined;
  /** What `said` falls back to when what is pending expires. */
  beforePending: MarketingStatus | undefined;
  /** An opt-in waits for its confirmation. */
  awaitsConfirmation: boolean;
  pendingUntil: number | undefined;
  /** Meta's stop (user preference or error 131050) stands until Meta says resume. */
  stoppedAtWhatsApp: boolean;
  blocked: boolean;
  prompts: readonly Prompt[];
  askCount: number;
  lastAskedOn: number | undefined;
  /** When and by what the visible status last changed, milliseconds since 1970. */
  changedOn: number | undefined;
  source: ConsentSource | undefined;
}

export const nothingSaid: MarketingState = {
  said: undefined,
  beforePending: undefined,
  awaitsConfirmation: false,
  pendingUntil: undefined,
  stoppedAtWhatsApp: false,
  blocked: false,
  prompts: [],
  askCount: 0,
  lastAskedOn: undefined,
  changedOn: undefined,
  source: undefined,
};

/** The status that the row shows: Meta's stop counts as the person's. */
export function visibleStatus(state: MarketingState): MarketingStatus | undefined {
  return state.stoppedAtWhatsApp ? 'Opted-Out' : state.said;
}

/** A step of the fold: the state after the event, and why the event had no effect if it had none. */
export interface Step {
  state: MarketingState;
  note?: string;
}

/**
 * Applies one event of scope Marketing to a state. Events must come in the order of `compareEvents`.
 */
export function stepMarketing(state: MarketingState, event: ConsentEvent): Step {
  const step = transition(state, event);
  if (visibleStatus(step.state) === visibleStatus(state)) return step;
  return { ...step, state: { ...step.state, changedOn: event.occurredOn, source: event.source } };
}

function transition(state: MarketingState, event: ConsentEvent): Step {
  switch (event.action) {
    case 'Asked':
      return asked(state, event);
    case 'Opt-In':
      return optIn(state, event);
    case 'Confirm':
      return confirm(state, event);
    case 'Opt-Out':
      return optOut(state, event);
    case 'Expire':
      return expire(state, event);
    case 'Block':
      return { state: { ...state, blocked: true }, note: state.blocked ? 'Already blocked.' : undefined };
    case 'Unblock':
      return { state: { ...state, blocked: false }, note: state.blocked ? undefined : 'Not blocked.' };
    case 'Number Changed':
      return leave(state);
    case 'Erase':
      return {
        state: {
          ...nothingSaid,
          said: keptAfterErasure(state),
          blocked: state.blocked,
          stoppedAtWhatsApp: state.stoppedAtWhatsApp,
        },
      };
    case 'Grant':
    case 'Deny':
      return { state, note: 'This answer concerns a record, not the number.' };
  }
}

function asked(state: MarketingState, event: ConsentEvent): Step {
  const prompt: Prompt = {
    id: event.promptId ?? event.id,
    type: event.promptType ?? 'Consent',
    askedOn: event.occurredOn,
    until: event.pendingUntil ?? event.occurredOn,
    answered: false,
  };
  // Only Consent Templates ask for something new; a confirmation belongs to the opt-in that it confirms.
  const asksAnew = prompt.type === 'Consent';
  const next = {
    ...state,
    prompts: [...state.prompts, prompt],
    askCount: state.askCount + (asksAnew ? 1 : 0),
    lastAskedOn: asksAnew ? event.occurredOn : state.lastAskedOn,
  };
  // Asking never lowers what was said: neither a yes nor a stop.
  if (state.said !== undefined && state.said !== 'Pending') return { state: next };
  return {
    state: { ...next, said: 'Pending', pendingUntil: Math.max(prompt.until, state.pendingUntil ?? 0) },
  };
}

/** Sources by which the person, or a named person on their word, can take back a stop. */
function mayUndoStop(source: ConsentSource): boolean {
  switch (source) {
    case 'Keyword':
    case 'Button':
    case 'Consent Template':
    case 'Free Text':
    case 'Form':
    case 'Person':
      return true;
    case 'WhatsApp':
    case 'Delivery Error':
    case 'Import':
    case 'Journey':
    case 'Number Changed':
    case 'System':
      return false;
  }
}

function optIn(state: MarketingState, event: ConsentEvent): Step {
  if (event.source === 'WhatsApp') {
    // "resume" lifts Meta's block and nothing else: it is no opt-in of its own.
    return {
      state: { ...state, stoppedAtWhatsApp: false },
      note: state.stoppedAtWhatsApp
        ? undefined
        : 'Resumed at WhatsApp, where no stop was known. It is not an opt-in by itself.',
    };
  }
  const answer = answerTo(state, event, 'Consent');
  if (answer.refusal !== undefined) return { state, note: answer.refusal };
  if (state.said === 'Opted-Out' && !mayUndoStop(event.source)) {
    return {
      state,
      note: 'The person has opted out; only they, or a named person with a reason, can undo that.',
    };
  }
  // Asks are counted since the last yes.
  const base = { ...state, prompts: answer.prompts, askCount: 0 };
  if (isOptedIn(state.said)) {
    return { state: base, note: `Already ${state.said}.` };
  }
  const next =
    event.pendingUntil === undefined
      ? { ...base, said: 'Single Opt-In' as const, awaitsConfirmation: false, pendingUntil: undefined }
      : {
          ...base,
          said: 'Pending' as const,
          beforePending: state.said === 'Pending' ? state.beforePending : state.said,
          awaitsConfirmation: true,
          pendingUntil: event.pendingUntil,
        };
  return { state: next, note: state.stoppedAtWhatsApp ? stopStands : undefined };
}

const stopStands = "The person's stop at WhatsApp still stands; only they can lift it, in WhatsApp.";

function confirm(state: MarketingState, event: ConsentEvent): Step {
  const answer = answerTo(state, event, 'Double Opt-In');
  if (answer.refusal !== undefined) return { state, note: answer.refusal };
  if (!state.awaitsConfirmation) return { state, note: 'No opt-in waits for a confirmation.' };
  return {
    state: {
      ...state,
      prompts: answer.prompts,
      said: 'Double Opt-In',
      beforePending: undefined,
      awaitsConfirmation: false,
      pendingUntil: undefined,
    },
    note: state.stoppedAtWhatsApp ? stopStands : undefined,
  };
}

function optOut(state: MarketingState, event: ConsentEvent): Step {
  if (event.source === 'WhatsApp' || event.source === 'Delivery Error') {
    return {
      state: { ...state, stoppedAtWhatsApp: true },
      note: state.stoppedAtWhatsApp ? 'Already stopped at WhatsApp.' : undefined,
    };
  }
  if (event.source === 'Free Text' && event.promptId !== undefined) {
    const answer = answerTo(state, event, undefined);
    if (answer.refusal !== undefined) return { state, note: answer.refusal };
  }
  return {
    state: {
      ...state,
      said: 'Opted-Out',
      beforePending: undefined,
      awaitsConfirmation: false,
      pendingUntil: undefined,
      // A stop withdraws every open question but the one that it answers: there they may change their mind.
      prompts: state.prompts.filter((p) => p.id === event.promptId).map((p) => ({ ...p, answered: true })),
    },
    note: state.said === 'Opted-Out' ? 'Already Opted-Out.' : undefined,
  };
}

function expire(state: MarketingState, event: ConsentEvent): Step {
  const prompts =
    event.promptId === undefined ? state.prompts : state.prompts.filter((p) => p.id !== event.promptId);
  // A question that never reached the person does not count as asked.
  const withdrawn = state.prompts.find((p) => p.id === event.promptId);
  const neverReached = event.source === 'Delivery Error' && withdrawn?.type === 'Consent';
  const next = {
    ...state,
    prompts,
    askCount: neverReached ? Math.max(0, state.askCount - 1) : state.askCount,
  };
  if (state.said !== 'Pending') return { state: next, note: 'Nothing was pending any more.' };
  if (prompts.some((p) => p.until > event.occurredOn))
    return { state: next, note: 'Another question is still open.' };
  if (state.awaitsConfirmation && state.pendingUntil !== undefined && state.pendingUntil > event.occurredOn) {
    return { state: next, note: 'The opt-in may still be confirmed.' };
  }
  return {
    state: {
      ...next,
      said: state.beforePending,
      beforePending: undefined,
      awaitsConfirmation: false,
      pendingUntil: undefined,
    },
  };
}

/** The number passes to nobody or to somebody else: its yes ends with it, its stop stays. */
function leave(state: MarketingState): Step {
  if (state.said === 'Opted-Out') return { state: { ...state, prompts: [] } };
  return {
    state: {
      ...state,
      said: undefined,
      beforePending: undefined,
      awaitsConfirmation: false,
      pendingUntil: undefined,
      prompts: [],
    },
  };
}

function keptAfterErasure(state: MarketingState): MarketingStatus | undefined {
  // Erasing data must not bring marketing back.
  return state.said === 'Opted-Out' ? 'Opted-Out' : undefined;
}

/**
 * Whether a "yes" or "no" that answers a prompt counts: the prompt is known, of the right kind, in its time
 * and, for a bare word, not answered yet. Events that answer nothing (a keyword, a form, a person) always do.
 */
function answerTo(
  state: MarketingState,
  event: ConsentEvent,
  type: Prompt['type'] | undefined,
): { prompts: readonly Prompt[]; refusal?: string } {
  if (event.promptId === undefined && event.source !== 'Consent Template' && event.action !== 'Confirm') {
    return { prompts: state.prompts };
  }
  const prompt = state.prompts.find((p) => p.id === event.promptId);
  if (prompt === undefined)
    return { prompts: state.prompts, refusal: 'No question was open that this could answer.' };
  if (type !== undefined && prompt.type !== type) {
    return { prompts: state.prompts, refusal: 'It answers another kind of question.' };
  }
  if (event.occurredOn >= prompt.until) {
    return { prompts: state.prompts, refusal: 'The answer came after the time that the question was open.' };
  }
  if (event.source === 'Free Text' && prompt.answered) {
    return { prompts: state.prompts, refusal: 'The question had been answered before.' };
  }
  return { prompts: state.prompts.map((p) => (p === prompt ? { ...p, answered: true } : p)) };
}

/** Two identities turn out to be one person: the more restrictive word stands. */
export function mergeMarketing(a: MarketingState, b: MarketingState, on: number): MarketingState {
  const said = moreRestrictive(a.said, b.said);
  const winner = said === a.said ? a : b;
  const merged: MarketingState = {
    ...winner,
    stoppedAtWhatsApp: a.stoppedAtWhatsApp || b.stoppedAtWhatsApp,
    blocked: a.blocked || b.blocked,
    prompts:
      said === 'Opted-Out'
        ? winner.prompts
        : [...a.prompts, ...b.prompts].sort((p, q) => p.askedOn - q.askedOn),
    askCount: a.askCount + b.askCount,
    lastAskedOn: max(a.lastAskedOn, b.lastAskedOn),
  };
  if (visibleStatus(merged) === visibleStatus(a))
    return { ...merged, changedOn: a.changedOn, source: a.source };
  return { ...merged, changedOn: on, source: 'Number Changed' };
}

function max(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}
