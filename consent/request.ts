import { type ConsentState, statusOf } from './fold';

/** What a person in CRM may ask to have entered. */
export type RequestedAction = 'Opt-In' | 'Opt-Out' | 'Grant' | 'Deny' | 'Block' | 'Unblock';

/**
 * Whether what a person in CRM asks to have entered may be entered.
 * A stop said by a customer is undone only by that customer or, with a reason, by a person who is named.
 * @returns why not, with what would help; `undefined` if it may.
 */
export function refuseRequest(
  request: { action: RequestedAction; reason?: string; actorId?: string },
  state: ConsentState,
): string | undefined {
  if (request.actorId === undefined)
    return 'It is not known who asks for this. Enter it again while you are signed in.';
  const reason = request.reason?.trim();
  switch (request.action) {
    case 'Opt-In':
      if (!reason)
        return 'An opt-in that the customer did not give on WhatsApp needs a reason: how and when they gave it.';
      if (state.marketing.stoppedAtWhatsApp) {
        return 'The customer has stopped marketing in WhatsApp itself. Only they can lift that, in WhatsApp.';
      }
      return undefined;
    case 'Grant':
      return reason
        ? undefined
        : 'Consent that the customer did not give on WhatsApp needs a reason: how and when they gave it.';
    case 'Unblock':
      return reason ? undefined : 'Say why the number is to be unblocked.';
    case 'Opt-Out':
    case 'Deny':
    case 'Block':
      // Whoever wants less is never kept waiting for a reason.
      return undefined;
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
