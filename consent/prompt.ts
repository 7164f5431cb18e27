import type { ConsentEvent } from './event';

/** A question that was put to the person. */
export interface Prompt {
  id: string;
  type: 'Consent' | 'Double Opt-In';
  /** Milliseconds since 1970. */
  askedOn: number;
  /** Answers count strictly before this instant, milliseconds since 1970. */
  until: number;
  answered: boolean;
}

/** Why an answer does not count, for people to read. */
export const whyNoAnswer = {
  unknown: 'No question was open that this could answer.',
  otherKind: 'It answers another kind of question.',
  late: 'The answer came after the time that the question was open.',
  repeated: 'The question had been answered before.',
} as const;

/**
 * Whether a "yes" or "no" that answers a prompt counts: the prompt is known, of the right kind, in its time
 * and, for a bare word, not answered yet. Events that answer nothing (a keyword, a form, a person) always do.
 * @param type the kind of question that it may answer; `undefined` for any.
 * @returns the questions with the answered one marked, or why it does not count.
 */
export function answerTo(
  state: { prompts: readonly Prompt[] },
  event: ConsentEvent,
  type: Prompt['type'] | undefined,
): { prompts: readonly Prompt[]; refusal?: string } {
  if (event.promptId === undefined && event.source !== 'Consent Template' && event.action !== 'Confirm') {
    return { prompts: state.prompts };
  }
  const prompt = state.prompts.find((p) => p.id === event.promptId);
  if (prompt === undefined) return { prompts: state.prompts, refusal: whyNoAnswer.unknown };
  if (type !== undefined && prompt.type !== type) {
    return { prompts: state.prompts, refusal: whyNoAnswer.otherKind };
  }
  if (event.occurredOn >= prompt.until) {
    return { prompts: state.prompts, refusal: whyNoAnswer.late };
  }
  if (event.source === 'Free Text' && prompt.answered) {
    return { prompts: state.prompts, refusal: whyNoAnswer.repeated };
  }
  return { prompts: state.prompts.map((p) => (p === prompt ? { ...p, answered: true } : p)) };
}

/**
 * The questions that are left after an Expire. Only one that failed on its way is taken back by name: time alone
 * takes back none, for what is over cannot be answered anyway and what is open still may be.
 * `neverReached` says that a request for consent did not reach the person, and so does not count as one.
 */
export function withoutWithdrawn(
  prompts: readonly Prompt[],
  event: ConsentEvent,
): { prompts: readonly Prompt[]; neverReached: boolean } {
  const withdrawn = prompts.find((p) => p.id === event.promptId);
  if (event.source === 'System' || withdrawn === undefined) return { prompts, neverReached: false };
  return {
    prompts: prompts.filter((p) => p.id !== event.promptId),
    neverReached: event.source === 'Delivery Error' && withdrawn.type === 'Consent',
  };
}

/** When consent was last asked for, by the questions that are known. */
export function lastRequestOn(prompts: readonly Prompt[]): number | undefined {
  const instants = prompts.filter((p) => p.type === 'Consent').map((p) => p.askedOn);
  return instants.length === 0 ? undefined : Math.max(...instants);
}
