import { GraphError } from './graph-error';
import type { BusinessNumber, Phone, Template } from './model';
import type { WhatsAppState } from './state';

/**
 * What only WhatsApp behind the API knows of a send: the block, the reach, the window, the person's stop.
 * As a rule it comes by webhook, after the API has accepted the message.
 */
export function lateError(input: {
  state: WhatsAppState;
  number: BusinessNumber;
  phone: Phone;
  template: Template | undefined;
}): GraphError | undefined {
  const { state, number, phone, template } = input;
  const { phoneNumberId, wabaId } = number;
  if (state.isBlocked(phoneNumberId, phone.digits)) return new GraphError(130403);
  if (!phone.onWhatsApp) return new GraphError(131026);
  if (!template && !state.windowIsOpen(phoneNumberId, phone.digits)) return new GraphError(131047);
  if (template?.category === 'MARKETING' && phone.stoppedMarketing.has(wabaId)) return new GraphError(131050);
  return undefined;
}
