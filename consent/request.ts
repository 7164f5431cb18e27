import { type ConsentState, statusOf } from './fold';

/** What a person in CRM may ask to have entered. */
export type RequestedAction = 'Opt-In' | 'Opt-Out' | 'Grant' | 'Deny' | 'Block' | 'Unblock';

/** Why what a person asks for may not be entered. */
export type RequestRefusalCode = 'nobody-named' | 'no-reason' | 'stopped-at-whatsapp' | 'how-not-said';

/** That it may not be entered, and why, in a sentence for the person who asked. */
export interface RequestRefusal {
  code: RequestRefusalCode;
  message: string;
}

/**
 * Whether what a person in CRM asks to have entered may be entered.
 * A stop said by a customer is undone only by that customer or, with a reason, by a person who is named.
 * @returns why not, with what would help; `undefined` if it may.
 */
export function refuseRequest(
  request: { action: RequestedAction; reason?: string; howReceived?: string; actorId?: string },
  state: ConsentState,
): RequestRefusal | undefined {
  const unsaid = needsHowReceived(request.action) && !request.howReceived ? 'how-not-said' : undefined;
  const code = objectionTo(request, state) ?? unsaid;
  return code && { code, message: messageOf(code, request.action) };
}

/** Whether it must be said by which way the customer's word came: more consent is evidence only with that. */
export function needsHowReceived(action: RequestedAction): boolean {
  return action === 'Opt-In' || action === 'Grant';
}

/**
 * The judgement of `refuseRequest`, for a screen that has words of its own and sees to it by itself that it is said
 * how a word was received.
 */
export function objectionTo(
  request: { action: RequestedAction; reason?: string; actorId?: string },
  state: ConsentState,
): Exclude<RequestRefusalCode, 'how-not-said'> | undefined {
  if (request.actorId === undefined) return 'nobody-named';
  switch (request.action) {
    case 'Opt-In':
      if (!request.reason?.trim()) return 'no-reason';
      return state.marketing.stoppedAtWhatsApp ? 'stopped-at-whatsapp' : undefined;
    case 'Grant':
    case 'Unblock':
      return request.reason?.trim() ? undefined : 'no-reason';
    case 'Opt-Out':
    case 'Deny':
    case 'Block':
      // Whoever wants less is never kept waiting for a reason.
      return undefined;
  }
}

function messageOf(code: RequestRefusalCode, action: RequestedAction): string {
  switch (code) {
    case 'nobody-named':
      return 'It is not known who asks for this. Enter it again while you are signed in.';
    case 'stopped-at-whatsapp':
      return 'The customer has stopped marketing in WhatsApp itself. Only they can lift that, in WhatsApp.';
    case 'how-not-said':
      return 'Say how it was received, such as by phone or at the counter, and enter it again.';
    case 'no-reason':
      if (action === 'Unblock') return 'Say why the number is to be unblocked.';
      return `${action === 'Opt-In' ? 'An opt-in' : 'Consent'} that the customer did not give on WhatsApp needs a reason: how and when they gave it.`;
  }
}

/** What a request has led to, in a sentence for the person who made it. */
export function requestOutcome(
  action: RequestedAction,
  result: { applied: boolean; reason?: string; state: ConsentState },
): string {
  if (!result.applied)
    return `Entered in the ledger. It changed nothing: ${result.reason ?? 'it was so already.'}`;
  switch (action) {
    case 'Opt-In':
    case 'Opt-Out':
      return `The marketing status is now ${statusOf(result.state) ?? 'none'}.${result.reason ? ` ${result.reason}` : ''}`;
    case 'Grant':
      return 'The Compliance Field is now Yes.';
    case 'Deny':
      return 'The Compliance Field is now No.';
    case 'Block':
      return 'The number is blocked: nothing is sent to it any more.';
    case 'Unblock':
      return 'The number is no longer blocked.';
  }
}
