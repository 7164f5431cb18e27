import { type ConsentEvent, mayUndoStop } from './event';
import { type MarketingState, nothingSaid, visibleStatus } from './marketing-state';
import { type Prompt, answerTo, lastRequestOn, withoutWithdrawn } from './prompt';
import { isOptedIn } from './status';

/** A step of the fold: the state after the event, and why the event had no effect if it had none. */
interface Step {
  state: MarketingState;
  note?: string;
}

/** Applies one event of scope Marketing to a state. Events must come in the order of `compareEvents`. */
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
          // Erasing data must not bring marketing back.
          said: stopStandsUnder(state) ? 'Opted-Out' : undefined,
          blocked: state.blocked,
          stoppedAtWhatsApp: state.stoppedAtWhatsApp,
          changedOn: state.changedOn,
          source: state.source,
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
  // The time to confirm an opt-in is not lengthened by a question about something else.
  if (state.awaitsConfirmation && asksAnew) return { state: next };
  return {
    state: { ...next, said: 'Pending', pendingUntil: Math.max(prompt.until, state.pendingUntil ?? 0) },
  };
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
  if (stopStandsUnder(state) && !mayUndoStop(event.source)) {
    return {
      state,
      note: 'The person has opted out; only they, or a named person with a reason, can undo that.',
    };
  }
  // Asks are counted since the last yes.
  const base = { ...state, prompts: answer.prompts, askCount: 0 };
  if (isOptedIn(state.said)) {
    return { state: base, note: state.stoppedAtWhatsApp ? stopStands : `Already ${state.said}.` };
  }
  const next =
    event.pendingUntil === undefined
      ? {
          ...base,
          said: 'Single Opt-In' as const,
          beforePending: undefined,
          awaitsConfirmation: false,
          pendingUntil: undefined,
        }
      : {
          ...base,
          said: 'Pending' as const,
          beforePending: state.said === 'Pending' ? state.beforePending : state.said,
          awaitsConfirmation: true,
          pendingUntil: event.pendingUntil,
        };
  return { state: next, note: state.stoppedAtWhatsApp ? stopStands : undefined };
}

/** Whether the person has opted out, be it that an opt-in which waits to be confirmed lies over it. */
function stopStandsUnder(state: MarketingState): boolean {
  return state.said === 'Opted-Out' || (state.said === 'Pending' && state.beforePending === 'Opted-Out');
}

const stopStands = "The person's stop at WhatsApp still stands; only they can lift it, in WhatsApp.";

function confirm(state: MarketingState, event: ConsentEvent): Step {
  const answer = answerTo(state, event, 'Double Opt-In');
  if (answer.refusal !== undefined) return { state, note: answer.refusal };
  if (!state.awaitsConfirmation) return { state, note: 'No opt-in waits for a confirmation.' };
  if (state.pendingUntil !== undefined && event.occurredOn >= state.pendingUntil) {
    return { state, note: 'The confirmation came after its time.' };
  }
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
  const { prompts, neverReached } = withoutWithdrawn(state.prompts, event);
  const next = neverReached
    ? {
        ...state,
        prompts,
        askCount: Math.max(0, state.askCount - 1),
        lastAskedOn: lastRequestOn(prompts),
      }
    : { ...state, prompts };
  if (state.said !== 'Pending') return { state: next, note: 'Nothing was pending any more.' };
  if (state.awaitsConfirmation && state.pendingUntil !== undefined && state.pendingUntil > event.occurredOn) {
    return { state: next, note: 'The opt-in may still be confirmed.' };
  }
  const lapsed = { ...next, beforePending: undefined, awaitsConfirmation: false, pendingUntil: undefined };
  if (state.beforePending !== undefined) return { state: { ...lapsed, said: state.beforePending } };
  const open = prompts.filter((p) => p.type === 'Consent' && !p.answered && p.until > event.occurredOn);
  if (open.length === 0) return { state: { ...lapsed, said: undefined } };
  return {
    state: { ...lapsed, said: 'Pending', pendingUntil: Math.max(...open.map((p) => p.until)) },
    note: 'Another question is still open.',
  };
}

/** The number passes to nobody or to somebody else: its yes ends with it, its stop stays. */
function leave(state: MarketingState): Step {
  return {
    state: {
      ...state,
      said: stopStandsUnder(state) ? 'Opted-Out' : undefined,
      beforePending: undefined,
      awaitsConfirmation: false,
      pendingUntil: undefined,
      prompts: [],
    },
  };
}
