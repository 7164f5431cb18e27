import type { FaultPlan } from '../http/faults';
import { findTemplate } from './find-template';
import { GraphError } from './graph-error';
import { lateError } from './late-error';
import type { MessageJourney } from './message-journey';
import type { BusinessNumber, OutboxEntry, Phone, Template, ThreadMessage } from './model';
import { type Recipient, type SendRequest, parseSend } from './parse-send';
import { type Json, invalid } from './read-fields';
import type { ShownContent } from './read-content';
import { renderTemplate } from './render-template';
import type { Reply } from '../http/serve-routes';
import type { WhatsAppState } from './state';
import { newWamid } from './wamid';

export type SendMessageOptions = {
  state: WhatsAppState;
  journey: MessageJourney;
  faults: FaultPlan;
  /** Codes answered at once where the real API reports them by webhook. */
  synchronousErrors: ReadonlySet<number>;
  /** Takes one from the pair's limit; undefined: no limit. */
  pairLimit: ((key: string) => boolean) | undefined;
};

/**
 * POST /<phone_number_id>/messages and /marketing_messages: accepts or refuses a message.
 * Throws GraphError and NotImplemented.
 */
export function createSendMessage(options: SendMessageOptions) {
  const { state, journey, faults, synchronousErrors, pairLimit } = options;
  return (phoneNumberId: string, body: Json, api: 'messages' | 'marketing_messages'): Reply => {
    const number = state.number(phoneNumberId);
    const request = parseSend(body);
    if (request.kind === 'read') return markRead(state, number, request);
    const phone = resolve(state, request.to);
    if (phone.digits === number.displayPhoneNumber.replace(/\D/g, '')) throw new GraphError(131021);
    if (request.kind === 'message' && api === 'marketing_messages') throw new GraphError(131055);
    const template = request.kind === 'template' ? findTemplate(state, number, request.template) : undefined;
    if (template && api === 'marketing_messages' && template.category !== 'MARKETING')
      throw new GraphError(131055);
    const shown =
      request.kind === 'template' && template ? renderTemplate(template, request.template) : shownOf(request);
    if (pairLimit && !pairLimit(`${phoneNumberId}/${phone.digits}`)) throw new GraphError(131056);

    const late = lateError({ state, number, phone, template }) ?? toldToFail(faults);
    if (late && synchronousErrors.has(late.code)) throw late;

    const entry: OutboxEntry = {
      wamid: newWamid(phone.digits, 'outbound'),
      phoneNumberId,
      to: phone.digits,
      sentTo: request.to.by,
      acceptedAt: new Date(state.clock.now()).toISOString(),
      category: categoryOf(template, api),
      request: body,
      statuses: [],
    };
    const type = request.kind === 'template' ? 'template' : request.type;
    const message = toThreadMessage({
      entry,
      phone,
      type,
      shown,
      contextId: request.contextId,
      at: state.clock.now(),
    });
    state.outbox.push(entry);
    state.addMessage(message);
    state.noteTyping(phoneNumberId, phone.digits, false);
    const { input } = request.to;
    const contact =
      request.to.by === 'phone' ? { input, wa_id: phone.digits } : { input, user_id: phone.userId };
    const accepted = template ? { id: entry.wamid, message_status: 'accepted' } : { id: entry.wamid };
    return {
      status: 200,
      body: { messaging_product: 'whatsapp', contacts: [contact], messages: [accepted] },
      after: () => journey.start({ number, phone, entry, message, failure: late }),
    };
  };
}

function markRead(
  state: WhatsAppState,
  number: BusinessNumber,
  request: Extract<SendRequest, { kind: 'read' }>,
): Reply {
  const message = state.message(request.messageId);
  if (message?.from !== 'customer' || message.phoneNumberId !== number.phoneNumberId) {
    throw invalid('message_id', 'is not the id of a message that this number received');
  }
  for (const earlier of state.thread(message.digits, number.phoneNumberId)) {
    if (earlier.from === 'customer' && earlier.at <= message.at) earlier.status = 'read';
  }
  if (request.typing) state.noteTyping(number.phoneNumberId, message.digits, true);
  return { status: 200, body: { success: true } };
}

function resolve(state: WhatsAppState, to: Recipient): Phone {
  if (to.by === 'phone') return state.phone(to.digits);
  const phone = state.phoneOfUser(to.input);
  if (!phone) throw invalid('recipient', 'is not known to this business');
  return phone;
}

function toldToFail(faults: FaultPlan): GraphError | undefined {
  const fault = faults.take('messages', ['failed-status']);
  return fault ? new GraphError(fault.code ?? 131000) : undefined;
}

function categoryOf(template: Template | undefined, api: string): OutboxEntry['category'] {
  if (!template) return 'service';
  if (api === 'marketing_messages') return 'marketing_lite';
  return template.category.toLowerCase() as OutboxEntry['category'];
}

function shownOf(request: SendRequest): ShownContent {
  return request.kind === 'message' ? request.shown : { buttons: [] };
}

function toThreadMessage(input: {
  entry: OutboxEntry;
  phone: Phone;
  type: string;
  shown: ShownContent;
  contextId: string | undefined;
  at: number;
}): ThreadMessage {
  const { reactsTo, ...content } = input.shown;
  const contextId = reactsTo ?? input.contextId;
  return {
    id: input.entry.wamid,
    phoneNumberId: input.entry.phoneNumberId,
    digits: input.phone.digits,
    from: 'business',
    type: input.type,
    ...content,
    ...(contextId === undefined ? {} : { contextId }),
    at: input.at,
    status: 'accepted',
  };
}
