import { type ConsentEvent, type ConsentSource, mayUndoStop } from './event';
import { type Prompt, lastRequestOn, whyNoAnswer, withoutWithdrawn } from './prompt';

/** What the events of one CRM record amount to: the value of its Compliance Field. */
export interface UtilityState {
  /** `undefined` until someone has answered or set it; that counts as not true. */
  granted: boolean | undefined;
  changedOn: number | undefined;
  source: ConsentSource | undefined;
  prompts: readonly Prompt[];
  askCount: number;
  lastAskedOn: number | undefined;
}

/** A record about which nothing is known. */
export const neverAsked: UtilityState = {
  granted: undefined,
  changedOn: undefined,
  source: undefined,
  prompts: [],
  askCount: 0,
  lastAskedOn: undefined,
};

/** Applies one event of scope Utility to the state of its record, in the order of `compareEvents`. */
export function stepUtility(
  state: UtilityState,
  event: ConsentEvent,
): { state: UtilityState; note?: string } {
  switch (event.action) {
    case 'Asked': {
      const until = event.pendingUntil ?? event.occurredOn;
      const id = event.promptId ?? event.id;
      const prompt: Prompt = { id, type: 'Consent', askedOn: event.occurredOn, until, answered: false };
      return {
        state: {
          ...state,
          prompts: [...state.prompts, prompt],
          askCount: state.askCount + 1,
          lastAskedOn: event.occurredOn,
        },
      };
    }
    case 'Grant':
      return answer(state, event, true);
    case 'Deny':
      return answer(state, event, false);
    case 'Expire': {
      const { prompts, neverReached } = withoutWithdrawn(state.prompts, event);
      if (!neverReached) return { state: { ...state, prompts } };
      const askCount = Math.max(0, state.askCount - 1);
      return { state: { ...state, prompts, askCount, lastAskedOn: lastRequestOn(prompts) } };
    }
    case 'Erase':
      return { state: { ...neverAsked, granted: false, changedOn: event.occurredOn, source: event.source } };
    case 'Opt-In':
    case 'Opt-Out':
    case 'Confirm':
    case 'Block':
    case 'Unblock':
    case 'Number Changed':
      return { state, note: 'This event concerns the number, not a record.' };
  }
}

function answer(
  state: UtilityState,
  event: ConsentEvent,
  granted: boolean,
): { state: UtilityState; note?: string } {
  // A "yes" in somebody's own words is one only as an answer.
  const answersPrompt =
    event.source === 'Consent Template' ||
    event.promptId !== undefined ||
    (event.source === 'Free Text' && granted);
  let prompts = state.prompts;
  if (answersPrompt) {
    const prompt = prompts.find((p) => p.id === event.promptId);
    const refusal = whyNot(prompt, event, granted);
    if (refusal !== undefined) return { state, note: refusal };
    prompts = prompts.map((p) => (p === prompt ? { ...p, answered: true } : p));
  }
  if (granted && state.granted === false && !mayUndoNo(event.source)) {
    return {
      state,
      note: 'The answer was no; only the person, or a named person with a reason, can undo that.',
    };
  }
  // Asks are counted since the last yes.
  const next = { ...state, prompts, askCount: granted ? 0 : state.askCount };
  if (state.granted === granted) return { state: next, note: `Already ${granted ? 'Yes' : 'No'}.` };
  return { state: { ...next, granted, changedOn: event.occurredOn, source: event.source } };
}

/** As for a stop; and a record that has another number takes what it has agreed to along. */
function mayUndoNo(source: ConsentSource): boolean {
  return mayUndoStop(source) || source === 'Number Changed';
}

/** Why an answer does not count; `undefined` if it does. */
function whyNot(prompt: Prompt | undefined, event: ConsentEvent, granted: boolean): string | undefined {
  // A bare word counts only while the question is unanswered, whichever way it goes.
  if (event.source === 'Free Text') {
    if (prompt === undefined) return whyNoAnswer.unknown;
    if (prompt.answered) return whyNoAnswer.repeated;
  }
  // A plain no is honoured however late it comes; a yes only in its time.
  if (!granted) return undefined;
  if (prompt === undefined) return whyNoAnswer.unknown;
  if (event.occurredOn >= prompt.until) return whyNoAnswer.late;
  return undefined;
}
